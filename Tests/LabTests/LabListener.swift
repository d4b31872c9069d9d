import Lab
import Synchronization

/// A lab under test, and all that it told.
final class LabListener: Sendable {
  let lab: Lab
  private let events = Mutex<[LabEvent]>([])

  init(_ lab: Lab = Lab()) {
    self.lab = lab
    lab.onEvent { [weak self] event in self?.events.withLock { $0.append(event) } }
  }

  /// What a terminal wrote to both streams, in order.
  func output(_ terminal: String) -> String {
    let bytes = events.withLock { events in
      events.flatMap { event -> [UInt8] in
        if case .output(terminal, _, let bytes) = event { return bytes }
        return []
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What a terminal wrote since the last call.
  func takeOutput(_ terminal: String) -> String {
    let text = output(terminal)
    events.withLock { events in
      events.removeAll {
        if case .output(terminal, _, _) = $0 { return true }
        return false
      }
    }
    return text
  }

  /// How often a terminal asked for input.
  func inputRequests(_ terminal: String) -> Int {
    events.withLock { events in
      events.count { event in
        if case .wantsInput(terminal) = event { return true }
        return false
      }
    }
  }

  /// Runs an input to its end and gives what the terminal wrote.
  func type(_ text: String, in terminal: String = "a") -> String {
    _ = lab.terminal(terminal).submit(text).wait(milliseconds: 20_000)
    return takeOutput(terminal)
  }

  /// Ends the lab, however long a busy machine takes for it.
  func end(abruptly: Bool = false) {
    lab.end(abruptly: abruptly)
    for terminal in lab.terminals { terminal.waitForEnd(milliseconds: 20_000) }
  }
}
