import Lab
import Sockets

extension SocketCalls {
  /// Ends of streams (FIN): the first call of a socket that gave nothing, and what ended the peer's
  /// half.
  func ends() -> [Arrival] {
    streamSockets.compactMap { socket, peer in
      let end = calls(of: socket).first {
        $0.isReceiving && $0.isDone && $0.byteCount == 0 && $0.requested != 0
      }
      guard let end, let cause = halfClosed(peer, before: end) ?? closed(peer, before: end)
      else { return nil }
      return Arrival(kind: .end, from: cause, to: end.number)
    }
  }

  /// Resets (RST) that a call was told of, where it was the peer's end that caused them.
  func resets() -> [Arrival] {
    streamSockets.compactMap { socket, peer in
      let names = [Errno.connectionReset, .brokenPipe].map { Int($0.rawValue) }
      let failed = calls(of: socket).first {
        guard $0.isSending || $0.isReceiving, let errno = $0.failure?.errno else { return false }
        return names.contains(errno)
      }
      guard let failed, !hasShutDown(socket, before: failed),
        let cause = closed(peer, before: failed)
      else { return nil }
      return Arrival(kind: .reset, from: cause, to: failed.number)
    }
  }

  private var streamSockets: [(SocketNumber, peer: SocketNumber)] {
    snapshot.sockets.values.filter { $0.type == .stream }
      .compactMap { socket in socket.peer.map { (socket.number, $0) } }
      .sorted { $0.0 < $1.0 }
  }

  /// The shutdown of a socket's sending half.
  private func halfClosed(_ socket: SocketNumber, before call: CallRecord) -> Int? {
    calls(of: socket).first {
      $0.name == "shutdown" && $0.isDone && $0.numbers.first != Int(ShutdownKind.read.rawValue)
        && $0.mayCause(call)
    }?.number
  }

  private func hasShutDown(_ socket: SocketNumber, before call: CallRecord) -> Bool {
    halfClosed(socket, before: call) != nil
  }

  /// The event that closed a socket, the last one of those that shared it.
  private func closed(_ socket: SocketNumber, before call: CallRecord) -> Int? {
    let sharing = [socket] + (sharers[socket] ?? [])
    var last: (time: Int64, event: Int)?
    for socket in sharing.compactMap({ snapshot.sockets[$0] }) {
      guard let event = endEvent(of: socket), let time = times[event],
        time <= call.ended ?? .max
      else { return nil }
      if last == nil || (last?.time ?? 0) <= time { last = (time, event) }
    }
    return last?.event
  }

  private func endEvent(of socket: SocketRecord) -> Int? {
    switch socket.end {
    case .call(let number): number
    case .collected:
      note { if case .collected(socket.number, _) = $0.kind { true } else { false } }
    case .programEnd:
      note {
        if case .ended = $0.kind { $0.terminal == socket.terminal } else { false }
      }
    case nil: nil
    }
  }

  private func note(_ isWanted: (NoteRecord) -> Bool) -> Int? {
    notes.first(where: isWanted)?.number
  }
}
