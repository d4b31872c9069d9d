import Interpreter
import Sockets
import StandardModules

/// What the threads that deal with one terminal share.
struct TerminalCore {
  /// What the terminal's thread is to do next.
  enum Command {
    case run(Submission, isPasted: Bool)
    case runFile(Submission, arguments: [String], endsAfter: Bool)
    case perform(Submission, @Sendable (VM, PyDict) throws -> Void)
    case undo(Monitor<UndoResult?>)
  }

  /// A wait of one thread of the terminal's program.
  struct Wait {
    var wait: ThreadWait
    var call: String?
    var file = ""
    var line = 0
    var since: Int64 = 0

    /// Whether time alone ends the call: socketserver's loop only looks up now and then.
    var hasDeadline: Bool { wait.hasDeadline && call != "serve_forever" }

    /// Whether nothing but time ends it.
    var isSleep: Bool { wait.hasDeadline && wait.descriptor == .none && wait.others.isEmpty }
  }

  /// Whether the terminal's thread was started and has not ended.
  var isAlive = false
  /// Since when a command has been running; nil while none is.
  var busySince: Int64?
  /// The input that runs.
  var current: Submission?
  var end: TerminalEnd?
  var isStopping = false
  /// Whether its connections are reset at its end.
  var endsAbruptly = false
  var commands: [Command] = []
  var submissionCount = 0
  /// Stops and interrupts the interpreter, while there is one.
  var control: ProgramControl?
  /// The wait of the main thread.
  var mainWait: Wait?
  /// The waits of other threads.
  var waits: [ObjectIdentifier: Wait] = [:]
  /// How many other threads there are.
  var threadCount = 0
  /// Input that was provided and not read.
  var input: [UInt8] = []
  /// How many times the end of the input was given.
  var inputEnds = 0
  var asksForInput = false
  /// How many times the state has changed.
  var changeCount = 0
  /// The limit that its program has passed: it ends, if it has not ended yet.
  var limitReached: String?
  /// Whether a change of the state was told and the state has not been asked for since.
  var isChangeTold = false

  /// The state for people.
  var state: TerminalState {
    if let end { return .ended(end) }
    guard let busySince else { return .idle }
    guard let mainWait else { return .running(since: busySince) }
    let number = mainWait.wait.descriptor.rawValue
    return .waiting(
      TerminalWait(
        call: mainWait.call, file: mainWait.file, line: mainWait.line,
        descriptor: number < 0 ? nil : number, wantsInput: asksForInput,
        hasDeadline: mainWait.hasDeadline, since: mainWait.since))
  }

  /// Whether nothing happens here until something comes from outside: from another terminal, or from
  /// whoever types.
  var isQuiet: Bool { isAtRest && !isAsleep }

  /// Whether it is quiet, or does nothing but sleep.
  var isAtRest: Bool {
    if end != nil || !isAlive { return true }
    if waits.count < threadCount || waits.values.contains(where: \.wait.isOver) { return false }
    guard busySince != nil else { return commands.isEmpty }
    guard let mainWait else { return false }
    return !mainWait.wait.isOver
  }

  /// When time alone will change something, on the program's clock; nil for never.
  var nextDeadline: Deadline? {
    allWaits.filter(\.hasDeadline).compactMap(\.wait.deadline).min()
  }

  private var allWaits: [Wait] { Array(waits.values) + (mainWait.map { [$0] } ?? []) }

  /// Has the threads look up whose time has passed.
  func wakeTimedOut() {
    for wait in allWaits where wait.wait.hasTimedOut { wait.wait.wake() }
  }

  /// Whether it only lets time pass, which ends by itself: the main thread sleeps, and all others wait.
  var isAsleep: Bool {
    end == nil && busySince != nil && waits.count >= threadCount && mainWait?.isSleep == true
  }

  /// Whether it is quiet and time alone changes nothing either.
  var isSettled: Bool {
    isQuiet
      && (end != nil
        || (busySince == nil || mainWait?.hasDeadline != true)
          && !waits.values.contains(where: \.hasDeadline))
  }
}
