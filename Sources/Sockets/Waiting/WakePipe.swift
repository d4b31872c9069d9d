import CSockets

/// A way for any thread to end the waiting of another (eventfd(2), or pipe(2) elsewhere).
///
/// A waiting call polls ``descriptor`` together with its own. Once woken it stays readable, so that
/// every later wait ends at once, until ``drain()``.
public final class WakePipe: Sendable {
  /// The end to poll for ``PollEvents/readable``.
  public let descriptor: Descriptor

  private let writer: Descriptor

  /// A new one.
  ///
  /// Throws ``SocketError``: EMFILE, ENFILE.
  public init() throws(SocketError) {
    var reader: Int32 = -1
    var writer: Int32 = -1
    try System.syscall { Int(csockets_wake_open(&reader, &writer)) }.get("eventfd")
    descriptor = Descriptor(rawValue: reader)
    self.writer = Descriptor(rawValue: writer)
  }

  deinit {
    _ = System.sysClose(descriptor.rawValue)
    if writer != descriptor { _ = System.sysClose(writer.rawValue) }
  }

  /// Ends the waiting. From any thread; never blocks. It can change errno.
  public func wake() {
    // A full counter or pipe has woken already. An eventfd takes eight bytes.
    let one: UInt64 = 1
    withUnsafeBytes(of: one) { bytes in
      _ = System.retrying { System.sysWrite(writer.rawValue, bytes) }
    }
  }

  /// Makes it unreadable again, and tells whether it was woken. Never blocks.
  @discardableResult
  public func drain() -> Bool {
    var woken = false
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
