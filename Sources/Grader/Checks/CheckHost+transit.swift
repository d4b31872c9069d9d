import Lab
import Sockets

/// What the kernel has still to deliver between the check's sockets and the program's. On a busy machine
/// that is a moment later, when whoever is to get it waits already.
extension CheckHost {
  /// Whether something is under way to the program, or to a socket of the check's that waits for it.
  func isUnderWay(to socket: (Descriptor, PollEvents)? = nil) -> Bool {
    let sockets = lab.timeline.snapshot(from: .max).sockets.values.filter {
      $0.type == .stream && $0.remote != nil && $0.family != .unix
    }
    let own = sockets.filter { $0.terminal == CheckHost.programName }
    if own.contains(where: { $0.closed == nil && isUnderWay(to: $0, among: sockets) }) {
      return true
    }
    guard let (descriptor, events) = socket, events.contains(.readable) else { return false }
    return isUnderWay(to: descriptor, from: own)
  }

  /// Whether bytes or an end that the check has sent have not reached a socket of the program, which has
  /// taken all that was there; or the kernel's word that there is room again for what it sends.
  private func isUnderWay(to socket: SocketRecord, among all: [SocketRecord]) -> Bool {
    let others = all.filter {
      $0.terminal == CheckHost.checksName && $0.local == socket.remote && $0.remote == socket.local
    }
    let descriptor = Descriptor(rawValue: socket.descriptor)
    guard let other = others.max(by: { $0.number < $1.number }) else { return false }
    let end = Descriptor(rawValue: other.descriptor)
    if other.closed == nil, descriptor.lacksRoom {
      end.acknowledge()
      if (try? end.receiveQueueBytes()) == 0, descriptor.lacksRoom { return true }
    }
    guard (try? descriptor.receiveQueueBytes()) == 0, let info = try? descriptor.tcpInfo(),
      info.canReceive
    else { return false }
    if let received = info.bytesReceived, other.bytesSent > received {
      descriptor.acknowledge()
      return true
    }
    if other.closed != nil { return true }
    return (try? end.tcpInfo())?.hasEnded == true
  }

  /// Whether bytes or an end that the program has sent have not reached a socket of the check's, in which
  /// nothing is.
  private func isUnderWay(to descriptor: Descriptor, from all: [SocketRecord]) -> Bool {
    guard let address = try? descriptor.localAddress(), let info = try? descriptor.tcpInfo(),
      info.canReceive
    else { return false }
    let shown = lab.timeline.network.map { $0.shown(address) } ?? address
    let others = all.filter { $0.remote == shown }
    // What a closed socket has still to send, its kernel sends, and then the end.
    if !others.isEmpty, others.allSatisfy({ $0.closed != nil }) { return true }
    let isUnderWay = others.contains {
      $0.closed == nil && $0.bytesSent > info.bytesReceived ?? .max
    }
    if isUnderWay { descriptor.acknowledge() }
    return isUnderWay
  }
}

extension Descriptor {
  /// Whether what it has sent, and its peer has not acknowledged, leaves little room for more.
  fileprivate var lacksRoom: Bool {
    guard ((try? sendQueueBytes()) ?? 0) > 0 else { return false }
    if case .timedOut = tryWait(for: .writable, until: Deadline(nanoseconds: .min)) { return true }
    return false
  }

  /// Has the kernel acknowledge now what has come, where the system can. It may put that off for 40 ms,
  /// and the peer keeps small pieces back until then (Nagle's algorithm, RFC 9293, 3.7.4).
  fileprivate func acknowledge() {
    if let option = Descriptor.acknowledgement { try? setOption(option, to: true) }
  }

  private static let acknowledgement = SocketOption(named: "TCP_QUICKACK")
}

extension TCPInfo {
  /// Whether the peer has not ended its side, as far as is known here.
  fileprivate var canReceive: Bool {
    state == .established || state == .finWait1 || state == .finWait2
  }

  /// Whether this end has ended its side.
  fileprivate var hasEnded: Bool {
    state == .finWait1 || state == .finWait2 || state == .closing
  }
}
