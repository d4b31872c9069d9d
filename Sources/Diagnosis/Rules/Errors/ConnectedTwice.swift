import Lab

/// E18: connect on a socket that is connected.
struct ConnectedTwice: ErrorRule {
  let notes = ["E18": ["address", "line"], "E18.listening": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.isConnected), let call = evidence.call(of: error), call.connects,
      let socket = call.socket
    else { return nil }
    if let listen = evidence.listening(socket, before: call.number) {
      guard let line = evidence.place(listen, for: error.terminal) else { return nil }
      return evidence.finding(
        "E18.listening", about: error, calls: [listen, call], ["line": line])
    }
    guard
      let first = evidence.calls(on: socket, before: call.number).last(where: {
        $0.connects && $0.isDone && ($0.resultNumber ?? 0) == 0
      }), let line = evidence.place(first, for: error.terminal), let address = first.address
    else { return nil }
    return evidence.finding(
      "E18", about: error, calls: [first, call], ["address": .address(address), "line": line])
  }
}
