import CSockets

/// An epoll(7) instance: waits for many descriptors that are named once (Linux only).
///
/// Elsewhere making one throws ENOSYS; poll with ``PollEntry`` there.
public final class EventQueue: Sendable {
  /// The epoll descriptor itself: readable while an event waits.
  public let descriptor: Descriptor

  /// Events in epoll's numbers (EPOLLIN and so on, which beyond the first are not poll's).
  public struct Events: OptionSet, Hashable, Sendable {
    /// The system's number.
    public let rawValue: UInt32

    /// Events by number; any number is allowed, and the system judges it.
    public init(rawValue: UInt32) {
      self.rawValue = rawValue
    }

    /// EPOLLIN: bytes, a connection to accept, or the end.
    public static var readable: Events { Events(rawValue: 0x001) }
    /// EPOLLPRI: the urgent byte of TCP.
    public static var urgent: Events { Events(rawValue: 0x002) }
    /// EPOLLOUT: room to send, or a connection made.
    public static var writable: Events { Events(rawValue: 0x004) }
    /// EPOLLERR: an error is pending. Reported without being asked for.
    public static var error: Events { Events(rawValue: 0x008) }
    /// EPOLLHUP: both halves have ended. Reported without being asked for.
    public static var hangUp: Events { Events(rawValue: 0x010) }
    /// EPOLLRDHUP: the peer sends nothing more.
    public static var peerClosed: Events { Events(rawValue: 0x2000) }
    /// EPOLLONESHOT: once, until the descriptor is modified.
    public static var oneShot: Events { Events(rawValue: 1 << 30) }
    /// EPOLLET: only when something new has come.
    public static var edgeTriggered: Events { Events(rawValue: 1 << 31) }
  }

  /// A descriptor and what it has.
  public struct Event: Hashable, Sendable {
    /// The descriptor.
    public var descriptor: Descriptor

    /// What it has.
    public var events: Events

    /// An event from its parts.
    public init(descriptor: Descriptor, events: Events) {
      self.descriptor = descriptor
      self.events = events
    }
  }

  /// A new, empty instance (epoll_create1(2)), close-on-exec.
  ///
  /// Throws ``SocketError``: EMFILE; ENOSYS where there is no epoll.
  public init() throws(SocketError) {
    let number = try System.syscall { Int(csockets_epoll_create()) }.get("epoll_create1")
    descriptor = Descriptor(rawValue: Int32(truncatingIfNeeded: number))
  }

  /// Takes over an epoll descriptor that is open, and is then closed with this object.
  public init(owning descriptor: Descriptor) {
    self.descriptor = descriptor
  }

  deinit {
    _ = System.sysClose(descriptor.rawValue)
  }

  /// Adds a descriptor (epoll_ctl(2) EPOLL_CTL_ADD). Does not block.
  ///
  /// Throws ``SocketError``: EEXIST, EBADF, EPERM for a regular file.
  public func add(_ member: Descriptor, _ events: Events) throws(SocketError) {
    try System.syscall {
      Int(csockets_epoll_add(descriptor.rawValue, member.rawValue, events.rawValue))
    }.get("epoll_ctl")
  }

  /// Changes what a descriptor waits for (epoll_ctl(2) EPOLL_CTL_MOD). Does not block.
  ///
  /// Throws ``SocketError``: ENOENT, EBADF.
  public func modify(_ member: Descriptor, _ events: Events) throws(SocketError) {
    try System.syscall {
      Int(csockets_epoll_modify(descriptor.rawValue, member.rawValue, events.rawValue))
    }.get("epoll_ctl")
  }

  /// Removes a descriptor (epoll_ctl(2) EPOLL_CTL_DEL); closing every duplicate does it too.
  ///
  /// Throws ``SocketError``: ENOENT, EBADF.
  public func remove(_ member: Descriptor) throws(SocketError) {
    try System.syscall { Int(csockets_epoll_remove(descriptor.rawValue, member.rawValue)) }
      .get("epoll_ctl")
  }

  /// Waits until a descriptor has something (epoll_wait(2)); nothing when the time passed.
  ///
  /// Blocks until then or the deadline, with the precision of a millisecond; a signal does not end
  /// it. To wait with a wake-up too, first ``Descriptor/wait(for:until:wakeups:)`` for
  /// ``descriptor``, then call this with a deadline that has passed.
  ///
  /// Throws ``SocketError``: EBADF.
  public func wait(
    maximum: Int = 64, until deadline: Deadline? = nil
  ) throws(SocketError) -> [Event] {
    let capacity = min(max(maximum, 1), 256)
    var entries = [csockets_epoll_entry](repeating: csockets_epoll_entry(), count: capacity)
    let count = try System.retrying {
      System.syscall {
        Int(
          csockets_epoll_wait(
            descriptor.rawValue, &entries, Int32(capacity), deadline?.remaining ?? -1))
      }
    }.get("epoll_wait")
    return entries.prefix(count).map {
      Event(
        descriptor: Descriptor(rawValue: $0.descriptor), events: Events(rawValue: $0.events))
    }
  }
}
