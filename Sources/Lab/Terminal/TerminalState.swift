import StandardModules

/// What a terminal is doing. Times are nanoseconds of the monotonic clock.
package enum TerminalState: Sendable, Equatable {
  /// Nothing; it takes an input.
  case idle
  /// An input runs.
  case running(since: Int64)
  /// An input waits in a call.
  case waiting(TerminalWait)
  /// It takes no more inputs.
  case ended(TerminalEnd)
}

/// The call in which a terminal waits.
package struct TerminalWait: Sendable, Equatable {
  /// The name of the function or method as the program calls it: `accept`, `recv`, `sleep`, `select`;
  /// nil where it has none.
  package var call: String?
  /// The file of the call; `<stdin>` for an input.
  package var file: String
  /// The line in it, from 1 on.
  package var line: Int
  /// The descriptor that it waits for; nil for none or several.
  package var descriptor: Int32?
  /// Whether it wants a line of input.
  package var wantsInput: Bool
  /// Whether time alone ends the wait.
  package var hasDeadline: Bool
  /// When the wait began, in nanoseconds of the monotonic clock.
  package var since: Int64

  /// The call as people write it: `accept()`.
  package var callText: String { (call ?? "?") + "()" }
}

/// How a terminal ended.
package enum TerminalEnd: Sendable, Equatable {
  /// By `exit()` or its kin, with this status.
  case exit(Int)
  /// By `LabTerminal.stop()` or the lab's end.
  case stopped
  /// By passing a limit, in words, on a line of the program's where one was running.
  case limit(String, line: Int?)
  /// The system has no thread for it.
  case failed
}
