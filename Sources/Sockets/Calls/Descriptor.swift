import CSockets

/// The number of an open socket. It owns nothing: whoever opens it closes it, once.
///
/// Operations come in two forms. A `try...` function is one system call, gives a ``CallResult`` and
/// never throws: EINTR and EAGAIN come back as results, for callers that poll and look for signals
/// themselves. The function without `try` retries after EINTR and throws ``SocketError``. Neither
/// does anything beyond the system call. ``Socket`` is the owner for everyday use.
@frozen
public struct Descriptor: RawRepresentable, Hashable, Sendable {
  /// The number; negative when there is no descriptor.
  public let rawValue: Int32

  /// A descriptor by number; any number is allowed, and the system judges it (EBADF).
  @inlinable
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// No descriptor, -1: every call on it fails with EBADF.
  @inlinable
  public static var none: Descriptor { Descriptor(rawValue: -1) }

  /// A new socket (socket(2)), close-on-exec. Does not block.
  ///
  /// Throws ``SocketError``: EAFNOSUPPORT, EPROTONOSUPPORT, EMFILE and others.
  public static func open(
    _ family: AddressFamily, _ type: SocketType, _ protocol: SocketProtocol = .automatic,
    nonBlocking: Bool = false
  ) throws(SocketError) -> Descriptor {
    let result = System.syscall {
      Int(
        csockets_socket(
          family.rawValue, type.rawValue, `protocol`.rawValue, nonBlocking ? 1 : 0))
    }
    return Descriptor(rawValue: Int32(truncatingIfNeeded: try result.get("socket")))
  }

  /// Two sockets connected to each other (socketpair(2)), close-on-exec. Does not block.
  ///
  /// Throws ``SocketError``: EOPNOTSUPP for a family other than AF_UNIX, EMFILE and others.
  public static func pair(
    _ family: AddressFamily = .unix, _ type: SocketType = .stream,
    _ protocol: SocketProtocol = .automatic, nonBlocking: Bool = false
  ) throws(SocketError) -> (Descriptor, Descriptor) {
    var first: Int32 = -1
    var second: Int32 = -1
    try System.syscall {
      Int(
        csockets_socketpair(
          family.rawValue, type.rawValue, `protocol`.rawValue, nonBlocking ? 1 : 0,
          &first, &second))
    }.get("socketpair")
    return (Descriptor(rawValue: first), Descriptor(rawValue: second))
  }

  /// Closes (close(2)). Blocks only with SO_LINGER set; a signal does not leave it open.
  ///
  /// Does not wake a thread that waits on the descriptor: use ``shutdown(_:)`` or a ``WakePipe``
  /// first. EINTR counts as closed, as Linux and Darwin do it.
  ///
  /// Throws ``SocketError``: EBADF.
  public func close() throws(SocketError) {
    let result = System.sysClose(rawValue)
    if result.isInterrupted { return }
    try result.get("close")
  }

  /// Another number for the same socket (fcntl(2) F_DUPFD_CLOEXEC, as dup(2)). Does not block.
  ///
  /// Throws ``SocketError``: EBADF, EMFILE.
  public func duplicate() throws(SocketError) -> Descriptor {
    let result = System.syscall { Int(csockets_duplicate(rawValue)) }
    return Descriptor(rawValue: Int32(truncatingIfNeeded: try result.get("dup")))
  }

  /// Another, high number for the same socket (fcntl(2) F_DUPFD_CLOEXEC), which leaves the low ones
  /// to others. Does not block.
  ///
  /// Throws ``SocketError``: EBADF, EMFILE.
  public func duplicateHigh() throws(SocketError) -> Descriptor {
    let result = System.syscall { Int(csockets_duplicate_high(rawValue)) }
    return Descriptor(rawValue: Int32(truncatingIfNeeded: try result.get("dup")))
  }

  /// Makes another number, which is open, stand for this socket (dup3(2), dup2(2)); what it stood for
  /// is closed. Blocks as ``close()``.
  ///
  /// Throws ``SocketError``: EBADF, EBUSY.
  public func replace(_ other: Descriptor) throws(SocketError) {
    try System.retrying {
      System.syscall { Int(csockets_replace(rawValue, other.rawValue)) }
    }.get("dup")
  }

  /// Whether calls give EAGAIN instead of waiting (fcntl(2) O_NONBLOCK). Duplicates share it.
  ///
  /// Throws ``SocketError``: EBADF.
  public func isNonBlocking() throws(SocketError) -> Bool {
    try System.syscall { Int(csockets_is_nonblocking(rawValue)) }.get("fcntl") != 0
  }

  /// Makes calls give EAGAIN instead of waiting, or wait (fcntl(2) O_NONBLOCK).
  ///
  /// Throws ``SocketError``: EBADF.
  public func setNonBlocking(_ nonBlocking: Bool) throws(SocketError) {
    try System.syscall { Int(csockets_set_nonblocking(rawValue, nonBlocking ? 1 : 0)) }
      .get("fcntl")
  }

  /// Whether another program started by this one does not get the descriptor (FD_CLOEXEC).
  ///
  /// Throws ``SocketError``: EBADF.
  public func closesOnExec() throws(SocketError) -> Bool {
    try System.syscall { Int(csockets_is_close_on_exec(rawValue)) }.get("fcntl") != 0
  }

  /// Lets another program started by this one have the descriptor, or not (FD_CLOEXEC).
  ///
  /// Throws ``SocketError``: EBADF.
  public func setClosesOnExec(_ closes: Bool) throws(SocketError) {
    try System.syscall { Int(csockets_set_close_on_exec(rawValue, closes ? 1 : 0)) }
      .get("fcntl")
  }
}
