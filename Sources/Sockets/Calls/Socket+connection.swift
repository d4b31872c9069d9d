/// Addresses, listening, accepting and connecting.
extension Socket {
  /// Gives the socket an address of its own (bind(2)); see ``Descriptor/bind(to:)``.
  ///
  /// Throws ``SocketError``: EADDRINUSE, EADDRNOTAVAIL, EACCES, EINVAL when already bound.
  public func bind(to address: SocketAddress) throws(SocketError) {
    try descriptor.bind(to: address)
  }

  /// Starts to take connections (listen(2)); see ``Descriptor/listen(backlog:)``.
  ///
  /// Throws ``SocketError``: EOPNOTSUPP for a datagram socket, EADDRINUSE.
  public func listen(backlog: Int32 = 128) throws(SocketError) {
    try descriptor.listen(backlog: backlog)
  }

  /// Takes the next connection (accept(2)). The new socket has no timeout.
  ///
  /// Blocks until there is one or the ``timeout`` passes. On Linux ``shutdown(_:)`` by another
  /// thread unblocks it (EINVAL).
  ///
  /// Throws ``SocketError``: EINVAL when it does not listen, EMFILE, EAGAIN.
  public func accept() throws(SocketError) -> (socket: Socket, peer: SocketAddress) {
    var peer = RawAddress()
    let number = try perform("accept", .readable) { descriptor.tryAccept(peer: &peer) }
    let accepted = Descriptor(rawValue: Int32(truncatingIfNeeded: number))
    return (Socket(owning: accepted), peer.address)
  }

  /// Connects a stream socket, or sets the peer of a datagram socket (connect(2)).
  ///
  /// Blocks until the peer's system has answered or the ``timeout`` passes. A datagram socket never
  /// blocks.
  ///
  /// Throws ``SocketError``: ECONNREFUSED, ETIMEDOUT, EISCONN, EINPROGRESS and others.
  public func connect(to address: SocketAddress) throws(SocketError) {
    guard let deadline = deadline() else { return try descriptor.connect(to: address) }
    let result = descriptor.tryConnect(to: RawAddress(address))
    guard result.isInProgress || result.isInterrupted else {
      try result.get("connect", address)
      return
    }
    if try descriptor.wait(for: .writable, until: deadline) == .timedOut {
      throw expired("connect", address)
    }
    try descriptor.connectionResult().get("connect", address)
  }

  /// Connects as ``connect(to:)`` and gives the error number instead of throwing it (connect_ex);
  /// nil when it succeeded. A ``timeout`` that passes is EAGAIN, as in Python.
  public func connectError(to address: SocketAddress) -> Errno? {
    do {
      try connect(to: address)
      return nil
    } catch {
      return error.expired == nil ? error.errno : .again
    }
  }

  /// The socket's own address (getsockname(2)). Throws ``SocketError``: EBADF.
  public func localAddress() throws(SocketError) -> SocketAddress {
    try descriptor.localAddress()
  }

  /// The address of the other end (getpeername(2)). Throws ``SocketError``: ENOTCONN.
  public func peerAddress() throws(SocketError) -> SocketAddress {
    try descriptor.peerAddress()
  }

  /// Ends one half of a connection or both (shutdown(2)); see ``Descriptor/shutdown(_:)``.
  ///
  /// Throws ``SocketError``: ENOTCONN.
  public func shutdown(_ kind: ShutdownKind) throws(SocketError) {
    try descriptor.shutdown(kind)
  }
}
