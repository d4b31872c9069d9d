/// Sending. A peer that has gone gives EPIPE, never the signal SIGPIPE.
extension Descriptor {
  /// One attempt at send(2): the number of bytes taken, which can be fewer than given.
  ///
  /// Blocks until the send buffer has room, unless the socket is non-blocking or
  /// ``MessageFlags/dontWait`` is among the flags.
  @inlinable
  public func trySend(_ bytes: UnsafeRawBufferPointer, flags: MessageFlags = []) -> CallResult {
    System.sysSend(rawValue, bytes, flags.union(.noSignal).rawValue)
  }

  /// One attempt at sendto(2), as ``trySend(_:flags:)``, to an address.
  @inlinable
  public func trySend(
    _ bytes: UnsafeRawBufferPointer, to address: RawAddress, flags: MessageFlags = []
  ) -> CallResult {
    System.sysSendto(rawValue, bytes, flags.union(.noSignal).rawValue, address)
  }

  /// Sends bytes to the peer, perhaps not all of them (send(2)).
  ///
  /// Blocks as ``trySend(_:flags:)``; the peer's reading or ``shutdown(_:)`` by another thread
  /// unblocks it.
  ///
  /// Throws ``SocketError``: EAGAIN, EPIPE, ECONNRESET, ENOTCONN, EMSGSIZE and others.
  @inlinable
  public func send(
    _ bytes: UnsafeRawBufferPointer, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try System.retrying { trySend(bytes, flags: flags) }.get("send")
  }

  /// Sends a datagram to an address (sendto(2)), as ``send(_:flags:)``.
  ///
  /// Throws ``SocketError``: EAGAIN, EMSGSIZE, EISCONN and others.
  public func send(
    _ bytes: UnsafeRawBufferPointer, to address: SocketAddress, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    let raw = RawAddress(address)
    return try System.retrying { trySend(bytes, to: raw, flags: flags) }.get("sendto", address)
  }
}
