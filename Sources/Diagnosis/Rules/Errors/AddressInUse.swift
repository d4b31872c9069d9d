import Lab
import Sockets

/// E08, M21, M22, M23: the address is taken; by whom is told: a socket of the timeline, TIME_WAIT, or
/// another process.
struct AddressInUse: ErrorRule {
  let notes = [
    "E08": ["address", "line"], "E08.connection": ["address", "line"],
    "E08.process": ["address"],
    "M21": ["address", "seconds"], "M22": ["address", "seconds"], "M23": ["address", "line"],
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.addressInUse), let call = evidence.call(of: error),
      call.name == "bind" || call.name == "listen", let socket = evidence.record(of: call),
      let address = call.address ?? socket.local, let port = address.port
    else { return nil }
    let shares =
      evidence.setting(
        "SO_REUSEADDR", level: "SOL_SOCKET", of: socket.number, before: call.number
      ).map { ($0.numbers.last ?? 0) != 0 && $0.numbers.count == 3 } ?? false
    if let finding = holder(of: address, socket, call, error, evidence, shares: shares) {
      return finding
    }
    let rows = call.evidence.onThePort.filter {
      $0.local.port == port && $0.type == socket.type
        && ($0.local == address || $0.local.isWildcard || address.isWildcard)
    }
    if rows.contains(where: { $0.state == .listen || socket.isDatagram }) {
      return evidence.finding(
        "E08.process", about: error, calls: [call], ["address": .address(address)])
    }
    let waits = rows.filter { $0.state == .timeWait }.compactMap(\.timer)
    guard let longest = waits.max() else { return nil }
    return evidence.finding(
      shares ? "M22" : "M21", about: error, calls: [call],
      ["address": .address(address), "seconds": .seconds(longest)])
  }

  /// A socket of the timeline that holds the address.
  private func holder(
    of address: SocketAddress, _ socket: SocketRecord, _ call: CallRecord,
    _ error: ExceptionRecord, _ evidence: Evidence, shares: Bool
  ) -> Finding? {
    let open = evidence.all.filter { other in
      guard other.number != socket.number, other.type == socket.type, let local = other.local,
        other.madeBy < call.number, (other.closed ?? .max) > call.began
      else { return false }
      return local.port == address.port
        && (local == address || local.isWildcard || address.isWildcard)
    }
    guard let other = open.first(where: { $0.acceptedBy == nil }) ?? open.first else { return nil }
    let facts: [String: Fact] = ["address": .address(address)]
    if other.acceptedBy != nil {
      guard let line = evidence.place(other, for: error.terminal) else { return nil }
      return evidence.finding(
        "E08.connection", about: error, calls: [call], facts.merging(["line": line]) { $1 })
    }
    let holding = evidence.calls(on: other.number, before: call.number).last {
      ($0.name == "listen" || $0.name == "bind") && $0.isDone
    }
    guard let holding, let line = evidence.place(holding, for: error.terminal) else { return nil }
    return evidence.finding(
      shares ? "M23" : "E08", about: error, calls: [holding, call],
      facts.merging(["line": line]) { $1 })
  }
}
