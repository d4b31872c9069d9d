/// Numbers with a fraction, as reports write them.
enum Decimals {
  /// With so many digits behind the point, at most six: `0.250`. A number that is none, or that has more
  /// than fifteen digits, is 0.
  static func text(_ number: Double, digits: Int = 3) -> String {
    var unit = 1
    for _ in 0..<min(digits, 6) { unit *= 10 }
    let scaled = (number * Double(unit)).rounded()
    let whole = scaled.magnitude < 1e15 ? Int(scaled) : 0
    let rest = String(whole.magnitude % UInt(unit))
    let zeros = String(repeating: "0", count: max(String(unit).count - 1 - rest.count, 0))
    return (whole < 0 ? "-" : "") + "\(whole.magnitude / UInt(unit)).\(zeros)\(rest)"
  }

  /// With three digits behind the point.
  static func text(_ number: Double) -> String { text(number, digits: 3) }
}
