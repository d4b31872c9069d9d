import Lab

/// M15: the listening socket was closed while the connection waited to be accepted.
struct NeverAccepted: ErrorRule {
  let notes = ["M15": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.connectionReset, .brokenPipe), let call = evidence.call(of: error),
      let socket = evidence.record(of: call), socket.acceptedBy == nil, socket.isStream,
      evidence.accepted(for: socket) == nil, let listener = evidence.listener(of: socket),
      let close = evidence.closing(listener), close.began <= call.ended ?? .max,
      let line = evidence.place(close, for: error.terminal)
    else { return nil }
    return evidence.finding("M15", about: error, calls: [close, call], ["line": line])
  }
}
