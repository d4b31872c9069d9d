import Lab

/// M53: a file of a socket was read again after a timeout.
struct TimedOutFile: ErrorRule {
  let notes = ["M53": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "OSError", error.message == "cannot read from timed out object",
      let call = evidence.lastCall(
        of: error.terminal, error.thread, before: error.number,
        { $0.failure?.typeName == "TimeoutError" }),
      let line = evidence.place(call, for: error.terminal)
    else { return nil }
    return evidence.finding("M53", about: error, calls: [call], ["line": line])
  }
}
