import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system's clock and time zone.
enum LocalTime {
  /// Microseconds since 1970, now, as the program sees it.
  static func now(_ vm: VM) -> Int {
    (vm.clock.nanoseconds(of: CLOCK_REALTIME) ?? 0) / 1000
  }

  /// Seconds east of UTC and the zone's name, for a time in seconds since 1970; nil where the
  /// system cannot say.
  static func zone(at seconds: Int) -> (offset: Int, name: String)? {
    var instant = time_t(seconds)
    var parts = tm()
    guard localtime_r(&instant, &parts) != nil else { return nil }
    return (Int(parts.tm_gmtoff), parts.tm_zone.map { String(cString: $0) } ?? "")
  }

  /// The time since 1970 of a local time given in seconds as if it were UTC. In a gap or an overlap
  /// `fold` decides.
  static func seconds(ofLocal local: Int, fold: Int) -> Int? {
    func shown(_ seconds: Int) -> Int? { zone(at: seconds).map { seconds + $0.offset } }
    guard let first = shown(local) else { return nil }
    let a = first - local
    let u1 = local - a
    guard let t1 = shown(u1) else { return nil }
    let b: Int
    if t1 == local {
      // One answer; the other one, if any, has the offset of a day before or after.
      let other = u1 + (fold == 0 ? -86_400 : 86_400)
      guard let there = shown(other) else { return u1 }
      b = there - other
      if a == b { return u1 }
    } else {
      b = t1 - u1
    }
    let u2 = local - b
    guard let t2 = shown(u2) else { return nil }
    if t2 == local { return u2 }
    if t1 == local { return u1 }
    return fold == 0 ? max(u1, u2) : min(u1, u2)
  }
}
