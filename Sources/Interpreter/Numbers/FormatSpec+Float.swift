extension FormatSpec {
  /// Formats a float, as `float.__format__`.
  ///
  /// - Parameter charge: called with a number of code points before they are allocated.
  /// - Throws: `FormatError`, and whatever `charge` throws.
  package func formatFloat(_ value: Double, charge: (Int) throws -> Void) throws -> [UInt32] {
    guard let code, code == 0 || (code != 0x72 && FloatText.style(code) != nil) else {
      throw unknownType()
    }
    let precision = try checkedPrecision()
    let percent = code == UInt8(ascii: "%")
    let number = percent ? value * 100 : value
    var parts = try floatParts(number, code: code, precision: precision, charge: charge)
    if percent { parts.rest.append(code) }
    return try layOut(parts, charge: charge)
  }

  /// The parts of a finite or special float. A type of 0 is the one without a letter.
  func floatParts(
    _ value: Double, code: UInt8, precision: Int?, pointZero: Bool = true,
    charge: (Int) throws -> Void
  ) throws -> NumberParts {
    var style = FloatText.style(code) ?? .general
    if code == 0, precision == nil { style = .shortest }
    // `g` drops zeros at the end, so only the alternate form grows with the precision.
    if style != .general || alternate { try charge(precision ?? 0) }
    var text = FloatText.magnitude(
      value, style, precision: precision ?? 6, alternate: alternate,
      pointZero: code == 0 && pointZero)
    if FloatText.isUpper(code) { text = FloatText.upper(text) }
    var negative = value.sign == .minus && !value.isNaN
    if negative, coercesNegativeZero, value.isFinite, FormatSpec.isZero(text) { negative = false }
    var parts = NumberParts(float: text)
    parts.sign = signText(negative: negative)
    return parts
  }

  /// Whether all digits before an exponent are zeros.
  private static func isZero(_ text: [UInt8]) -> Bool {
    text.prefix { $0 | 0x20 != 0x65 }.allSatisfy { $0 == 0x30 || $0 == 0x2E }
  }
}
