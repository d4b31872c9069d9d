import Lab

/// M05 and M42: the peer closed its socket with bytes unread, so the system answered with a reset.
struct LostByReset: ErrorRule {
  let notes = ["M05": ["count", "line"], "M42": ["count", "line", "lost"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.connectionReset, .brokenPipe), let call = evidence.call(of: error),
      let socket = evidence.record(of: call), socket.isStream, let peer = evidence.peer(of: call),
      let close = evidence.closing(peer), let unread = close.evidence.unread, unread > 0,
      close.began <= call.ended ?? .max, let line = evidence.place(close, for: error.terminal)
    else { return nil }
    let facts: [String: Fact] = ["count": .number(unread), "line": line]
    let lost = peer.bytesSent - socket.bytesReceived
    if lost > 0 {
      return evidence.finding(
        "M42", about: error, calls: [close, call], facts.merging(["lost": .number(lost)]) { $1 })
    }
    return evidence.finding("M05", about: error, calls: [close, call], facts)
  }
}
