/// Floats as most programs write them, read without arrays.
enum QuickFloat {
  /// So many digits are a whole number that a float holds exactly, as it does the power of ten.
  private static let mostDigits = 15

  /// Reads blanks, a sign, digits with a point or none, blanks; nil for all else, such as exponents,
  /// and for many digits. One division of exact numbers is rounded once, so the result is right.
  static func read(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    let span = DigitSpan(text)
    let end = span.end
    var place = span.start
    var number = 0
    var digits = 0
    var power = 1
    var hasPoint = false
    while place < end {
      let byte = text[place]
      place &+= 1
      if byte == 0x2E, !hasPoint {
        hasPoint = true
        continue
      }
      if byte &- 0x30 >= 10 || digits == mostDigits { return nil }
      digits &+= 1
      number = number &* 10 &+ Int(byte &- 0x30)
      if hasPoint { power = power &* 10 }
    }
    if digits == 0 { return nil }
    let value = Double(number) / Double(power)
    return span.isNegative ? -value : value
  }
}
