import Lab

/// M37: send on a socket that has no peer.
struct NoDestination: ErrorRule {
  let notes = ["M37": ["method"], "M37.stream": ["method"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard let call = evidence.call(of: error), call.sends || call.receives,
      let socket = evidence.record(of: call)
    else { return nil }
    let facts: [String: Fact] = ["method": .text(call.name)]
    if socket.isDatagram, error.failed(.destinationRequired) {
      return evidence.finding("M37", about: error, calls: [call], facts)
    }
    let asked = evidence.calls(on: socket.number, before: call.number).contains {
      $0.connects || $0.name == "listen" || $0.name == "shutdown"
    }
    guard socket.isStream, error.failed(.brokenPipe, .notConnected), !asked,
      socket.remote == nil, socket.acceptedBy == nil, socket.duplicateOf == nil,
      evidence.call(socket.madeBy)?.name == "socket"
    else { return nil }
    return evidence.finding("M37.stream", about: error, calls: [call], facts)
  }
}
