import Lab

/// M13: bytes were asked of the listening socket, or sent on it.
struct ListenerUsed: ErrorRule {
  let notes = ["M13": ["line"], "M13.named": ["line", "name"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.notConnected, .brokenPipe), let call = evidence.call(of: error),
      call.receives || call.sends || call.name == "getpeername", let socket = call.socket,
      let listen = evidence.listening(socket, before: call.number),
      let line = evidence.place(listen, for: error.terminal)
    else { return nil }
    let accept = evidence.calls(on: socket, before: call.number).last {
      $0.name == "accept" && $0.isDone && $0.through == nil
    }
    if let place = accept?.place,
      let set = evidence.outline(place.file).assignments.last(where: {
        $0.line == place.line && $0.value.callee?.hasSuffix(".accept") == true
      }), set.names.count == 2
    {
      return evidence.finding(
        "M13.named", about: error, calls: [listen, call],
        ["line": line, "name": .text(set.names[0])])
    }
    return evidence.finding("M13", about: error, calls: [listen, call], ["line": line])
  }
}
