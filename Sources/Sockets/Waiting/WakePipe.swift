import CSockets

/// A way for any thread to end the waiting of another (eventfd(2), or pipe(2) elsewhere).
///
/// A waiting call polls ``descriptor`` together with its own, or blocks in a transfer that takes the
/// pipe. Once woken it stays readable, so that every later wait ends at once, until ``drain()``.
public final class WakePipe: @unchecked Sendable {
  /// The signal that ends a transfer which blocks, where the system needs one: a process that uses
  /// those transfers leaves it alone.
  public static let signal: Int32? = {
    let number = csockets_sleeper_signal()
    return number == 0 ? nil : number
  }()

  /// The end to poll for ``PollEvents/readable``.
  public let descriptor: Descriptor

  private let writer: Descriptor

  /// For transfers that block with this pipe. Its functions are safe on any thread.
  let sleeper: OpaquePointer

  /// A new one.
  ///
  /// Throws ``SocketError``: EMFILE, ENFILE, ENOMEM.
  public init() throws(SocketError) {
    guard let sleeper = csockets_sleeper_new() else {
      throw SocketError(operation: "malloc", errno: .noMemory)
    }
    var reader: Int32 = -1
    var writer: Int32 = -1
    let result = System.syscall { Int(csockets_wake_open(&reader, &writer)) }
    if result.rawValue < 0 { csockets_sleeper_free(sleeper) }
    try result.get("eventfd")
    self.sleeper = sleeper
    descriptor = Descriptor(rawValue: reader)
    self.writer = Descriptor(rawValue: writer)
  }

  deinit {
    csockets_sleeper_free(sleeper)
    _ = System.sysClose(descriptor.rawValue)
    if writer != descriptor { _ = System.sysClose(writer.rawValue) }
  }

  /// The thread is about to make a transfer that blocks with this pipe.
  public func beginTransfer() { csockets_sleeper_begin(sleeper) }

  /// The transfer has come back.
  public func endTransfer() { csockets_sleeper_end(sleeper) }

  /// Whether the transfer that was begun sleeps in the system. Once it has taken what it waited for it
  /// does not, although its descriptor no longer shows anything. From any thread; blocks for the moment
  /// that a transfer takes to fall asleep or to come back.
  public var isAsleep: Bool { csockets_sleeper_is_asleep(sleeper) }

  /// Ends the waiting. From any thread, and from a signal handler; never blocks. It can change errno.
  public func wake() {
    // A full counter or pipe has woken already. An eventfd takes eight bytes.
    let one: UInt64 = 1
    withUnsafeBytes(of: one) { bytes in
      _ = System.retrying { System.sysWrite(writer.rawValue, bytes) }
    }
    csockets_sleeper_wake(sleeper)
  }

  /// Makes it unreadable again, and tells whether it was woken. Never blocks.
  @discardableResult
  public func drain() -> Bool {
    var woken = false
    csockets_sleeper_clear(sleeper)
    withUnsafeTemporaryAllocation(byteCount: 512, alignment: 8) { buffer in
      while true {
        let result = System.sysRead(descriptor.rawValue, buffer)
        if result.isInterrupted { continue }
        guard let count = result.value, count > 0 else { return }
        woken = true
        // An eventfd is empty after one read.
        if writer == descriptor { return }
      }
    }
    return woken
  }
}
