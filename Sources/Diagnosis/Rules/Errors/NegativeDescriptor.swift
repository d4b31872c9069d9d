import Lab

/// M48: select was given a closed socket, whose fileno is -1.
struct NegativeDescriptor: ErrorRule {
  let notes = ["M48": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "ValueError",
      error.message == "file descriptor cannot be a negative integer (-1)"
    else { return nil }
    let closed = evidence.calls.last {
      $0.terminal == error.terminal && $0.number < error.number && $0.name == "close"
    }
    guard let closed, let line = evidence.place(closed, for: error.terminal) else { return nil }
    return evidence.finding("M48", about: error, calls: [closed], ["line": line])
  }
}
