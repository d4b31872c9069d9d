import CSockets

/// Accepting connections.
extension Descriptor {
  /// One attempt at accept(2); the value is the new descriptor, close-on-exec.
  ///
  /// Blocks unless the listener is non-blocking. The accepted socket is non-blocking when asked,
  /// whatever the listener is. `peer` is filled when it succeeds.
  public func tryAccept(peer: inout RawAddress, nonBlocking: Bool = false) -> CallResult {
    withUnsafeMutablePointer(to: &peer.storage) { address in
      System.syscall { Int(csockets_accept(rawValue, address, nonBlocking ? 1 : 0)) }
    }
  }

  /// Takes the next connection from the queue of a listening socket (accept(2)).
  ///
  /// Blocks until there is one, unless the listener is non-blocking. On Linux ``shutdown(_:)`` of
  /// the listener by another thread unblocks it (EINVAL).
  ///
  /// Throws ``SocketError``: EAGAIN, EINVAL when it does not listen, EMFILE, ECONNABORTED.
  public func accept(
    nonBlocking: Bool = false
  ) throws(SocketError) -> (descriptor: Descriptor, peer: SocketAddress) {
    var peer = RawAddress()
    let number = try System.retrying { tryAccept(peer: &peer, nonBlocking: nonBlocking) }
      .get("accept")
    return (Descriptor(rawValue: Int32(truncatingIfNeeded: number)), peer.address)
  }
}
