/// A point of monotonic time until which a call waits (CLOCK_MONOTONIC).
@frozen
public struct Deadline: Hashable, Comparable, Sendable {
  /// Nanoseconds since the clock began.
  public let nanoseconds: Int64

  /// A point of time by the clock's nanoseconds.
  @inlinable
  public init(nanoseconds: Int64) {
    self.nanoseconds = nanoseconds
  }

  /// Now.
  public static func now() -> Deadline {
    Deadline(nanoseconds: System.monotonicNanoseconds())
  }

  /// A point from now on; what lies beyond the clock is its last point.
  public static func after(nanoseconds: Int64) -> Deadline {
    let (sum, overflow) = System.monotonicNanoseconds().addingReportingOverflow(nanoseconds)
    return Deadline(nanoseconds: overflow ? (nanoseconds < 0 ? .min : .max) : sum)
  }

  /// A point from now on; what lies beyond the clock is its last point.
  public static func after(_ duration: Duration) -> Deadline {
    after(nanoseconds: duration.clampedNanoseconds)
  }

  /// Nanoseconds left; 0 when it has passed.
  public var remaining: Int64 {
    let (left, overflow) = nanoseconds.subtractingReportingOverflow(System.monotonicNanoseconds())
    return overflow ? 0 : max(left, 0)
  }

  /// The earlier is less.
  @inlinable
  public static func < (left: Deadline, right: Deadline) -> Bool {
    left.nanoseconds < right.nanoseconds
  }
}

extension Duration {
  /// Whole nanoseconds, rounded up so that a wait is never too short, or the nearest that fit.
  var clampedNanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let part = attoseconds / 1_000_000_000 + (attoseconds % 1_000_000_000 > 0 ? 1 : 0)
    let (sum, beyond) = product.addingReportingOverflow(part)
    return overflow || beyond ? (seconds < 0 ? .min : .max) : sum
  }
}
