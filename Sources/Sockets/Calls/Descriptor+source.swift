/// The address that the datagrams of a socket come from, where the socket is bound to every address.
extension Descriptor {
  /// One attempt at sending a datagram from an address of this machine (sendmsg(2) with IP_PKTINFO):
  /// as ``trySend(_:to:flags:)``, which leaves the choice to the system. Where the system has no such
  /// message it chooses here too.
  public func trySend(
    _ bytes: UnsafeRawBufferPointer, to address: RawAddress, from source: IPv4Address,
    flags: MessageFlags = []
  ) -> CallResult {
    guard let message = ControlMessage(sendingFrom: source) else {
      return trySend(bytes, to: address, flags: flags)
    }
    return trySendMessage([bytes], control: [message], to: address, flags: flags)
  }

  /// Gives a datagram socket, which must be bound to every address or to none, an address of this
  /// machine as its own. Its port and what it has received stay. It is then connected to a group of
  /// which nobody is a member, until ``connect(to:)`` gives it a peer. Does not block.
  ///
  /// Linux alone can do that: a socket takes its address from its first peer, and that of a group
  /// from the option IP_MULTICAST_IF. Elsewhere nothing is changed.
  ///
  /// Throws ``SocketError``: EADDRNOTAVAIL, EBADF.
  public func takeAddress(_ source: IPv4Address) throws(SocketError) {
    #if os(Linux)
      guard let option = SocketOption(named: "IP_MULTICAST_IF") else { return }
      let before = try self.option(option, capacity: 4)
      let family = try localAddress().family
      try setOption(option, to: source.bytes)
      let group = IPv4Address(224, 0, 0, 1)
      let peer: SocketAddress =
        family == .ipv6 ? .ipv6(IPv6Address(mapping: group), port: 1) : .ipv4(group, port: 1)
      let result = tryConnect(to: RawAddress(peer))
      try setOption(option, to: before)
      try result.get("connect", peer)
    #endif
  }
}
