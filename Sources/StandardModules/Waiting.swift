import Interpreter
import Sockets

/// Waiting without the global lock, which stop, Ctrl-C and signals end at once.
extension VM {
  /// The pipe that wakes this thread. Errors: RuntimeError when the process has no descriptor left.
  package func wakePipe() throws -> WakePipe {
    if let waker = waker as? ThreadWaker { return waker.pipe }
    do {
      let made = ThreadWaker(try WakePipe(), interpreter.system.control)
      waker = made
      return made.pipe
    } catch {
      throw self.error(.runtimeError, "can't wait: \(error.errno.message)")
    }
  }

  /// Waits until a descriptor has one of the events, an error or a hang-up, and gives what it has;
  /// nil when the deadline, of the program's clock, has passed. Signals are handled meanwhile and the
  /// wait goes on; with `once` they end it, as any wake-up does, without events.
  ///
  /// Blocks without the global lock. Errors: KeyboardInterrupt, what a signal handler raises, an
  /// interruption, OSError.
  package func wait(
    for descriptor: Descriptor, _ events: PollEvents, until deadline: Deadline? = nil,
    once: Bool = false
  ) throws -> PollEvents? {
    let pipe = try wakePipe()
    // A stopped program's last words wait for a reader no longer than this.
    let patience = isClosing ? Deadline.after(nanoseconds: 1_000_000_000) : nil
    while true {
      try checkpoint()
      let result = try waiting(ThreadWait(self, pipe, descriptor, events, until: deadline)) {
        let end = patience ?? deadline.map(clock.systemTime)
        return withoutLock { descriptor.tryWait(for: events, until: end, wakeups: pipe) }
      }
      switch result {
      case .ready(let events): return events
      case .timedOut:
        if patience != nil { throw Interruption.stopped }
        return nil
      case .woken: pipe.drain()
      case .interrupted: break
      case .failed(let errno): throw osError(errno)
      }
      if once {
        try checkpoint()
        return []
      }
    }
  }

  /// Makes a call that blocks until a descriptor has one of the events, and ends with EINTR when this
  /// thread's pipe is woken. Signals have been handled then.
  ///
  /// Blocks without the global lock. Errors: as `wait(for:_:until:)`, and what the call throws.
  @inline(__always)
  func sleep(
    _ descriptor: Descriptor, _ events: PollEvents, _ call: (WakePipe) throws -> CallResult
  ) throws -> CallResult {
    let pipe = try wakePipe()
    try checkpoint()
    // A stopped program's last words wait no longer than `wait` allows.
    if isClosing { return CallResult(.again) }
    pipe.beginTransfer()
    let result = try waiting(ThreadWait(self, pipe, descriptor, events, isTransfer: true)) {
      try withoutLock {
        defer { pipe.endTransfer() }
        return try call(pipe)
      }
    }
    if result.isInterrupted {
      pipe.drain()
      try checkpoint()
    }
    return result
  }

  /// Waits until one of many descriptors has something, and gives how many have; 0 when the deadline
  /// has passed. `ready` of the entries says what.
  ///
  /// Blocks without the global lock. Errors: as `wait(for:_:until:)`.
  package func poll(_ entries: inout [PollEntry], until deadline: Deadline? = nil) throws -> Int {
    let pipe = try wakePipe()
    entries.append(PollEntry(pipe.descriptor, .readable))
    defer { entries.removeLast() }
    while true {
      try checkpoint()
      let result = try waiting(ThreadWait(self, pipe, others: entries, until: deadline)) {
        let end = deadline.map(clock.systemTime)
        return withoutLock {
          entries.withUnsafeMutableBufferPointer { PollEntry.tryPoll($0, until: end) }
        }
      }
      if let errno = result.errno {
        if result.isInterrupted { continue }
        throw osError(errno)
      }
      if let last = entries.last, !last.ready.isEmpty {
        pipe.drain()
        if result.rawValue == 1 { continue }
        try checkpoint()
        return result.rawValue - 1
      }
      return result.rawValue
    }
  }

  /// Waits until the deadline: `sleep`. Errors: as `wait(for:_:until:)`.
  package func pause(until deadline: Deadline?) throws {
    _ = try wait(for: .none, [], until: deadline)
  }

  /// Waits until another thread wakes this one, or the deadline has passed; true when woken, which
  /// may be for nothing. Errors: as `wait(for:_:until:)`.
  package func park(until deadline: Deadline?) throws -> Bool {
    let pipe = try wakePipe()
    try checkpoint()
    let result = try waiting(ThreadWait(self, pipe, until: deadline)) {
      let end = deadline.map(clock.systemTime)
      return withoutLock { Descriptor.none.tryWait(for: [], until: end, wakeups: pipe) }
    }
    if case .timedOut = result { return false }
    if case .woken = result { pipe.drain() }
    try checkpoint()
    return true
  }
}
