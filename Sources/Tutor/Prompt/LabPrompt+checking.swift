import Grader
import Sockets

/// What a check of a program does at the prompt.
extension LabPrompt {
  /// Does something that Ctrl-C ends.
  func stoppably<Result, Failure: Error>(
    _ body: (GradingStop?) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let pipe = try? WakePipe() else { return try body(nil) }
    InterruptKey.onPress { pipe.wake() }
    let interrupted = interrupted
    defer { InterruptKey.onPress { interrupted.press() } }
    return try body(GradingStop([pipe.descriptor]) { true })
  }

  /// Says lines in the width of the window; what does not fit goes on further in.
  func sayVerdict(_ lines: [String]) {
    writer.say(VerdictLayout(width: look.style.width).lines(lines).joined(separator: "\n"))
  }
}
