import Lab

/// E17: a call on a socket that was closed.
struct ClosedSocket: ErrorRule {
  let notes = ["E17": ["line", "method"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.badDescriptor), let call = evidence.call(of: error),
      let socket = evidence.record(of: call), let close = evidence.closing(socket),
      close.number < call.number, close.name == "close",
      let line = evidence.place(close, for: error.terminal)
    else { return nil }
    return evidence.finding(
      "E17", about: error, calls: [close, call], ["line": line, "method": .text(call.name)])
  }
}
