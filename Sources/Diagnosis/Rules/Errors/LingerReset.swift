import Lab

/// M46: the peer closed a socket that SO_LINGER had told to reset.
struct LingerReset: ErrorRule {
  let notes = ["M46": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.connectionReset), let call = evidence.call(of: error),
      let peer = evidence.peer(of: call), let close = evidence.closing(peer),
      close.evidence.unread == 0, close.began <= call.ended ?? .max,
      let set = evidence.setting(
        "SO_LINGER", level: "SOL_SOCKET", of: peer.number, before: close.number),
      let line = evidence.place(set, for: error.terminal)
    else { return nil }
    return evidence.finding("M46", about: error, calls: [set, close, call], ["line": line])
  }
}
