/// Digits and numbers among the code points.
extension CodePoint {
  /// Whether the code point is a decimal digit, as `str.isdecimal()`; `int()` accepts these.
  package static func isDecimal(_ point: UInt32) -> Bool {
    decimalValue(point) != nil
  }

  /// Whether the code point is a digit, as `str.isdigit()`: decimal digits and superscripts.
  package static func isDigit(_ point: UInt32) -> Bool {
    digitValue(point) != nil
  }

  /// Whether the code point has a numeric value, as `str.isnumeric()`.
  package static func isNumeric(_ point: UInt32) -> Bool {
    if point < 0x80 { return isASCIIDigit(point) }
    return numericProperties(point) != nil
  }

  /// The value, 0 through 9, of a decimal digit of any script; nil for anything else.
  package static func decimalValue(_ point: UInt32) -> Int? {
    if point < 0x80 { return isASCIIDigit(point) ? Int(point &- 0x30) : nil }
    if point < 0x660 { return nil }
    guard let found = numericProperties(point), found.numericType == .decimal else { return nil }
    return smallInteger(found.numericValue)
  }

  /// The value, 0 through 9, of a digit in the wider sense of `str.isdigit()`.
  package static func digitValue(_ point: UInt32) -> Int? {
    if point < 0x80 { return isASCIIDigit(point) ? Int(point &- 0x30) : nil }
    guard let found = numericProperties(point), found.numericType != .numeric else { return nil }
    return smallInteger(found.numericValue)
  }

  /// The numeric value, fractions included, as `unicodedata.numeric()`.
  package static func numericValue(_ point: UInt32) -> Double? {
    if point < 0x80 { return isASCIIDigit(point) ? Double(point &- 0x30) : nil }
    return numericProperties(point)?.numericValue
  }

  private static func numericProperties(_ point: UInt32) -> Unicode.Scalar.Properties? {
    if becameNumeric(point) { return nil }
    guard let found = properties(point), found.numericType != nil else { return nil }
    return found
  }

  /// Ideographs and cuneiform signs that have been given a numeric value since Unicode 14.0.
  private static func becameNumeric(_ point: UInt32) -> Bool {
    switch point {
    case 0x4E24, 0x4EAC, 0x4FE9, 0x5006, 0x62D0, 0x6D1E, 0x7695, 0x79ED, 0x920E, 0x94A9,
      0x12038, 0x12039, 0x12079, 0x12226, 0x1222B, 0x1230B, 0x1230D, 0x12399:
      true
    default: false
    }
  }

  private static func smallInteger(_ value: Double?) -> Int? {
    guard let value, value >= 0, value <= 9 else { return nil }
    return Int(value)
  }
}
