/// Whole numbers as most programs write them, read and written without arrays.
enum QuickInteger {
  /// The most digits that always fit in a machine word, whatever the radix.
  private static let mostDigits = 12
  /// The same for decimal digits.
  private static let mostDecimals = 18

  /// Bytes for whatever `writeDecimal` and `writeHex` write.
  static let mostBytes = 24

  /// Reads blanks, a sign, digits of a radix from 2 to 36, blanks; nil for all else, such as
  /// prefixes and underscores, and for long numbers.
  static func read(_ text: UnsafeBufferPointer<UInt8>, radix: Int = 10) -> Int? {
    let span = DigitSpan(text)
    let end = span.end
    var place = span.start
    let digits = end &- place
    guard digits > 0, digits <= (radix == 10 ? mostDecimals : mostDigits) else { return nil }
    var number = 0
    while place < end {
      let byte = text[place]
      let digit: Int
      if byte &- 0x30 < 10 {
        digit = Int(byte &- 0x30)
      } else if (byte | 0x20) &- 0x61 < 26 {
        digit = Int((byte | 0x20) &- 0x61) &+ 10
      } else {
        return nil
      }
      if digit >= radix { return nil }
      number = number &* radix &+ digit
      place &+= 1
    }
    return span.isNegative ? 0 &- number : number
  }

  /// Writes a sign and hexadecimal digits; returns their number, 17 at most.
  static func writeHex(
    _ number: Int, upper: Bool, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    var out = target
    if number < 0 {
      out.pointee = 0x2D
      out += 1
    }
    let magnitude = number.magnitude
    let digits = max(16 &- magnitude.leadingZeroBitCount / 4, 1)
    var shift = UInt((digits &- 1) &* 4)
    for _ in 0..<digits {
      let digit = UInt8(truncatingIfNeeded: magnitude &>> shift & 15)
      out.pointee = digit < 10 ? digit &+ 0x30 : digit &+ (upper ? 0x37 : 0x57)
      out += 1
      shift &-= 4
    }
    return out - target
  }

  /// Writes a sign and decimal digits; returns their number, 20 at most.
  static func writeDecimal(_ number: Int, to target: UnsafeMutablePointer<UInt8>) -> Int {
    var rest = number.magnitude
    var count = number < 0 ? 2 : 1
    while rest >= 10 {
      count &+= 1
      rest /= 10
    }
    rest = number.magnitude
    var place = count
    repeat {
      place &-= 1
      target[place] = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    } while rest > 0
    if number < 0 { target[0] = 0x2D }
    return count
  }
}
