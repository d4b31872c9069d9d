import Interpreter
import StandardModules

/// One Python program in its own terminal: an interpreter, a thread and its output.
package final class Program: Sendable {
  /// Where a program is in its life.
  package enum State: Sendable, Equatable {
    case created
    case running
    case ended(status: ExitStatus)
  }

  /// How a program ended.
  package enum ExitStatus: Sendable, Equatable {
    case exit(Int)
    /// By a KeyboardInterrupt that nobody caught: python3 ends itself with SIGINT then.
    case interrupted
  }

  /// What a program is run with.
  package struct Setup: Sendable {
    /// The file, and what follows it in `sys.argv`.
    package var file: String
    /// The words that follow the file in `sys.argv`.
    package var arguments: [String]
    /// What it may use; as much as it wants unless set.
    package var limits = Limits()
    /// The name that its lines of output carry; nil to write through to the process's own streams.
    package var terminal: String?
    /// Whether the end by KeyboardInterrupt goes unsaid: for programs that are ended with others.
    package var isQuietWhenInterrupted = false
    /// The folder that stands for all AF_UNIX paths of graded programs that run together.
    package var socketFolder: String?
    /// Whether its instructions are counted.
    package var isCounted = false
    /// Where what it does is written; nil to write nothing.
    package var timeline: Timeline?
    /// The loopback network that it and those it runs with have for themselves; nil for the machine's.
    /// A timeline must have the same.
    package var network: LoopbackNetwork?
    /// What the network does to it; needs a timeline.
    package var conditions: NetworkConditions?
    /// Told after each call what it changed in the kernel, on the thread that made it; needs a
    /// timeline.
    package var watcher: (@Sendable (CallChange) -> Void)?

    /// The name that its terminal has in the timeline.
    package var name: String { terminal ?? ProgramGroup.terminalName(file) }

    /// A program of a file, with no limits and no terminal name.
    package init(file: String, arguments: [String] = []) {
      self.file = file
      self.arguments = arguments
    }
  }

  /// What it is run with.
  package let setup: Setup
  private let state = Monitor(State.created)
  private let control = Monitor<ProgramControl?>(nil)
  private let wasStopped = Monitor(false)
  private let counted = Monitor<RunCounts?>(nil)
  /// What its threads wait for, where it does not run alone.
  let waits = ProgramWaits()

  /// Makes the program, which does not run yet.
  package init(_ setup: Setup) { self.setup = setup }

  /// Starts the program on a thread of its own.
  package func start() {
    state.withLock { $0 = .running }
    let thread = ProgramThread { [self] in live() }
    if thread == nil { end(.exit(3)) }
  }

  /// Runs the program in the calling thread, where the system can give that a deep stack; on a
  /// thread of its own otherwise. Blocks until it has ended.
  package func run() -> ExitStatus {
    state.withLock { $0 = .running }
    if !ProgramThread.callHere({ [self] in live() }) { start() }
    return waitForEnd() ?? .exit(0)
  }

  private func live() {
    end(ProgramRun(self).run())
  }

  private func end(_ status: ExitStatus) {
    waits.end()
    state.withLock { $0 = .ended(status: status) }
  }

  /// Whether `start` has been called.
  package var isStarted: Bool { state.withLock { $0 != .created } }

  /// Blocks until the program listens, waits or has ended.
  package func waitUntilReady() { waits.waitUntilReady() }

  /// Blocks until the program has ended, for so many milliseconds at most; nil when it has not.
  package func waitForEnd(milliseconds: Int? = nil) -> ExitStatus? {
    var result: ExitStatus?
    state.wait(milliseconds: milliseconds) {
      if case .ended(let status) = $0 { result = status }
      return result != nil
    }
    return result
  }

  /// What Ctrl-C does to it. From any thread.
  package func interrupt() { control.withLock { $0?.interrupt() } }

  /// Ends it, whatever it does. From any thread.
  package func stop() {
    wasStopped.withLock { $0 = true }
    control.withLock { $0?.stop() }
  }

  /// What it has done; nil until it has ended, or when that was not to be counted.
  package var counts: RunCounts? { counted.withLock { $0 } }

  func count(_ counts: RunCounts) { counted.withLock { $0 = counts } }

  func connect(_ new: ProgramControl) {
    control.withLock { $0 = new }
    if wasStopped.withLock({ $0 }) { new.stop() }
  }
}
