import Lab

/// M43: bytes were sent on after the peer had closed; the first send afterwards still succeeded.
struct PeerClosed: ErrorRule {
  let notes = ["M43": ["line"], "M43.sent": ["line", "sent"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.brokenPipe, .connectionReset), let call = evidence.call(of: error),
      let socket = evidence.record(of: call), socket.isStream, let peer = evidence.peer(of: call),
      let closed = peer.closed, closed <= call.ended ?? .max
    else { return nil }
    let last = evidence.calls(on: peer.number).last { $0.place != nil }
    guard let close = evidence.closing(peer) ?? last,
      let line = evidence.place(close, for: error.terminal)
    else { return nil }
    let sent = evidence.calls(on: socket.number, before: call.number).last {
      $0.sends && $0.isDone && $0.began > closed
    }
    guard let sent, let place = evidence.place(sent, for: error.terminal) else {
      return evidence.finding("M43", about: error, calls: [close, call], ["line": line])
    }
    return evidence.finding(
      "M43.sent", about: error, calls: [close, sent, call], ["line": line, "sent": place])
  }
}
