import Lab
import Sockets

/// M36: a connected UDP socket waits, and the datagrams that came were from somebody else. Of one who
/// is not to be seen, as the checks of an exercise are, only the address is told.
struct StrangerFiltered: WaitingRule {
  let notes = ["M36": ["address", "other", "line"], "M36.stranger": ["address", "other"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.receives, let socket = evidence.record(of: call), socket.isDatagram,
      let peer = socket.remote, let local = socket.local,
      let connect = evidence.calls(on: socket.number, before: call.number).last(where: {
        $0.connects && $0.isDone
      }),
      let stranger = evidence.calls.last(where: { sent in
        sent.name == "sendto" && sent.isDone && sent.address == local
          && sent.began > connect.began && sent.began <= call.ended ?? .max
          && evidence.record(of: sent)?.local?.port != peer.port
      }), let other = evidence.record(of: stranger)?.local?.asSender, other.port ?? 0 != 0
    else { return nil }
    if evidence.unseen.contains(stranger.terminal) {
      return evidence.finding(
        "M36.stranger", at: call, also: [connect, stranger],
        ["address": .address(peer), "other": .address(other)])
    }
    guard let line = evidence.place(stranger, for: call.terminal) else { return nil }
    return evidence.finding(
      "M36", at: call, also: [connect, stranger],
      ["address": .address(peer), "other": .address(other), "line": line])
  }
}

extension SocketAddress {
  /// The address as receivers on this machine see it.
  fileprivate var asSender: SocketAddress {
    guard isWildcard, let port else { return self }
    switch self {
    case .ipv6: return .ipv6(.loopback, port: port)
    default: return .loopback(port: port)
    }
  }
}
