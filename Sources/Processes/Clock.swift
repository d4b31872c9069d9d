import Foundation

/// Clocks, in seconds.
package enum Clock {
  /// A clock that only goes forward.
  package static func seconds() -> Double { read(CLOCK_MONOTONIC) }

  /// The processor time that this thread has used.
  package static func threadSeconds() -> Double { read(CLOCK_THREAD_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
