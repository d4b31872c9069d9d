#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Wakes a thread that waits for input, from any thread or signal handler.
final class WakePipe: Sendable {
  /// Readable after a wake-up, until it is drained; -1 when the process has no descriptor left.
  let reading: Int32
  /// Where a byte is written to wake.
  let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    for end in ends where end >= 0 {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    (reading, writing) = (ends[0], ends[1])
  }

  /// Wakes. A full pipe wakes as well, so the result does not matter.
  func signal() {
    var byte: UInt8 = 0
    _ = write(writing, &byte, 1)
  }

  /// Forgets the wake-ups so far.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(reading, &bytes, bytes.count) == bytes.count {}
  }

  deinit {
    for end in [reading, writing] where end >= 0 { close(end) }
  }
}
