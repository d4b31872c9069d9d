import Lab
import Sockets

/// E07: nobody listens where a connection was asked for; M24 when somebody listens on that port at
/// another address, M63 when it is an IPv6 address. Who listens, did, or will is told.
struct ConnectionRefused: ErrorRule {
  let notes = [
    "E07": ["address"], "E07.zero": [],
    "E07.other": ["address", "port", "line", "terminal"],
    "E07.own": ["address", "port", "line"],
    "E07.bound": ["address", "line"], "E07.closed": ["address", "line"],
    "E07.later": ["address", "line"],
    "M24": ["address", "other"], "M63": ["address", "other"],
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.connectionRefused), let call = evidence.call(of: error), call.connects,
      let socket = evidence.record(of: call), socket.isStream, let address = call.address,
      address.isLoopback || address.isWildcard, let port = address.port
    else { return nil }
    let shown: [String: Fact] = ["address": .address(address)]
    if port == 0 { return evidence.finding("E07.zero", about: error, calls: [call]) }
    if let finding = elsewhere(on: port, call, error, evidence) { return finding }
    // The nearest story about a socket of this timeline on that port.
    for socket in evidence.all.reversed() where socket.number != call.socket {
      guard socket.isStream, socket.local?.port == port, socket.acceptedBy == nil else { continue }
      if let finding = story(of: socket, call, error, evidence, shown) { return finding }
    }
    let others = evidence.listeners(at: call.began)
    if let other = others.last, let local = other.local, let number = local.port,
      let listen = evidence.listening(other.number),
      let line = evidence.place(listen, for: error.terminal)
    {
      var facts = shown.merging(["port": .text("\(number)"), "line": line]) { $1 }
      if other.terminal == error.terminal {
        return evidence.finding("E07.own", about: error, calls: [listen, call], facts)
      }
      facts["terminal"] = .terminal(other.terminal)
      return evidence.finding("E07.other", about: error, calls: [listen, call], facts)
    }
    return evidence.finding("E07", about: error, calls: [call], shown)
  }

  /// Somebody, of whatever process, listens on the port at an address that this one does not reach.
  private func elsewhere(
    on port: UInt16, _ call: CallRecord, _ error: ExceptionRecord, _ evidence: Evidence
  ) -> Finding? {
    guard let address = call.address else { return nil }
    var found = evidence.listeners(at: call.began).compactMap(\.local)
    found += call.evidence.onThePort.filter { $0.state == .listen }.map(\.local)
    guard let other = found.first(where: { $0.port == port && $0 != address }) else { return nil }
    let note = other.family == address.family ? "M24" : "M63"
    return evidence.finding(
      note, about: error, calls: [call], ["address": .address(address), "other": .address(other)])
  }

  /// A socket on the port that does not listen, no longer listened, or did not listen yet.
  private func story(
    of socket: SocketRecord, _ call: CallRecord, _ error: ExceptionRecord, _ evidence: Evidence,
    _ shown: [String: Fact]
  ) -> Finding? {
    var note: String
    var seen: CallRecord?
    if let listen = evidence.listening(socket.number) {
      if listen.began > call.began {
        (note, seen) = ("E07.later", listen)
      } else if let closed = socket.closed, closed < call.began {
        (note, seen) = ("E07.closed", evidence.closing(socket))
      } else {
        return nil
      }
    } else {
      note = "E07.bound"
      seen = evidence.calls(on: socket.number, before: call.number).last {
        $0.name == "bind" && $0.isDone
      }
      if let closed = socket.closed, closed < call.began { return nil }
    }
    guard let seen, let line = evidence.place(seen, for: error.terminal) else { return nil }
    return evidence.finding(
      note, about: error, calls: [seen, call], shown.merging(["line": line]) { $1 })
  }
}
