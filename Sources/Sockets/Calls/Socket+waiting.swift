extension Socket {
  /// When a call that begins now has to end; nil when it waits for ever or not at all.
  func deadline() -> Deadline? {
    let nanoseconds = timeoutNanoseconds.load(ordering: .relaxed)
    return nanoseconds > 0 ? .after(nanoseconds: nanoseconds) : nil
  }

  /// Attempts, and while it would block and there is time, waits and attempts again.
  ///
  /// The socket blocks or not by itself, so that without a timeout this is the attempt alone.
  @inline(__always)
  func perform(
    _ operation: SocketOperation, _ events: PollEvents, address: SocketAddress? = nil,
    until given: Deadline? = nil, _ attempt: () -> CallResult
  ) throws(SocketError) -> Int {
    let result = attempt()
    if result.rawValue >= 0 { return result.rawValue }
    return try persist(operation, events, address, given, after: result, attempt)
  }

  private func persist(
    _ operation: SocketOperation, _ events: PollEvents, _ address: SocketAddress?,
    _ given: Deadline?, after first: CallResult, _ attempt: () -> CallResult
  ) throws(SocketError) -> Int {
    var limit = given
    var result = first
    while result.rawValue < 0 {
      if result.wouldBlock, timeoutNanoseconds.load(ordering: .relaxed) > 0 {
        limit = limit ?? deadline()
        if try descriptor.wait(for: events, until: limit) == .timedOut {
          throw expired(operation, address)
        }
      } else if !result.isInterrupted {
        return try result.get(operation, address)
      }
      result = attempt()
    }
    return result.rawValue
  }

  func expired(_ operation: SocketOperation, _ address: SocketAddress? = nil) -> SocketError {
    SocketError(operation: operation, address: address, errno: .timedOut, expired: timeout)
  }
}
