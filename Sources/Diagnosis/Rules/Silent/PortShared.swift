import Lab

/// M23.shared: two sockets listen at one address, because both have SO_REUSEPORT.
struct PortShared: SilentRule {
  let notes = ["M23.shared": ["line", "address"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, let address = socket.local,
        let listen = evidence.listening(socket.number),
        let set = setting(of: socket, evidence), set.place?.isTyped == false,
        let other = evidence.listeners(at: listen.began).first(where: {
          $0.number < socket.number && $0.local == address && setting(of: $0, evidence) != nil
        }), let line = evidence.place(set, for: terminal),
        let before = evidence.listening(other.number)
      else { return nil }
      return evidence.finding(
        "M23.shared", at: set, also: [listen, before], ["line": line, "address": .address(address)])
    }
  }

  private func setting(of socket: SocketRecord, _ evidence: Evidence) -> CallRecord? {
    let set = evidence.setting(
      "SO_REUSEPORT", level: "SOL_SOCKET", of: socket.number, before: .max)
    return (set?.numbers.last ?? 0) != 0 ? set : nil
  }
}
