import Lab

/// M58: both ends wait in recv, or both in sendall, for each other, and neither of them for a limited
/// time.
struct BothWait: WaitingRule {
  let notes = ["M58": ["line"], "M58.send": ["line"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes || call.sends, let socket = evidence.record(of: call), socket.isStream,
      let peer = evidence.peer(of: call), socket.timeout < 0, peer.timeout < 0,
      let other = evidence.calls(on: peer.number).last(where: { $0.isWaiting || $0.waited > 0 }),
      other.awaitsBytes == call.awaitsBytes, other.sends == call.sends, isGoingOn(other),
      isGoingOn(call),
      let line = evidence.place(other, for: call.terminal)
    else { return nil }
    if call.sends {
      return evidence.finding("M58.send", at: call, also: [other], ["line": line])
    }
    guard socket.bytesSent == peer.bytesReceived, peer.bytesSent == socket.bytesReceived
    else { return nil }
    return evidence.finding("M58", at: call, also: [other], ["line": line])
  }

  /// Whether a call did not end by itself.
  private func isGoingOn(_ call: CallRecord) -> Bool {
    call.isWaiting || call.outcome == .interrupted
      || call.failure?.typeName == "KeyboardInterrupt"
  }
}
