/// Connecting.
extension Descriptor {
  /// One attempt at connect(2).
  ///
  /// Blocks unless the socket is non-blocking: then EINPROGRESS says that it goes on (AF_UNIX:
  /// EAGAIN, the listener's queue is full). After EINTR it goes on too. In both cases wait for
  /// ``PollEvents/writable`` and call ``connectionResult()``.
  @inlinable
  public func tryConnect(to address: RawAddress) -> CallResult {
    System.sysConnect(rawValue, address)
  }

  /// Connects a stream socket, or sets the peer of a datagram socket (connect(2)).
  ///
  /// Blocks until the peer's system has answered, unless the socket is non-blocking. A signal does
  /// not end it: the wait goes on. A datagram socket never blocks.
  ///
  /// Throws ``SocketError``: ECONNREFUSED, ETIMEDOUT, EISCONN, EINPROGRESS and others.
  public func connect(to address: SocketAddress) throws(SocketError) {
    let raw = RawAddress(address)
    let result = tryConnect(to: raw)
    guard result.isInterrupted, address.family != .unix else {
      if result.isInterrupted {
        // An interrupted AF_UNIX connection was not begun: it is safe to begin again.
        try System.retrying { tryConnect(to: raw) }.get("connect", address)
      } else {
        try result.get("connect", address)
      }
      return
    }
    _ = try wait(for: .writable)
    try connectionResult().get("connect", address)
  }

  /// How a connection that went on in the background ended (SO_ERROR). Reading clears it.
  /// Does not block.
  public func connectionResult() -> CallResult {
    var number: Int32 = 0
    let result = withUnsafeMutableBytes(of: &number) {
      tryOption(.pendingError, into: $0)
    }
    if !result.isSuccess { return result }
    return number == 0 ? CallResult(rawValue: 0) : CallResult(Errno(rawValue: number))
  }
}
