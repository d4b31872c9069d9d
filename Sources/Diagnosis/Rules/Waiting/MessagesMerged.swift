import Lab

/// M01: recv waits for a message whose bytes an earlier recv had already returned with another.
struct MessagesMerged: WaitingRule {
  let notes = ["M01": ["line", "count", "sends"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes, let socket = evidence.record(of: call), socket.isStream,
      let peer = evidence.peer(of: call), peer.bytesSent == socket.bytesReceived,
      let before = evidence.calls(on: socket.number, before: call.number).last(where: {
        $0.receives && $0.byteCount > 0
      }), before.through == nil, let line = evidence.place(before, for: call.terminal)
    else { return nil }
    let range = before.position..<(before.position + before.byteCount)
    // Whole sends that lie within what that one call returned.
    let sends = evidence.calls(on: peer.number).filter {
      $0.sends && $0.byteCount > 0 && range.contains($0.position)
        && $0.position + $0.byteCount <= range.upperBound
    }
    guard sends.count > 1 else { return nil }
    return evidence.finding(
      "M01", at: call, also: [before] + sends,
      ["line": line, "count": .number(before.byteCount), "sends": .number(sends.count)])
  }
}
