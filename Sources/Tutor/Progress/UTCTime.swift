#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Moments as text that sorts by time: `2026-11-23T03:05:00Z` (ISO 8601, in UTC).
package enum UTCTime {
  /// This moment, by the system's clock.
  package static func now() -> String { text(time(nil)) }

  /// The moment so many seconds after 1970 began.
  static func text(_ seconds: Int) -> String {
    var moment = seconds
    var parts = tm()
    guard gmtime_r(&moment, &parts) != nil else { return "" }
    func padded(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    let date = "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))"
    return "\(date)-\(padded(parts.tm_mday))T\(padded(parts.tm_hour)):\(padded(parts.tm_min))"
      + ":\(padded(parts.tm_sec))Z"
  }
}
