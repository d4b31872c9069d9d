import Lab
import Synchronization

/// What Ctrl-C does to the input that runs in front: the first interrupts it, the second leaves it
/// running and gives the prompt back.
final class InterruptedInput: Sendable {
  private let state = Mutex(State())

  private struct State {
    var terminal: LabTerminal?
    var lab: Lab?
    var count = 0
    /// Whether a press has yet to reach the input, which may not have begun.
    var isPending = false
  }

  /// An input runs in front.
  func begin(_ terminal: LabTerminal, _ lab: Lab) {
    state.withLock {
      $0.terminal = terminal
      $0.lab = lab
    }
  }

  /// None does any more.
  func end() { state.withLock { $0 = State() } }

  /// Whether the prompt is to come back at once.
  var isLeft: Bool { state.withLock { $0.count > 1 } }

  /// Ctrl-C. From any thread.
  func press() {
    let lab = state.withLock { state -> Lab? in
      // Between two inputs there is nothing to interrupt.
      guard state.terminal != nil else { return nil }
      state.count += 1
      state.isPending = true
      return state.lab
    }
    deliver()
    lab?.noteChange()
  }

  /// Interrupts the input if there was a press that has not reached it; not before it has begun.
  func deliver() {
    let terminal = state.withLock { $0.isPending ? $0.terminal : nil }
    switch terminal?.state {
    case .running, .waiting:
      let isMine = state.withLock { state in
        defer { state.isPending = false }
        return state.isPending
      }
      if isMine { terminal?.interrupt() }
    case .idle, .ended, nil: break
    }
  }
}
