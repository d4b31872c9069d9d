extension Timeline {
  /// The calls of a terminal, from an event on, that changed what lies outside of its own new sockets:
  /// bytes sent or received, connections made, older sockets bound, changed or closed.
  func effects(of terminal: String, from first: Int) -> [CallRecord] {
    let snapshot = snapshot(from: first)
    return snapshot.events.compactMap { event in
      guard case .call(let call) = event, call.terminal == terminal, call.failure == nil else {
        return nil
      }
      switch call.name {
      case "connect", "connect_ex", "accept": return call
      case "bind", "listen", "shutdown", "close", "detach", "setsockopt", "settimeout",
        "setblocking":
        let made = call.socket.flatMap { snapshot.sockets[$0]?.madeBy }
        return made.map { $0 < first } == true ? call : nil
      default: return call.byteCount > 0 ? call : nil
      }
    }
  }
}
