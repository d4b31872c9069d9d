import Interpreter
import Sockets
import StandardModules
import Synchronization

/// One terminal of a lab: a Python prompt without the prompt. Inputs are run one after another on
/// its own thread; every function here can be called from any other.
package final class LabTerminal: Sendable {
  /// Its name, which never changes.
  package let name: String
  private let hub: LabHub
  /// How it differs from the lab's other terminals.
  let setup: TerminalSetup
  let core = Monitor(TerminalCore())
  /// The interpreter while it can be looked at.
  let python = Mutex<InterpreterReference?>(nil)
  private let thread = Mutex<ProgramThread?>(nil)

  init(_ name: String, _ hub: LabHub, _ setup: TerminalSetup) {
    self.name = name
    self.hub = hub
    self.setup = setup
  }

  /// What its programs may use.
  var limits: Limits { setup.limits ?? hub.limits }

  /// Where its calls are written.
  var timeline: Timeline { hub.timeline }

  /// The loopback network that its programs have for themselves; nil for the machine's.
  var network: LoopbackNetwork? { hub.timeline.network }

  /// What the network does to it.
  var conditions: NetworkConditions? { hub.conditions }

  // MARK: Running

  /// Whether a text can be run, or more lines must follow, as python3's prompt decides. What was pasted
  /// may hold several statements, and blank lines within their bodies.
  package static func completeness(
    of text: String, isPasted: Bool = false
  ) -> InteractiveInput.Completeness {
    InteractiveInput.completeness(of: Array(text.utf8), isPasted: isPasted)
  }

  /// Runs an interactive input, or the statements of a pasted one, when those before it are done, as
  /// `python3 -i` does. Returns at once.
  @discardableResult
  package func submit(_ text: String, isPasted: Bool = false) -> Submission {
    enqueue(text) { .run($0, isPasted: isPasted) }
  }

  /// Runs a file in a new Python, when the inputs before it are done: as `python3 -i FILE`, so that its
  /// names can be looked at afterwards. What the terminal held before is closed, unless the file can't
  /// be read. Returns at once.
  @discardableResult
  package func run(file: String, arguments: [String] = []) -> Submission {
    enqueue(file) { .runFile($0, arguments: arguments, endsAfter: false) }
  }

  /// Runs a file in a new Python as `python3 FILE` does: when it and its threads have ended, so has the
  /// terminal, with the program's status. Returns at once.
  @discardableResult
  package func runProgram(file: String, arguments: [String] = []) -> Submission {
    enqueue(file) { .runFile($0, arguments: arguments, endsAfter: true) }
  }

  /// Runs native code on the terminal's thread, with the interpreter's lock held, when the inputs before
  /// it are done. What it throws ends it as an input's error does: a traceback is written. Returns at
  /// once.
  ///
  /// - Parameters:
  ///   - name: What the submission is called.
  ///   - body: Gets the machine and the variables of `__main__`.
  @discardableResult
  package func perform(
    _ name: String, _ body: @escaping @Sendable (VM, PyDict) throws -> Void
  ) -> Submission {
    enqueue(name) { .perform($0, body) }
  }

  private func enqueue(
    _ text: String, _ command: (Submission) -> TerminalCore.Command
  ) -> Submission {
    let (submission, end) = core.withLock { core in
      core.submissionCount += 1
      let made = Submission(number: core.submissionCount, text: text)
      if core.end == nil { core.commands.append(command(made)) }
      return (made, core.end)
    }
    if let end { _ = submission.finish(.ended(end)) }
    changed()
    return submission
  }

  /// Begins anew with an empty Python, also after the end. What runs is stopped, inputs that were
  /// not run yet are not run.
  package func restart() {
    stop()
    waitForEnd(milliseconds: 2000)
    start()
  }

  /// Takes the last input back: names that it bound anew, added or deleted are as before, and what it
  /// opened is closed. Blocks until that is done, which takes no longer than closing does.
  package func undo() -> UndoResult {
    let reply = Monitor<UndoResult?>(nil)
    let refusal: UndoResult? = core.withLock { core in
      if core.end != nil { return .ended }
      if core.busySince != nil || !core.commands.isEmpty { return .busy }
      core.commands.append(.undo(reply))
      return nil
    }
    if let refusal { return refusal }
    reply.wait { $0 != nil }
    return reply.withLock { $0 } ?? .ended
  }

  // MARK: Reaching in

  /// What Ctrl-C does to the input that runs, also when it waits; nothing when none runs.
  package func interrupt() {
    core.withLock { if $0.busySince != nil { $0.control?.interrupt() } }
  }

  /// Ends the terminal, whatever it does; abruptly with a reset of each open TCP connection. Returns at
  /// once.
  package func stop(abruptly: Bool = false) {
    core.withLock { core in
      guard core.isAlive else { return }
      core.isStopping = true
      if abruptly { core.endsAbruptly = true }
      core.control?.stop(abruptly: abruptly)
    }
  }

  /// Gives a line to whoever reads the terminal's input; a newline is added.
  package func provide(input line: String) { provide(Array(line.utf8) + [10], ends: 0) }

  /// Lets whoever reads the terminal's input see its end once, as Ctrl-D does.
  package func endInput() { provide([], ends: 1) }

  private func provide(_ bytes: [UInt8], ends: Int) {
    core.withLock {
      $0.input += bytes
      $0.inputEnds += ends
      $0.control?.wakeAll()
    }
  }

  // MARK: State

  /// What it is doing.
  package var state: TerminalState {
    core.withLock {
      $0.isChangeTold = false
      return $0.state
    }
  }

  /// How many threads its program has besides the main one.
  package var threadCount: Int { core.withLock { $0.threadCount } }

  /// Whether a condition holds of the state, and nothing has changed meanwhile. It is asked without the
  /// lock: it waits for a thread that is about to sleep, and that may want the lock before.
  private func stays(_ condition: (TerminalCore) -> Bool) -> Bool {
    let seen = core.withLock { $0 }
    return condition(seen) && core.withLock { $0.changeCount == seen.changeCount }
  }

  /// Whether nothing happens here until something comes from outside; see `Lab.waitUntilQuiet`.
  package var isQuiet: Bool { stays(\.isQuiet) }

  /// Whether it is quiet, or does nothing but sleep.
  package var isAtRest: Bool { stays(\.isAtRest) }

  /// Whether it is quiet, and waits in no call that ends by its timeout; see `Lab.waitUntilSettled`.
  package var isSettled: Bool { stays(\.isSettled) }

  /// Whether it only lets time pass: its main thread sleeps, and all others wait.
  package var isAsleep: Bool { core.withLock { $0.isAsleep } }

  /// Lets time pass at once: until it ends the first wait of the program's threads, or up to a limit on
  /// the lab's clock. Nothing happens where no wait has an end. For a program that is at rest.
  package func passTime(until limit: Deadline) {
    let clock = hub.timeline.clock
    core.withLock { core in
      guard let next = core.nextDeadline else { return }
      clock.skip(clock.remaining(until: min(next, limit)))
      core.wakeTimedOut()
    }
  }

  /// The limit that its program has passed, in words; known before anything of it is closed for that.
  package var limitReached: String? { core.withLock { $0.limitReached } }

  /// Blocks until the terminal has ended, for so many milliseconds at most; how it ended.
  @discardableResult
  package func waitForEnd(milliseconds: Int? = nil) -> TerminalEnd? {
    let ended = core.wait(milliseconds: milliseconds) { !$0.isAlive }
    if ended { thread.withLock { $0.take() }?.join() }
    return core.withLock { $0.end }
  }

  // MARK: The thread

  func start() {
    let begins = core.withLock { core in
      if core.isAlive { return false }
      let count = core.submissionCount
      core = TerminalCore()
      core.submissionCount = count
      core.isAlive = true
      return true
    }
    guard begins else { return }
    let made = ProgramThread { [self] in TerminalWorker(self).run() }
    thread.withLock { $0 = made }
    if made == nil { ended(.failed) }
    changed()
  }

  /// The thread is about to end; what was not run is not run any more.
  func ended(_ end: TerminalEnd) {
    let left = core.withLock { core in
      var left = core.commands
      core.commands = []
      if let current = core.current { left.insert(.run(current, isPasted: false), at: 0) }
      core.current = nil
      core.end = end
      core.isAlive = false
      core.busySince = nil
      core.mainWait = nil
      return left
    }
    for command in left {
      switch command {
      case .run(let submission, _), .runFile(let submission, _, _), .perform(let submission, _):
        tell(.finished(terminal: name, submission.finish(.ended(end))))
      case .undo(let reply): reply.withLock { $0 = .ended }
      }
    }
    changed()
  }

  // MARK: Events

  func tell(_ event: LabEvent) { hub.tell(event) }

  /// Whether the lab's listener is to be told of a call that begins.
  var wantsCall: Bool { hub.wantsCall(of: name) }

  /// Tells of a change of the state.
  func changed() {
    let isNews = core.withLock { core in
      defer { core.isChangeTold = true }
      core.changeCount &+= 1
      return !core.isChangeTold
    }
    if isNews { tell(.stateChanged(terminal: name)) }
    hub.noteChange()
  }

  // MARK: Input

  /// Moves input into a buffer; 0 at its end, nil when there is none.
  func takeInput(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    core.withLock { core in
      if core.input.isEmpty {
        if core.inputEnds == 0 { return nil }
        core.inputEnds -= 1
        return 0
      }
      let count = min(buffer.count, core.input.count)
      buffer.copyBytes(from: core.input[..<count])
      core.input.removeFirst(count)
      return count
    }
  }

  func beginAskingForInput() {
    core.withLock { $0.asksForInput = true }
    tell(.wantsInput(terminal: name))
  }

  func endAskingForInput() { core.withLock { $0.asksForInput = false } }
}
