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
  }

  /// An input runs in front.
  func begin(_ terminal: LabTerminal, _ lab: Lab) {
    state.withLock { $0 = State(terminal: terminal, lab: lab) }
  }

  /// None does any more.
  func end() { state.withLock { $0 = State() } }

  /// Whether the prompt is to come back at once.
  var isLeft: Bool { state.withLock { $0.count > 1 } }

  /// Ctrl-C. From any thread.
  func press() {
    let (terminal, lab) = state.withLock { state in
      state.count += 1
      return (state.terminal, state.lab)
    }
    terminal?.interrupt()
    lab?.noteChange()
  }
}
