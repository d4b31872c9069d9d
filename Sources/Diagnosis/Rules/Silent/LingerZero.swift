import Lab
import Sockets

/// M46.own: a program told a socket, or the one that accepted it, to linger for no time, and closed it
/// while the peer was open.
struct LingerZero: SilentRule {
  let notes = ["M46.own": ["line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, socket.isStream, socket.remote != nil,
        let close = evidence.closing(socket), let peer = evidence.record(socket.peer),
        (peer.closed ?? .max) > close.began,
        let set = setting(of: socket, before: close, evidence), set.place?.isTyped == false,
        set.data == [1, 0, 0, 0, 0, 0, 0, 0] || set.data == [0, 0, 0, 1, 0, 0, 0, 0],
        let line = evidence.place(set, for: terminal)
      else { return nil }
      return evidence.finding("M46.own", at: close, also: [set], ["line": line])
    }
  }

  /// The call that said how the socket lingers; one that was accepted takes that over.
  private func setting(
    of socket: SocketRecord, before close: CallRecord, _ evidence: Evidence
  ) -> CallRecord? {
    func last(of number: SocketNumber, before event: Int) -> CallRecord? {
      evidence.setting("SO_LINGER", level: "SOL_SOCKET", of: number, before: event)
    }
    return last(of: socket.number, before: close.number)
      ?? socket.acceptedBy.flatMap { last(of: $0, before: socket.madeBy) }
  }
}
