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
    judge.load(LabState(of: lab, from: start, lines: log.lines))
  }

  /// For each goal whether it holds.
  var goals: [Bool] { step.goals.map { judge.holds($0.expression) } }

  /// The step's own mistakes that the state shows.
  var mistakes: [LessonStep.Mistake] {
    step.mistakes.filter { judge.holds($0.condition.expression) }
  }

  /// The names of the choices that hold.
  var choices: [String] {
    guard case .choices(let choices) = step.question else { return [] }
    return choices.filter { judge.holds($0.expression) }.map(\.name)
  }

  /// The value that a prediction is about, as `repr` shows it; nil when it has none.
  var result: String? {
    guard case .result(let condition) = step.question else { return nil }
    return judge.value(condition.expression)
  }
}

extension StepJudge {
  init(_ judge: Judge, _ step: LessonStep, _ stage: LessonStage) {
    self.init(
      judge: judge, step: step, lab: stage.lab, log: stage.log, start: stage.start)
  }

  /// Something to be told of an attempt.
  enum Note {
    /// The evidence proves it, of this terminal.
    case found(Finding, terminal: String)
    /// One of the step's own mistakes.
    case mistake(LessonStep.Mistake)

    /// What an author calls it by: a code, or the mistake's name.
    var code: String {
      switch self {
      case .found(let finding, _): finding.code
      case .mistake(let mistake): mistake.condition.name
      }
    }
  }

  /// What is to be told after an input of a terminal that did not reach the goals: explanations of
  /// errors and of calls that wait in vain; without any of these the step's own mistake, or else
  /// mistakes that raise no error. `held` are the step's mistakes that the state showed before the
  /// input, of which there is nothing new to say; afterwards those that it shows now.
  func notes(
    after terminal: String, _ finder: NoteFinder, _ held: inout Set<String>
  ) -> [Note] {
    var notes = finder.errors().map { Note.found($0.finding, terminal: $0.terminal) }
    notes += finder.wait(of: terminal).map { .found($0, terminal: terminal) }
    let quiet = quietNotes(after: terminal, finder, &held)
    return notes.isEmpty ? quiet : notes
  }

  /// What is to be told when nothing was raised and nothing waits in vain: of the terminal that was
  /// typed in, or else of another one.
  func quietNotes(
    after terminal: String, _ finder: NoteFinder, _ held: inout Set<String>
  ) -> [Note] {
    let now = mistakes
    defer { held = Set(now.map(\.condition.name)) }
    if let new = now.first(where: { !held.contains($0.condition.name) }) { return [.mistake(new)] }
    let others = lab.terminals.map(\.name).filter { $0 != terminal }
    for name in [terminal] + others {
      let found = finder.silent(in: name, from: start.event)
      if !found.isEmpty { return found.map { .found($0, terminal: name) } }
    }
    return []
  }
}
