/// Receiving.
extension Descriptor {
  /// One attempt at recv(2): the number of bytes, and 0 at the end of a stream.
  ///
  /// Blocks until there is a byte, the end or an error, unless the socket is non-blocking or
  /// ``MessageFlags/dontWait`` is among the flags.
  @inlinable
  public func tryReceive(
    into buffer: UnsafeMutableRawBufferPointer, flags: MessageFlags = []
  ) -> CallResult {
    System.sysRecv(rawValue, buffer, flags.rawValue)
  }

  /// One attempt at recvfrom(2), as ``tryReceive(into:flags:)``; `sender` is filled when it
  /// succeeds, and has no address when the system gives none (a connected stream).
  @inlinable
  public func tryReceive(
    into buffer: UnsafeMutableRawBufferPointer, from sender: inout RawAddress,
    flags: MessageFlags = []
  ) -> CallResult {
    System.sysRecvfrom(rawValue, buffer, flags.rawValue, &sender)
  }

  /// Receives at most as many bytes as the buffer holds (recv(2)).
  ///
  /// A stream gives what has come, which need not be what the peer sent in one call; 0 is its end.
  /// A datagram longer than the buffer loses its rest. Blocks as ``tryReceive(into:flags:)``;
  /// ``shutdown(_:)`` by another thread unblocks it.
  ///
  /// Throws ``SocketError``: EAGAIN, ECONNRESET, ENOTCONN and others.
  @inlinable
  public func receive(
    into buffer: UnsafeMutableRawBufferPointer, flags: MessageFlags = []
  ) throws(SocketError) -> Int {
    try System.retrying { tryReceive(into: buffer, flags: flags) }.get("recv")
  }

  /// Receives a datagram and its sender (recvfrom(2)), as ``receive(into:flags:)``.
  ///
  /// Throws ``SocketError``: EAGAIN and others.
  public func receiveFrom(
    into buffer: UnsafeMutableRawBufferPointer, flags: MessageFlags = []
  ) throws(SocketError) -> (count: Int, sender: SocketAddress) {
    var sender = RawAddress()
    let count = try System.retrying { tryReceive(into: buffer, from: &sender, flags: flags) }
      .get("recvfrom")
    return (count, sender.address)
  }
}
