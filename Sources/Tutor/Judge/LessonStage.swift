import Curriculum
import Lab

/// The terminals in which a step stands, made ready without anybody at a prompt.
final class LessonStage {
  let lab: Lab
  let log = StepLog()
  let finder: NoteFinder
  /// When the step began, behind its setup.
  private(set) var start = StepStart()

  /// What came of the lines before the step.
  private(set) var setupLines: [StepLog.Line] = []

  /// How long a line may go on, in milliseconds.
  static let patience = 10_000

  /// New terminals on a network.
  init(network: LessonNetwork? = nil) {
    lab = Lab(conditions: network.map(NetworkConditions.init), network: .unused())
    finder = NoteFinder(lab)
    let log = log
    lab.onEvent { log.note($0) }
    for name in ["server", "client"] { _ = lab.terminal(name) }
  }

  deinit { lab.end() }

  /// Types a line when all terminals are quiet. False when they did not come to rest.
  @discardableResult
  func type(_ line: TypedLine) -> Bool {
    _ = log.submit(line.text, to: lab.terminal(line.terminal), isPasted: line.isPasted)
    return lab.waitUntilQuiet(milliseconds: LessonStage.patience)
  }

  /// Types lines, and waits for calls that end by their timeout.
  @discardableResult
  func type(_ lines: [TypedLine]) -> Bool {
    for line in lines where !type(line) { return false }
    return lab.waitUntilSettled(milliseconds: LessonStage.patience)
  }

  /// The step begins here: what is typed from now on is its own.
  func beginStep() {
    start = StepStart(in: lab)
    setupLines = log.lines
    log.beginStep()
    _ = finder.errors()
  }

  /// The place before a step of a lesson, reached by the setup that it goes back to and by what its
  /// author would have typed since. nil when a line goes on for too long.
  static func before(_ place: Int, of lesson: Lesson) -> LessonStage? {
    let first = lesson.setupPlace(of: place)
    let stage = LessonStage(network: lesson.steps[first].network)
    guard stage.type(lesson.steps[first].setup ?? []) else { return nil }
    for step in lesson.steps[first..<place] {
      guard stage.type(step.modelLines) else { return nil }
    }
    stage.beginStep()
    return stage
  }
}

extension LessonStep {
  /// What is typed in it when all goes as its author means it.
  var modelLines: [TypedLine] { kind == .do ? answer : run }
}

extension NetworkConditions {
  /// The conditions that a step asks for.
  init(_ wanted: LessonNetwork) {
    self.init(
      seed: UInt64(bitPattern: Int64(wanted.seed)), terminals: wanted.terminals.map(Set.init))
    shortReceives = wanted.shortReceives
    partialSends = wanted.partialSends
    delays = wanted.delays
    merges = wanted.merges
    isOneByteAtATime = wanted.isOneByteAtATime
    resetAtCall = wanted.resetAtCall
  }
}
