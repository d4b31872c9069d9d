/// How a wait ended.
@frozen
public enum WaitResult: Hashable, Sendable {
  /// The descriptor has these events; errors and the end of the peer come unasked.
  case ready(PollEvents)

  /// The deadline passed.
  case timedOut

  /// Another thread called ``WakePipe/wake()``.
  case woken

  /// A signal came first (EINTR). Only ``Descriptor/tryWait(for:until:wakeups:)`` gives it.
  case interrupted

  /// The system refused to wait.
  case failed(Errno)
}

/// Waiting for one descriptor.
extension Descriptor {
  /// Waits for events, a wake-up, the deadline or a signal, by one poll(2).
  ///
  /// A wake-up wins over events. Without a deadline it waits for ever; a deadline that has passed
  /// only looks. A negative descriptor waits for the rest. Costs one system call, and another for
  /// the clock when there is a deadline.
  public func tryWait(
    for events: PollEvents, until deadline: Deadline? = nil, wakeups: WakePipe? = nil
  ) -> WaitResult {
    var entries = (
      PollEntry(self, events), PollEntry(wakeups?.descriptor ?? .none, .readable)
    )
    let result = withUnsafeMutablePointer(to: &entries) { pointer in
      pointer.withMemoryRebound(to: PollEntry.self, capacity: 2) { start in
        PollEntry.tryPoll(
          UnsafeMutableBufferPointer(start: start, count: wakeups == nil ? 1 : 2),
          until: deadline)
      }
    }
    if !entries.1.ready.isEmpty { return .woken }
    if result.rawValue > 0 { return .ready(entries.0.ready) }
    if result.rawValue == 0 { return .timedOut }
    if result.isInterrupted { return .interrupted }
    return .failed(result.errno ?? .invalidArgument)
  }

  /// Waits for events, a wake-up or the deadline (poll(2)); a signal does not end it.
  ///
  /// Blocks as ``tryWait(for:until:wakeups:)``. Never gives ``WaitResult/interrupted`` or
  /// ``WaitResult/failed(_:)``. A closed descriptor is ready with ``PollEvents/invalid``.
  ///
  /// Throws ``SocketError``: ENOMEM.
  public func wait(
    for events: PollEvents, until deadline: Deadline? = nil, wakeups: WakePipe? = nil
  ) throws(SocketError) -> WaitResult {
    while true {
      let result = tryWait(for: events, until: deadline, wakeups: wakeups)
      switch result {
      case .ready, .timedOut, .woken: return result
      case .interrupted: continue
      case .failed(let errno): throw SocketError(operation: "poll", errno: errno)
      }
    }
  }
}
