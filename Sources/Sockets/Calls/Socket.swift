import Synchronization

/// An open socket that closes itself: the BSD calls for Swift programs.
///
/// ```swift
/// let listener = try Socket(.ipv4, .stream)
/// try listener.bind(to: .loopback())
/// try listener.listen()
/// let client = try Socket(.ipv4, .stream)
/// try client.connect(to: listener.localAddress())
/// let (server, _) = try listener.accept()
/// try client.sendAll(Array("hello".utf8))
/// let bytes = try server.receive(upTo: 100)
/// ```
///
/// Every socket closes on exec and never raises SIGPIPE. Calls retry after EINTR. How long they wait
/// is ``timeout``. A socket may be used by several threads; after ``close()`` every call throws
/// EBADF. Closing while another thread is inside a call does not end that call: use
/// ``shutdown(_:)`` first.
public final class Socket: Sendable {
  private let number: Atomic<Int32>
  let timeoutNanoseconds: Atomic<Int64>

  /// Takes over an open descriptor, which is then closed with this object.
  ///
  /// The ``timeout`` is nil: hand over a descriptor that blocks, or set another.
  public init(owning descriptor: Descriptor) {
    number = Atomic(descriptor.rawValue)
    timeoutNanoseconds = Atomic(-1)
  }

  /// A new socket (socket(2)). Does not block.
  ///
  /// Throws ``SocketError``: EAFNOSUPPORT, EPROTONOSUPPORT, EMFILE and others.
  public convenience init(
    _ family: AddressFamily, _ type: SocketType, _ protocol: SocketProtocol = .automatic
  ) throws(SocketError) {
    self.init(owning: try Descriptor.open(family, type, `protocol`))
  }

  deinit {
    let last = number.load(ordering: .relaxed)
    if last >= 0 { _ = System.sysClose(last) }
  }

  /// Two sockets connected to each other (socketpair(2)). Does not block.
  ///
  /// Throws ``SocketError``: EOPNOTSUPP for a family other than AF_UNIX, EMFILE and others.
  public static func pair(
    _ family: AddressFamily = .unix, _ type: SocketType = .stream
  ) throws(SocketError) -> (Socket, Socket) {
    let (first, second) = try Descriptor.pair(family, type)
    return (Socket(owning: first), Socket(owning: second))
  }

  /// The descriptor (fileno); ``Descriptor/none`` once closed.
  ///
  /// It does not keep the socket open: Swift may close a socket after the last use of its object.
  public var descriptor: Descriptor {
    Descriptor(rawValue: number.load(ordering: .relaxed))
  }

  /// Closes (close(2)); a second time does nothing. Blocks only with SO_LINGER set.
  ///
  /// Throws ``SocketError``: what the system says of bytes it could not send.
  public func close() throws(SocketError) {
    let open = detach()
    if open != .none { try open.close() }
  }

  /// Gives the descriptor away without closing it. Every later call throws EBADF.
  public func detach() -> Descriptor {
    Descriptor(rawValue: number.exchange(-1, ordering: .acquiringAndReleasing))
  }

  /// Another socket object for the same socket (dup(2)), with the same timeout.
  ///
  /// Throws ``SocketError``: EBADF, EMFILE.
  public func duplicate() throws(SocketError) -> Socket {
    let copy = Socket(owning: try descriptor.duplicate())
    copy.timeoutNanoseconds.store(
      timeoutNanoseconds.load(ordering: .relaxed), ordering: .relaxed)
    return copy
  }

  /// How long a call waits: nil for ever, zero not at all (settimeout, gettimeout, setblocking).
  ///
  /// A call that does not end in time throws ``SocketError`` with ``SocketError/expired`` set; with
  /// zero it throws EAGAIN, and connect EINPROGRESS.
  public var timeout: Duration? {
    let nanoseconds = timeoutNanoseconds.load(ordering: .relaxed)
    return nanoseconds < 0 ? nil : .nanoseconds(nanoseconds)
  }

  /// Sets the ``timeout``. Any but nil makes the socket, and its duplicates, non-blocking for the
  /// system (fcntl(2) O_NONBLOCK). A negative duration counts as zero.
  ///
  /// Throws ``SocketError``: EBADF.
  public func setTimeout(_ duration: Duration?) throws(SocketError) {
    try descriptor.setNonBlocking(duration != nil)
    let nanoseconds = duration.map { max($0.clampedNanoseconds, 0) } ?? -1
    timeoutNanoseconds.store(nanoseconds, ordering: .relaxed)
  }

  /// Makes calls wait for ever, or not at all (setblocking).
  ///
  /// Throws ``SocketError``: EBADF.
  public func setBlocking(_ blocking: Bool) throws(SocketError) {
    try setTimeout(blocking ? nil : .zero)
  }
}
