import Lab

/// M47: getpeername on a socket whose connection has ended by a reset.
struct PeerGone: ErrorRule {
  let notes = ["M47": ["address"], "M47.unconnected": []]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.notConnected), let call = evidence.call(of: error),
      call.name == "getpeername", let socket = evidence.record(of: call)
    else { return nil }
    let earlier = evidence.calls(on: socket.number, before: call.number)
    if let address = socket.remote, earlier.contains(where: { $0.failed(.connectionReset) }) {
      return evidence.finding(
        "M47", about: error, calls: [call], ["address": .address(address)])
    }
    guard socket.remote == nil, socket.acceptedBy == nil, !earlier.contains(where: \.connects)
    else { return nil }
    return evidence.finding("M47.unconnected", about: error, calls: [call])
  }
}
