/// Spans of time for people.
enum TimeText {
  /// A span in the unit that suits it: `250 µs`, `1.5 ms`, `12 s`, `3 min 20 s`.
  static func span(_ nanoseconds: Int64, isPlain: Bool = false) -> String {
    let span = max(nanoseconds, 0)
    if span < 1_000_000 { return "\((span + 500) / 1000) \(isPlain ? "us" : "µs")" }
    if span < 1_000_000_000 { return rounded(span, 1_000_000) + " ms" }
    if span < 60_000_000_000 { return rounded(span, 1_000_000_000) + " s" }
    let seconds = span / 1_000_000_000
    if seconds < 3600 { return "\(seconds / 60) min \(seconds % 60) s" }
    return "\(seconds / 3600) h \(seconds / 60 % 60) min"
  }

  /// A number of units with one decimal, if it is below 10.
  private static func rounded(_ span: Int64, _ unit: Int64) -> String {
    let tenths = (span * 10 + unit / 2) / unit
    return tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)"
  }

  /// The unit in which the moments of a timeline of this length are counted.
  static func unit(_ length: Int64) -> String { length < 1_000_000_000 ? "ms" : "s" }

  /// A moment in the unit of a timeline of this length, without the unit.
  static func moment(_ time: Int64, of length: Int64) -> String {
    let time = max(time, 0)
    if length < 1_000_000_000 {
      let hundredths = time / 10_000
      return "\(hundredths / 100).\(two(hundredths % 100))"
    }
    let milliseconds = time / 1_000_000
    let rest = milliseconds % 1000
    return "\(milliseconds / 1000).\(rest / 100)\(two(rest % 100))"
  }

  private static func two(_ number: Int64) -> String { "\(number / 10)\(number % 10)" }
}
