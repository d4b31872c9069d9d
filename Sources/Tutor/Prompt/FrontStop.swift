import Lab
import Sockets

/// Why the prompt no longer waits with the input that runs in front.
enum FrontStop {
  case done
  case wantsLine
  case waits(TerminalWait)
  case left
  case ended
}

extension Lab {
  /// How long a call with a timeout is waited for, in nanoseconds: most are over sooner, and what they
  /// end with is best seen in its place.
  private static let patience: Int64 = 1_000_000_000

  /// Blocks until an input is done, wants a line, waits for what others bring about, or is left.
  /// Time alone, as of `sleep`, is waited for.
  func waitInFront(
    _ terminal: LabTerminal, _ submission: Submission?, until key: InterruptedInput
  ) -> FrontStop {
    var stop = FrontStop.done
    let began = Deadline.now().nanoseconds
    func isStopped() -> Bool {
      key.deliver()
      if key.isLeft {
        stop = .left
        return true
      }
      switch terminal.state {
      case .idle:
        stop = .done
        return submission.map { $0.result != nil } ?? true
      case .ended:
        stop = .ended
        return true
      case .running: return false
      case .waiting(let wait):
        if wait.wantsInput {
          stop = .wantsLine
          return terminal.isQuiet
        }
        stop = .waits(wait)
        let isShort = wait.hasDeadline && Deadline.now().nanoseconds - began < Lab.patience
        return !isShort && terminal.isQuiet
      }
    }
    while !wait(milliseconds: 1000, until: isStopped) {}
    return stop
  }
}
