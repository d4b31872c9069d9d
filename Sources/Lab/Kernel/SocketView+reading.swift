import Sockets
import StandardModules

extension SocketView {
  /// Asks the kernel about a socket by its descriptor; nil when it is no socket that is open. Does
  /// not block, changes nothing, and can be called from any thread.
  ///
  /// Addresses are as programs on a network see them. SO_ERROR is not asked for, since asking clears
  /// it. Without `options` those are left out.
  package static func of(
    _ descriptor: Descriptor, timeout: Int64? = nil, on network: LoopbackNetwork? = nil,
    options: Bool = true
  ) -> SocketView? {
    func shown(_ address: SocketAddress?) -> SocketAddress? {
      guard let address, let network else { return address }
      return network.shown(address)
    }
    guard let local = try? descriptor.localAddress(), let type = try? descriptor.option(.type)
    else {
      return nil
    }
    var view = SocketView(
      descriptor: descriptor.rawValue, family: local.family, type: SocketType(rawValue: type),
      local: shown(local), remote: shown(try? descriptor.peerAddress()),
      isListening: (try? descriptor.isListening()) ?? false, timeout: timeout)
    if view.type == .stream, view.family != .unix, let info = try? descriptor.tcpInfo() {
      view.tcp = info
      view.state = info.state
      view.acceptQueue = info.acceptQueue
    }
    if !view.isListening {
      view.unread = (try? descriptor.receiveQueueBytes()) ?? 0
      // What Linux counts of a socket without a connection is no data.
      view.unsent = view.state == .closed ? 0 : (try? descriptor.sendQueueBytes()) ?? 0
    }
    view.isNonBlocking = (try? descriptor.isNonBlocking()) ?? false
    if view.type == .datagram { view.drops = descriptor.droppedDatagrams() }
    if options { view.options = OptionSurvey.differing(descriptor, view) }
    return view
  }
}
