import Lab

/// M17: connected, and nobody has accepted: the server is busy elsewhere.
struct NotYetAccepted: WaitingRule {
  let notes = ["M17": ["method", "line"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes, let socket = evidence.record(of: call), socket.isStream,
      socket.acceptedBy == nil, evidence.accepted(for: socket) == nil,
      let listener = evidence.listener(of: socket), (listener.closed ?? .max) > call.began,
      let connect = evidence.calls(on: socket.number).last(where: \.connects),
      // What the server does instead.
      let other = evidence.calls.last(where: {
        $0.terminal == listener.terminal && $0.began <= call.ended ?? .max && $0.place != nil
          && $0.socket != listener.number && ($0.ended ?? .max) > connect.began
      }), let line = evidence.place(other, for: call.terminal)
    else { return nil }
    return evidence.finding(
      "M17", at: call, also: [connect, other], ["method": .text(other.name), "line": line])
  }
}
