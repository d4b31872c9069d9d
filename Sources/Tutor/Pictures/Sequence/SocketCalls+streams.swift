import Lab
import Sockets

extension SocketCalls {
  /// Connections that were asked for and accepted.
  func connections() -> [Arrival] {
    snapshot.calls.compactMap { accept in
      guard accept.name == "accept", accept.isDone, let made = accept.made,
        let peer = snapshot.sockets[made]?.peer,
        let connect = calls(of: peer).last(where: {
          $0.isConnecting && !isRefused($0) && $0.mayCause(accept)
        })
      else { return nil }
      return Arrival(kind: .connection, from: connect.number, to: accept.number)
    }
  }

  /// Bytes of streams, matched by their place in the stream.
  func streams() -> [Arrival] {
    var arrivals: [Arrival] = []
    for socket in snapshot.sockets.values where socket.type == .stream {
      guard let peer = socket.peer, sharers[peer] == nil, sharers[socket.number] == nil else {
        continue
      }
      let sends = calls(of: peer).filter { $0.isSending && !$0.range.isEmpty }
      var first = 0
      for call in calls(of: socket.number) where call.isReceiving && !call.range.isEmpty {
        while first < sends.count, sends[first].range.upperBound <= call.range.lowerBound {
          first += 1
        }
        for send in sends[first...] {
          if send.range.lowerBound >= call.range.upperBound { break }
          let count = send.range.clamped(to: call.range).count
          if count > 0, send.mayCause(call), isSame(send, call) {
            arrivals.append(
              Arrival(kind: .bytes(count), from: send.number, to: call.number))
          }
        }
      }
    }
    return arrivals
  }

  private func isRefused(_ connect: CallRecord) -> Bool {
    let waits = [Errno.inProgress, .again, .already].map { Int($0.rawValue) }
    switch connect.outcome {
    case .failed(let failure): return failure.errno.map { !waits.contains($0) } ?? false
    case .value(.number(let number)): return number != 0 && !waits.contains(number)
    default: return false
    }
  }

  /// Whether what is kept of the bytes of both calls agrees where they meet.
  private func isSame(_ send: CallRecord, _ receive: CallRecord) -> Bool {
    let sent = send.position..<send.position + send.data.count
    let received = receive.position..<receive.position + receive.data.count
    let both = sent.clamped(to: received)
    guard !both.isEmpty, sent.overlaps(received) else { return true }
    return both.allSatisfy {
      send.data[$0 - send.position] == receive.data[$0 - receive.position]
    }
  }
}
