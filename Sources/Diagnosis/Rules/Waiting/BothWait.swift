import Lab

/// M58: both ends wait in recv, or both in sendall, for each other.
struct BothWait: WaitingRule {
  let notes = ["M58": ["line"], "M58.send": ["line"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes || call.sends, let socket = evidence.record(of: call), socket.isStream,
      let peer = evidence.peer(of: call),
      let other = evidence.calls(on: peer.number).last(where: { $0.isWaiting || $0.waited > 0 }),
      other.awaitsBytes == call.awaitsBytes, other.sends == call.sends, isEndless(other, call),
      let line = evidence.place(other, for: call.terminal)
    else { return nil }
    if call.sends {
      return evidence.finding("M58.send", at: call, also: [other], ["line": line])
    }
    guard socket.bytesSent == peer.bytesReceived, peer.bytesSent == socket.bytesReceived
    else { return nil }
    return evidence.finding("M58", at: call, also: [other], ["line": line])
  }

  /// Whether the other end's call lasted as long as this one, and did not end by itself before.
  private func isEndless(_ other: CallRecord, _ call: CallRecord) -> Bool {
    if other.isWaiting || other.outcome == .interrupted { return true }
    guard let failure = other.failure, let ended = other.ended else { return false }
    return failure.typeName == "KeyboardInterrupt"
      || (failure.typeName == "TimeoutError" && ended >= call.began)
  }
}
