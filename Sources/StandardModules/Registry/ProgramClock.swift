import Interpreter
import Sockets
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Time as programs see it: the system's, and what was skipped of it.
///
/// Whoever plays the surroundings of a program knows when nothing but time can change anything, and lets
/// that time pass at once. Deadlines of a program are points of its clock. Safe on any thread.
package final class ProgramClock: Sendable {
  private let total = Atomic<Int64>(0)

  /// One that shows the system's time.
  package init() {}

  /// The nanoseconds that were skipped so far.
  package var skipped: Int64 { total.load(ordering: .sequentiallyConsistent) }

  /// Lets so many nanoseconds pass at once. Threads that wait don't see it before they are woken.
  package func skip(_ nanoseconds: Int64) {
    if nanoseconds > 0 { total.wrappingAdd(nanoseconds, ordering: .sequentiallyConsistent) }
  }

  /// What a clock of the system shows to the program (clock_gettime(2)), in nanoseconds; nil where there is
  /// none. Clocks of processor time don't skip.
  func nanoseconds(of clock: clockid_t) -> Int? {
    var value = timespec()
    guard clock_gettime(clock, &value) == 0 else { return nil }
    let time = Int(value.tv_sec) &* 1_000_000_000 &+ Int(value.tv_nsec)
    let skips = clock == CLOCK_REALTIME || clock == CLOCK_MONOTONIC
    return skips ? time &+ Int(skipped) : time
  }

  /// Now.
  package var now: Deadline { after(nanoseconds: 0) }

  /// A point from now on; what lies beyond the clock is its last point.
  package func after(nanoseconds: Int64) -> Deadline {
    Deadline.after(nanoseconds: nanoseconds).moved(by: skipped)
  }

  /// Nanoseconds until a point; 0 when it has passed.
  package func remaining(until deadline: Deadline) -> Int64 { systemTime(of: deadline).remaining }

  /// When the system's clock will show what corresponds to a point of this one.
  package func systemTime(of deadline: Deadline) -> Deadline { deadline.moved(by: -skipped) }
}

extension Deadline {
  /// A later point, or an earlier one; the ends of all time stay where they are.
  fileprivate func moved(by distance: Int64) -> Deadline {
    if nanoseconds == .min || nanoseconds == .max { return self }
    let (sum, overflow) = nanoseconds.addingReportingOverflow(distance)
    return Deadline(nanoseconds: overflow ? (distance < 0 ? .min : .max) : sum)
  }
}

extension VM {
  /// The program's clock. Another one can be given while none of its threads waits.
  package var clock: ProgramClock {
    get { interpreter.system.clock }
    set { interpreter.system.clock = newValue }
  }
}
