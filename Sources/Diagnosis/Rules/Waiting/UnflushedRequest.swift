import Lab

/// M51: bytes wait in the buffer of a file, and their receiver or their own sender waits for what they
/// should have set off.
struct UnflushedRequest: WaitingRule {
  let notes = ["M51": ["count", "line"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes, let socket = evidence.record(of: call) else { return nil }
    if call.evidence.unflushed > 0 { return finding(call, held: call, by: socket, evidence) }
    // What the peer wrote and kept, while it waits too.
    guard let peer = evidence.peer(of: call),
      let held = evidence.calls(on: peer.number).last(where: {
        $0.awaitsBytes && $0.evidence.unflushed > 0 && $0.lasts(at: call.ended ?? .max)
      })
    else { return nil }
    return finding(call, held: held, by: peer, evidence)
  }

  private func finding(
    _ call: CallRecord, held: CallRecord, by socket: SocketRecord, _ evidence: Evidence
  ) -> Finding? {
    guard
      let write = evidence.calls(on: socket.number, before: held.number).last(where: {
        $0.name.hasPrefix("file.write")
      }), let line = evidence.place(write, for: call.terminal)
    else { return nil }
    return evidence.finding(
      "M51", at: call, also: [write],
      ["count": .number(held.evidence.unflushed), "line": line])
  }
}
