/// Three lists of descriptors, as select(2) takes and gives them.
///
/// Waiting is built on poll(2), so that a descriptor may have any number.
public struct Selection: Hashable, Sendable {
  /// Descriptors to read from: bytes, a connection to accept, the end or an error.
  public var readable: [Descriptor]

  /// Descriptors to write to: room, a connection made, or an error.
  public var writable: [Descriptor]

  /// Descriptors with an exceptional condition: the urgent byte of TCP.
  public var exceptional: [Descriptor]

  /// A selection from its lists.
  public init(
    readable: [Descriptor] = [], writable: [Descriptor] = [], exceptional: [Descriptor] = []
  ) {
    self.readable = readable
    self.writable = writable
    self.exceptional = exceptional
  }

  /// Nothing is selected.
  public var isEmpty: Bool { readable.isEmpty && writable.isEmpty && exceptional.isEmpty }

  /// How waiting for a selection ended.
  public enum Outcome: Hashable, Sendable {
    /// These descriptors are ready, each list in its order; all are empty when the time passed.
    case ready(Selection)

    /// Another thread called ``WakePipe/wake()``.
    case woken

    /// A signal came first (EINTR).
    case interrupted
  }

  /// Waits once until a descriptor is ready (select(2), by one poll(2)).
  ///
  /// Blocks until then, a wake-up, the deadline or a signal.
  ///
  /// Throws ``SocketError``: EBADF when a descriptor is not open.
  public func tryWait(
    until deadline: Deadline? = nil, wakeups: WakePipe? = nil
  ) throws(SocketError) -> Outcome {
    var entries =
      readable.map { PollEntry($0, .readable) } + writable.map { PollEntry($0, .writable) }
      + exceptional.map { PollEntry($0, .urgent) }
    if entries.contains(where: { $0.descriptor.rawValue < 0 }) {
      throw SocketError(operation: "select", errno: .badDescriptor)
    }
    let count = entries.count
    if let wakeups { entries.append(PollEntry(wakeups.descriptor, .readable)) }
    let result = entries.withUnsafeMutableBufferPointer {
      PollEntry.tryPoll($0, until: deadline)
    }
    if result.isInterrupted { return .interrupted }
    try result.get("select")
    if entries.count > count, let last = entries.last, !last.ready.isEmpty { return .woken }
    if entries.contains(where: { $0.ready.contains(.invalid) }) {
      throw SocketError(operation: "select", errno: .badDescriptor)
    }
    return .ready(collect(entries))
  }

  /// Waits until a descriptor is ready, and gives which (select(2)); none when the time passed.
  ///
  /// Blocks until then or the deadline; a signal does not end it.
  ///
  /// Throws ``SocketError``: EBADF when a descriptor is not open.
  public func wait(until deadline: Deadline? = nil) throws(SocketError) -> Selection {
    while true {
      if case .ready(let selection) = try tryWait(until: deadline) { return selection }
    }
  }

  private func collect(_ entries: [PollEntry]) -> Selection {
    func pick(_ start: Int, _ count: Int, _ events: PollEvents) -> [Descriptor] {
      entries[start..<start + count].filter { !$0.ready.isDisjoint(with: events) }
        .map(\.descriptor)
    }
    let others = readable.count + writable.count
    return Selection(
      readable: pick(0, readable.count, [.readable, .hangUp, .error]),
      writable: pick(readable.count, writable.count, [.writable, .error]),
      exceptional: pick(others, exceptional.count, .urgent))
  }
}
