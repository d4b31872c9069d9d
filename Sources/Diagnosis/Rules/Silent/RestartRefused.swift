import Lab
import Sockets

/// M21.restart: a server on a port of its own choice ended first and left connections in TIME_WAIT,
/// without SO_REUSEADDR: the next start gets EADDRINUSE.
struct RestartRefused: SilentRule {
  let notes = ["M21.restart": ["address", "seconds", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, socket.isStream, socket.closed != nil,
        let listen = evidence.listening(socket.number),
        let bind = evidence.calls(on: socket.number).last(where: {
          $0.name == "bind" && $0.isDone
        }), let port = bind.address?.port, port != 0, let address = socket.local,
        evidence.setting(
          "SO_REUSEADDR", level: "SOL_SOCKET", of: socket.number, before: listen.number) == nil,
        let line = evidence.place(bind, for: terminal)
      else { return nil }
      let waits = evidence.kernel.filter {
        $0.state == .timeWait && $0.local.port == port && $0.local.family == address.family
      }
      guard let longest = waits.compactMap(\.timer).max() else { return nil }
      return evidence.finding(
        "M21.restart", at: bind, also: evidence.closing(socket).map { [$0] } ?? [],
        ["address": .address(address), "seconds": .seconds(longest), "line": line])
    }
  }
}
