import Interpreter
import StandardModules

/// What the threads of a program wait for, by which its group decides when the next program may start
/// and when the program has nothing more to do.
final class ProgramWaits: ProgramActivity, Sendable {
  private struct State {
    var waits: [ObjectIdentifier: ThreadWait] = [:]
    /// With the main one.
    var threadCount = 1
    /// Whether a call has waited or a socket can be reached.
    var isReady = false
    var hasEnded = false

    var isAtRest: Bool {
      hasEnded || waits.count >= threadCount && !waits.values.contains(where: \.isOver)
    }
  }

  private let state = Monitor(State())

  /// Blocks until a call waits, a socket can be reached, or the program has ended.
  func waitUntilReady() { state.wait { $0.isReady || $0.hasEnded } }

  /// Whether every thread waits for something that has not come, or the program has ended.
  var isAtRest: Bool { state.withLock(\.isAtRest) }

  /// Blocks until the program is at rest, for so many milliseconds at most.
  func waitForRest(milliseconds: Int) { state.wait(milliseconds: milliseconds, until: \.isAtRest) }

  /// The program has ended.
  func end() { state.withLock { $0.hasEnded = true } }

  func willWait(_ wait: ThreadWait, _ vm: VM) {
    state.withLock {
      $0.waits[ObjectIdentifier(vm)] = wait
      $0.isReady = true
    }
  }

  func didWait(_ vm: VM) { state.withLock { $0.waits[ObjectIdentifier(vm)] = nil } }

  func didBecomeReachable() { state.withLock { $0.isReady = true } }

  func threadsDidChange(count: Int) { state.withLock { $0.threadCount = count + 1 } }
}
