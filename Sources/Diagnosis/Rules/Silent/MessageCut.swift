import Lab

/// M02: one recv got a part of what the peer had sent in one call, and the rest was never received.
struct MessageCut: SilentRule {
  let notes = ["M02": ["method", "asked", "count", "sent", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, socket.isStream, socket.closed != nil,
        let peer = evidence.record(socket.peer), socket.duplicateOf == nil,
        let last = evidence.calls(on: socket.number).last(where: { $0.receives && $0.isDone }),
        !last.isEnd, let asked = last.requested, let line = evidence.place(last, for: terminal)
      else { return nil }
      let end = last.position + last.byteCount
      // The send that the last byte was a part of, not its end.
      let send = evidence.calls(on: peer.number).first {
        $0.sends && $0.position < end && $0.position + $0.byteCount > end
          && $0.began < last.ended ?? .max
      }
      guard let send, asked >= send.position + send.byteCount - last.position else { return nil }
      return evidence.finding(
        "M02", at: last, also: [send] + (evidence.closing(socket).map { [$0] } ?? []),
        [
          "method": .text(last.name), "asked": .number(asked), "count": .number(last.byteCount),
          "sent": .number(send.byteCount), "line": line,
        ])
    }
  }
}
