/// Binding, listening, and the addresses of both ends. None of these blocks.
extension Descriptor {
  /// Gives the socket an address of its own (bind(2)).
  ///
  /// Port 0 lets the system choose; ``localAddress()`` tells. An AF_UNIX path comes into being and
  /// must be unlinked later.
  ///
  /// Throws ``SocketError``: EADDRINUSE, EADDRNOTAVAIL, EACCES, EINVAL when already bound.
  public func bind(to address: SocketAddress) throws(SocketError) {
    try System.sysBind(rawValue, RawAddress(address)).get("bind", address)
  }

  /// Starts to take connections (listen(2)).
  ///
  /// The backlog is how many connections may wait to be accepted; Linux holds one more. Never
  /// blocks.
  ///
  /// Throws ``SocketError``: EOPNOTSUPP for a datagram socket, EADDRINUSE.
  public func listen(backlog: Int32 = 128) throws(SocketError) {
    try System.sysListen(rawValue, backlog).get("listen")
  }

  /// The socket's own address (getsockname(2)).
  ///
  /// Throws ``SocketError``: EBADF, ENOTSOCK.
  public func localAddress() throws(SocketError) -> SocketAddress {
    var address = RawAddress()
    try System.sysGetsockname(rawValue, &address).get("getsockname")
    return address.address
  }

  /// The address of the other end (getpeername(2)).
  ///
  /// Throws ``SocketError``: ENOTCONN.
  public func peerAddress() throws(SocketError) -> SocketAddress {
    var address = RawAddress()
    try System.sysGetpeername(rawValue, &address).get("getpeername")
    return address.address
  }

  /// Ends one half of a connection or both (shutdown(2)), for every duplicate.
  ///
  /// Wakes threads that wait to receive on this socket; the peer reads what is under way, then the
  /// end. On Linux it also wakes threads that wait in accept, with EINVAL.
  ///
  /// Throws ``SocketError``: ENOTCONN.
  public func shutdown(_ kind: ShutdownKind) throws(SocketError) {
    try System.sysShutdown(rawValue, kind.rawValue).get("shutdown")
  }
}
