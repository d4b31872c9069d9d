import CSockets

/// One descriptor to poll: what to wait for, and what has come (struct pollfd, poll(2)).
///
/// It is laid out as a pollfd, so that an array of entries goes to the system as it is.
@frozen
public struct PollEntry: Hashable, Sendable {
  /// The descriptor; a negative one is passed over.
  public var descriptor: Descriptor

  /// What to wait for.
  public var events: PollEvents

  /// What has come.
  public var ready: PollEvents

  /// An entry that waits for events.
  @inlinable
  public init(_ descriptor: Descriptor, _ events: PollEvents) {
    self.descriptor = descriptor
    self.events = events
    self.ready = []
  }

  /// An entry with what has come.
  @inlinable
  public init(_ descriptor: Descriptor, _ events: PollEvents, ready: PollEvents) {
    self.descriptor = descriptor
    self.events = events
    self.ready = ready
  }
}

extension PollEntry {
  /// One attempt at ppoll(2) or poll(2): how many entries have something, 0 when the time passed.
  ///
  /// Blocks until an entry has something, the deadline or a signal (EINTR). Without a deadline it
  /// waits for ever; a deadline that has passed only looks.
  public static func tryPoll(
    _ entries: UnsafeMutableBufferPointer<PollEntry>, until deadline: Deadline?
  ) -> CallResult {
    tryPoll(entries, nanoseconds: deadline?.remaining ?? -1)
  }

  static func tryPoll(
    _ entries: UnsafeMutableBufferPointer<PollEntry>, nanoseconds: Int64
  ) -> CallResult {
    // Without entries this is only a way to wait; the pointer is then not read.
    guard let start = entries.baseAddress else {
      return System.syscall { Int(csockets_poll(nil, 0, nanoseconds)) }
    }
    return start.withMemoryRebound(to: pollfd.self, capacity: entries.count) { start in
      System.syscall { Int(csockets_poll(start, entries.count, nanoseconds)) }
    }
  }

  /// Waits until an entry has something, and gives how many have (poll(2)); 0 when the time passed.
  ///
  /// Blocks until then or the deadline; a signal does not end it.
  ///
  /// Throws ``SocketError``: EINVAL when there are more entries than descriptors allowed.
  public static func poll(
    _ entries: inout [PollEntry], until deadline: Deadline? = nil
  ) throws(SocketError) -> Int {
    let result = entries.withUnsafeMutableBufferPointer { entries in
      System.retrying { tryPoll(entries, until: deadline) }
    }
    return try result.get("poll")
  }
}
