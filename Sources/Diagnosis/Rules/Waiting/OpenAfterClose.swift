import Lab

/// M41: the peer called close, and a file or a duplicate of its socket keeps the connection open.
struct OpenAfterClose: WaitingRule {
  let notes = ["M41": ["line"], "M41.dup": ["line", "copy"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes, let socket = evidence.record(of: call), socket.isStream,
      let peer = evidence.peer(of: call)
    else { return nil }
    if (peer.closed ?? .max) > call.ended ?? .max - 1,
      let close = evidence.calls(on: peer.number).last(where: {
        $0.name == "close" && $0.evidence.openFiles > 0
      }), let line = evidence.place(close, for: call.terminal)
    {
      return evidence.finding("M41", at: call, also: [close], ["line": line])
    }
    let copies = evidence.all.filter {
      $0.duplicateOf == peer.number || (peer.duplicateOf == $0.number)
    }
    guard let close = evidence.closing(peer), close.lasts(at: close.began),
      close.began <= call.ended ?? .max,
      let copy = copies.first(where: { ($0.closed ?? .max) > call.ended ?? .max - 1 }),
      let line = evidence.place(close, for: call.terminal),
      let made = evidence.place(copy, for: call.terminal)
    else { return nil }
    return evidence.finding("M41.dup", at: call, also: [close], ["line": line, "copy": made])
  }
}
