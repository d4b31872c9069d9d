import Lab
import Sockets

extension SocketCalls {
  /// Datagrams that were sent and received, matched by the addresses, the length and the bytes: the
  /// earliest that fits, each once.
  func datagrams() -> [Arrival] {
    func isOfDatagrams(_ call: CallRecord) -> Bool {
      call.socket.flatMap { snapshot.sockets[$0]?.type } == .datagram
    }
    var sent = snapshot.calls.filter { $0.isSending && isOfDatagrams($0) && $0.failure == nil }
    let received = snapshot.calls
      .filter { $0.isReceiving && isOfDatagrams($0) && $0.isDone }
      .sorted { ($0.ended ?? .max, $0.number) < ($1.ended ?? .max, $1.number) }
    var arrivals: [Arrival] = []
    for call in received {
      let index = sent.firstIndex { $0.mayCause(call) && fits($0, call) }
      guard let index else { continue }
      arrivals.append(
        Arrival(kind: .datagram(call.byteCount), from: sent[index].number, to: call.number))
      if !call.isPeeking { sent.remove(at: index) }
    }
    return arrivals
  }

  private func fits(_ send: CallRecord, _ receive: CallRecord) -> Bool {
    if let length = receive.evidence.datagramLength, length != send.byteCount { return false }
    guard receive.byteCount <= send.byteCount,
      zip(send.data, receive.data).allSatisfy({ $0 == $1 })
    else { return false }
    if let sender = send.socket, let peer = snapshot.sockets[sender]?.peer,
      snapshot.sockets[peer]?.peer == sender
    {
      // Both ends of a pair.
      return peer == receive.socket
    }
    guard let target = send.address ?? send.remote, let own = receive.local,
      isSame(target, own)
    else { return false }
    guard let sender = receive.address ?? receive.remote, let source = send.local,
      isNamed(sender), isNamed(source)
    else { return true }
    return isSame(sender, source)
  }

  private func isNamed(_ address: SocketAddress) -> Bool {
    if case .unix(let name) = address { return !name.isUnnamed }
    return address.port != 0
  }

  /// Whether both name one socket: a socket bound to every address has any of them.
  private func isSame(_ one: SocketAddress, _ other: SocketAddress) -> Bool {
    if one == other { return true }
    guard let port = one.port, port == other.port else { return false }
    return one.isWildcard || other.isWildcard
  }
}
