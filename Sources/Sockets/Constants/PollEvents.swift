import CSockets

/// What to wait for and what has come (POLL, poll(2)).
@frozen
public struct PollEvents: OptionSet, Hashable, Sendable {
  /// The system's number.
  public let rawValue: Int16

  /// A value by number; any number is allowed, and the system judges it.
  @inlinable
  public init(rawValue: Int16) {
    self.rawValue = rawValue
  }

  /// POLLIN: bytes, a connection to accept, or the end.
  @inlinable
  public static var readable: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollin))
  }
  /// POLLPRI: the urgent byte of TCP.
  @inlinable
  public static var urgent: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollpri))
  }
  /// POLLOUT: room to send, or a connection made.
  @inlinable
  public static var writable: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollout))
  }
  /// POLLERR: an error is pending. Reported without being asked for.
  @inlinable
  public static var error: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollerr))
  }
  /// POLLHUP: both halves have ended. Reported without being asked for.
  @inlinable
  public static var hangUp: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollhup))
  }
  /// POLLNVAL: not an open descriptor. Reported without being asked for.
  @inlinable
  public static var invalid: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollnval))
  }
  /// POLLRDHUP: the peer sends nothing more (Linux; elsewhere nothing).
  @inlinable
  public static var peerClosed: PollEvents {
    PollEvents(rawValue: Int16(truncatingIfNeeded: csockets_pollrdhup))
  }
}
