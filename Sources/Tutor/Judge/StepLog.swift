import Lab
import Synchronization

/// The inputs of a step, with what each one wrote and how it ended; of very many the last ones. Any thread
/// may look at it.
final class StepLog: Sendable {
  /// An input.
  struct Line: Sendable {
    var terminal: String
    var text: String
    var kind = Kind.code
    /// The input as the terminal has it; nil for a moment before it has.
    var submission: Submission?
    /// Whether it began in an earlier step, and was not done when this one began.
    var isCarried = false
    /// What it wrote, to both streams.
    var output: [UInt8] = []

    /// What came of it; nil while it waits for its turn or runs.
    var outcome: SubmissionResult.Outcome? { submission?.result?.outcome }
  }

  /// What an input is to its terminal.
  enum Kind: Sendable {
    case code
    /// A line for a program that reads its input.
    case line
    /// The name of a file to run, and its arguments.
    case file
  }

  /// The most bytes of output that are kept of an input.
  private static let outputLimit = 20_000

  /// So many inputs are kept at least; a lab of one's own has no steps that end.
  private static let fewest = 500

  private let all = Mutex<[Line]>([])

  /// In the order in which they were typed.
  var lines: [Line] { all.withLock { $0 } }

  /// Gives an input to a terminal, as ``LabTerminal/submit(_:isPasted:)``.
  func submit(_ text: String, to terminal: LabTerminal, isPasted: Bool) -> Submission {
    begin(text, .code, in: terminal) { terminal.submit(text, isPasted: isPasted) }
  }

  /// Has a file run by a terminal, as ``LabTerminal/run(file:arguments:)``.
  func run(file: String, arguments: [String], in terminal: LabTerminal) -> Submission {
    begin(([file] + arguments).joined(separator: " "), .file, in: terminal) {
      terminal.run(file: file, arguments: arguments)
    }
  }

  /// Gives a line to a program that reads its input, as ``LabTerminal/provide(input:)``.
  func provide(_ line: String, to terminal: LabTerminal) {
    // It belongs to the input that asks for it, which goes on.
    add(Line(terminal: terminal.name, text: line, kind: .line))
    terminal.provide(input: line)
  }

  /// What the input writes at once has its place before the terminal knows of the input.
  private func begin(
    _ text: String, _ kind: Kind, in terminal: LabTerminal, _ give: () -> Submission
  ) -> Submission {
    let place = add(Line(terminal: terminal.name, text: text, kind: kind))
    let submission = give()
    all.withLock { if $0.indices.contains(place) { $0[place].submission = submission } }
    return submission
  }

  /// Where the line has its place.
  @discardableResult
  private func add(_ line: Line) -> Int {
    all.withLock {
      $0.dropOldest(keeping: StepLog.fewest)
      $0.append(line)
      return $0.count - 1
    }
  }

  /// Forgets the inputs that are done: a new step begins.
  func beginStep() {
    all.withLock { all in
      all.removeAll { $0.kind == .line || $0.outcome != nil }
      for place in all.indices { all[place].isCarried = true }
    }
  }

  /// The last input of a terminal was taken back.
  func takeBack(in terminal: String) {
    all.withLock { all in
      guard let place = all.lastIndex(where: { $0.terminal == terminal && $0.kind == .code })
      else { return }
      all.remove(at: place)
    }
  }

  /// Notes what a terminal writes.
  func note(_ event: LabEvent) {
    guard case .output(let terminal, _, let bytes) = event else { return }
    all.withLock { all in
      guard let place = all.current(in: terminal) else { return }
      let room = StepLog.outputLimit - all[place].output.count
      all[place].output += bytes.prefix(max(room, 0))
    }
  }
}

extension [StepLog.Line] {
  /// Drops the oldest ones that are done, when there are twice as many as are to be kept.
  fileprivate mutating func dropOldest(keeping fewest: Int) {
    guard count >= 2 * fewest else { return }
    var excess = count - fewest
    removeAll { line in
      guard excess > 0, line.kind == .line || line.outcome != nil else { return false }
      excess -= 1
      return true
    }
  }

  /// The input of a terminal that runs; the last one when none does, for its threads may write.
  fileprivate func current(in terminal: String) -> Int? {
    firstIndex { $0.terminal == terminal && $0.kind != .line && $0.outcome == nil }
      ?? lastIndex { $0.terminal == terminal && $0.kind != .line }
  }
}
