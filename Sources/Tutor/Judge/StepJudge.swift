import Curriculum
import Diagnosis
import Lab

/// Judges what was done in a step by the state of its lab.
struct StepJudge {
  let judge: Judge
  let step: LessonStep
  let lab: Lab
  let log: StepLog
  let start: StepStart

  /// Asks for the lab's state; what is asked below is about that moment. False when it could not be
  /// had.
  @discardableResult
  func look() -> Bool {
    judge.load(
      LabState(of: lab, from: start, lines: log.lines, withLingering: step.asksForLingering))
  }

  /// For each goal whether it holds.
  var goals: [Bool] { holding(step.goals) }

  /// Whether all goals hold.
  var isReached: Bool { goals.allSatisfy { $0 } }

  /// The step's own mistakes that the state shows.
  var mistakes: [LessonStep.Mistake] {
    zip(step.mistakes, holding(step.mistakes.map(\.condition))).filter { $1 }.map(\.0)
  }

  /// The names of the choices that hold.
  var choices: [String] {
    guard case .choices(let choices) = step.question else { return [] }
    return zip(choices, holding(choices)).filter { $1 }.map(\.0.name)
  }

  /// The value that a prediction is about, as `repr` shows it; nil when it has none.
  var result: String? {
    guard case .result(let condition) = step.question else { return nil }
    return judge.value(condition.expression)
  }

  /// Whether each condition is true; one that raises is not.
  private func holding(_ conditions: [LessonStep.Condition]) -> [Bool] {
    judge.verdicts(conditions.map(\.expression)).map { $0 == .holds }
  }
}

extension LessonStep {
  /// Whether one of its expressions is about sockets that no descriptor leads to any more.
  fileprivate var asksForLingering: Bool {
    var asked = goals + mistakes.map(\.condition)
    switch question {
    case .choices(let choices): asked += choices
    case .result(let condition): asked.append(condition)
    case nil: break
    }
    return asked.contains { $0.expression.contains("lingering") }
  }
}

extension StepJudge {
  init(_ judge: Judge, _ step: LessonStep, _ stage: LessonStage) {
    self.init(
      judge: judge, step: step, lab: stage.lab, log: stage.log, start: stage.start)
  }

  /// Something to be told of an attempt.
  enum Note {
    /// The evidence proves it, of this terminal: why something was raised, or waits in vain.
    case found(Finding, terminal: String)
    /// The evidence proves a mistake that raised nothing.
    case silent(Finding, terminal: String)
    /// One of the step's own mistakes.
    case mistake(LessonStep.Mistake)

    /// What an author calls it by: a code, or the mistake's name.
    var code: String {
      switch self {
      case .found(let finding, _), .silent(let finding, _): finding.code
      case .mistake(let mistake): mistake.condition.name
      }
    }
  }

  /// What is to be told after an input of a terminal that did not reach the goals: the step's own
  /// mistake, whose words fit best; without one, explanations of errors and of calls that wait in vain;
  /// else mistakes that raise no error. `held` are the step's mistakes that the state showed before the
  /// input, of which there is nothing new to say; afterwards those that it shows now.
  func notes(
    after terminal: String, _ finder: NoteFinder, _ held: inout Set<String>
  ) -> [Note] {
    let loud = loudNotes(after: terminal, finder)
    let quiet = quietNotes(after: terminal, finder, &held)
    if case .mistake? = quiet.first { return quiet }
    return loud.isEmpty ? quiet : loud
  }

  /// Explanations of new errors, and of calls of the terminal that was typed in that wait in vain.
  func loudNotes(after terminal: String?, _ finder: NoteFinder) -> [Note] {
    let errors = finder.errors().map { Note.found($0.finding, terminal: $0.terminal) }
    guard let terminal else { return errors }
    return errors + finder.wait(of: terminal).map { .found($0, terminal: terminal) }
  }

  /// What is to be told when nothing was raised and nothing waits in vain: of the terminal that was
  /// typed in, or else of another one.
  func quietNotes(
    after terminal: String, _ finder: NoteFinder, _ held: inout Set<String>
  ) -> [Note] {
    let now = mistakes
    defer { held = Set(now.map(\.condition.name)) }
    if let new = now.first(where: { !held.contains($0.condition.name) }) { return [.mistake(new)] }
    return finder.silent(after: terminal, from: start.event)
      .map { .silent($0.finding, terminal: $0.terminal) }
  }
}
