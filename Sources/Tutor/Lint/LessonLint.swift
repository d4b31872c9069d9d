import Curriculum
import Lab
import Languages

/// Proves a lesson by playing it: model answers reach their goals, wrong answers don't and get the
/// diagnosis that they must get, of each prediction exactly one choice comes true.
struct LessonLint {
  let lesson: Lesson
  private let judge: Judge

  /// How often a prediction is played: what comes out must not depend on luck.
  private static let rounds = 3

  init(_ lesson: Lesson, _ judge: Judge) {
    self.lesson = lesson
    self.judge = judge
  }

  /// All that is wrong, in the order of the steps.
  func mistakes() -> [DataMistake] {
    var all: [DataMistake] = []
    for (place, step) in lesson.steps.enumerated() {
      switch step.kind {
      case .do: all += doing(step, at: place)
      case .predict: all += predicting(step, at: place)
      case .demo: all += watching(step, at: place)
      case .read, .program: break
      }
    }
    return all
  }

  private func mistake(_ line: Int?, _ message: String) -> DataMistake {
    DataMistake(file: Lesson.structureFile(of: lesson.entry), line: line, message: message)
  }

  private func doing(_ step: LessonStep, at place: Int) -> [DataMistake] {
    answering(step, at: place) + step.wrong.flatMap { attempting($0, step, at: place) }
  }

  private func answering(_ step: LessonStep, at place: Int) -> [DataMistake] {
    var found: [DataMistake] = []
    guard let stage = LessonStage.before(place, of: lesson) else { return [stuck(step)] }
    found += failures(of: step, stage)
    let start = StepJudge(judge, step, stage)
    start.look()
    if start.isReached {
      found.append(
        mistake(step.line, "expected a goal of '\(step.name)' that does not hold at its beginning"))
    }
    let conditions = step.goals + step.mistakes.map(\.condition)
    found += conditions.compactMap { broken($0) }
    guard stage.type(step.answer) else { return found + [stuck(step)] }
    start.look()
    for (goal, holds) in zip(step.goals, start.goals) where !holds {
      found.append(
        mistake(
          goal.line, "expected that the model answer reaches '\(goal.name)'" + shown(goal, stage)))
    }
    found += conditions.compactMap { broken($0) }
    return found
  }

  private func attempting(
    _ wrong: LessonStep.WrongAnswer, _ step: LessonStep, at place: Int
  ) -> [DataMistake] {
    guard let stage = LessonStage.before(place, of: lesson) else { return [stuck(step)] }
    let attempt = Attempt(stage, step, judge)
    for line in wrong.lines {
      guard attempt.type(line) else { return [stuck(step)] }
    }
    if attempt.isReached {
      return [mistake(wrong.line, "expected a wrong answer, but it reaches the goals")]
    }
    let told = attempt.told
    if told == [wrong.diagnosis] { return [] }
    let words = told.isEmpty ? "nothing" : told.sorted().joined(separator: ", ")
    return [
      mistake(
        wrong.line,
        "expected exactly the diagnosis '\(wrong.diagnosis)', but told was \(words)"
          + outcomes(stage))
    ]
  }

  private func predicting(_ step: LessonStep, at place: Int) -> [DataMistake] {
    var outcome: String?
    for _ in 0..<LessonLint.rounds {
      guard let stage = LessonStage.before(place, of: lesson), stage.type(step.run) else {
        return [stuck(step)]
      }
      let faults = failures(of: step, stage)
      if !faults.isEmpty { return faults }
      let judged = StepJudge(judge, step, stage)
      judged.look()
      let new: String
      switch step.question {
      case .choices(let choices):
        let faults = choices.compactMap { broken($0) }
        if !faults.isEmpty { return faults }
        let holding = judged.choices
        guard holding.count == 1, let one = holding.first else {
          let words = holding.isEmpty ? "none is" : holding.joined(separator: ", ") + " are"
          return [
            mistake(
              step.line,
              "expected one choice of '\(step.name)' to be true, but \(words)"
                + outcomes(stage))
          ]
        }
        new = one
      case .result(let condition):
        guard let value = judged.result else {
          return [broken(condition, always: true)].compactMap { $0 }
        }
        new = value
      case nil: return []
      }
      if let outcome, outcome != new {
        return [
          mistake(step.line, "expected the same each time, but it was \(outcome), then \(new)")
        ]
      }
      outcome = new
    }
    return []
  }

  private func watching(_ step: LessonStep, at place: Int) -> [DataMistake] {
    guard let stage = LessonStage.before(place, of: lesson), stage.type(step.run) else {
      return [stuck(step)]
    }
    return failures(of: step, stage)
  }

  /// Lines of a setup that raised an error.
  private func failures(of step: LessonStep, _ stage: LessonStage) -> [DataMistake] {
    guard let setup = step.setup else { return [] }
    return zip(setup, stage.setupLines).compactMap { line, typed in
      guard case .raised(let type, let text) = typed.outcome else { return nil }
      return mistake(line.line, "expected a setup without errors, but it raised \(type): \(text)")
    }
  }

  private func stuck(_ step: LessonStep) -> DataMistake {
    mistake(step.line, "expected that what is typed up to '\(step.name)' comes to rest in 10 s")
  }

  /// An expression that cannot be right: it has a wrong name in it, or is no Python.
  private func broken(_ condition: LessonStep.Condition, always: Bool = false) -> DataMistake? {
    guard case .raised(let error) = judge.verdict(condition.expression) else { return nil }
    let isFault = ["NameError", "AttributeError", "SyntaxError", "TypeError", "it took"].contains {
      error.hasPrefix($0)
    }
    return isFault || always
      ? mistake(condition.line, "expected an expression that can be judged: \(error)") : nil
  }

  private func shown(_ condition: LessonStep.Condition, _ stage: LessonStage) -> String {
    if case .raised(let error) = judge.verdict(condition.expression) { return ": \(error)" }
    return outcomes(stage)
  }

  /// What the lines gave, so that an author sees why.
  private func outcomes(_ stage: LessonStage) -> String {
    stage.log.lines.map { line in
      let text = line.text.split(separator: "\n").first.map(String.init) ?? ""
      let output = String(decoding: line.output, as: UTF8.self).split(separator: "\n")
      let end = line.outcome == nil ? "waits" : output.last.map(String.init) ?? "-"
      return "\n    \(line.terminal)> \(text)  ->  \(end)"
    }.joined()
  }
}
