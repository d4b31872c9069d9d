import Lab

/// M18.unbound: listen without bind; the system chose a port, which the program never asked for.
struct ListenUnbound: SilentRule {
  let notes = ["M18.unbound": ["address", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, let listen = evidence.listening(socket.number),
        let address = listen.local, address.port != nil, socket.isStream
      else { return nil }
      let calls = evidence.calls(on: socket.number)
      guard !calls.contains(where: { ["bind", "getsockname"].contains($0.name) && $0.isDone }),
        evidence.call(socket.madeBy)?.name == "socket",
        let line = evidence.place(listen, for: terminal)
      else { return nil }
      return evidence.finding(
        "M18.unbound", at: listen, ["address": .address(address), "line": line])
    }
  }
}
