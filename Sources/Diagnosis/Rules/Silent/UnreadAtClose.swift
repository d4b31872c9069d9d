import Lab

/// M42.silent: a socket was closed with bytes unread, so that its peer gets a reset.
struct UnreadAtClose: SilentRule {
  let notes = ["M42.silent": ["count", "line"]]

  /// Who has received so much and leaves the rest has given up on purpose.
  private static let patience = 1_000_000

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, socket.isStream, let peer = evidence.record(socket.peer),
        socket.bytesReceived < UnreadAtClose.patience,
        let close = evidence.closing(socket), let unread = close.evidence.unread, unread > 0,
        (peer.closed ?? .max) > close.began, let line = evidence.place(close, for: terminal)
      else { return nil }
      return evidence.finding(
        "M42.silent", at: close, ["count": .number(unread), "line": line])
    }
  }
}
