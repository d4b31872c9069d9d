/// Why a hexadecimal text is no float.
package enum HexFloatFailure: Error, Equatable, Sendable {
  /// A ValueError.
  case invalid
  /// An OverflowError.
  case tooLarge

  /// CPython's text for it.
  package var message: String {
    switch self {
    case .invalid: return "invalid hexadecimal floating-point string"
    case .tooLarge: return "hexadecimal value too large to represent as a float"
    }
  }
}

extension FloatText {
  /// `x.hex()`.
  package static func hex(_ value: Double) -> String {
    if !value.isFinite { return repr(value) }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return sign + "0x0.0p+0" }
    let fraction = String(value.significandBitPattern, radix: 16)
    let padding = String(repeating: "0", count: 13 - fraction.count)
    let biased = Int(value.exponentBitPattern)
    let exponent = max(biased, 1) - 1023
    let lead = biased == 0 ? "0" : "1"
    return "\(sign)0x\(lead).\(padding)\(fraction)p\(exponent < 0 ? "-" : "+")\(exponent.magnitude)"
  }

  /// `float.fromhex(text)`, blanks around the text included.
  package static func parseHex(_ text: [UInt8]) -> Result<Double, HexFloatFailure> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    var rest = text.drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    if let special = parseSpecial(Array(rest)) { return .success(special) }
    let negative = rest.first == 0x2D
    if negative || rest.first == 0x2B { rest.removeFirst() }
    if rest.first == 0x30, rest.dropFirst().first.map({ $0 | 0x20 }) == 0x78 {
      rest = rest.dropFirst(2)
    }
    guard let number = HexNumber(rest) else { return .failure(.invalid) }
    let value = FloatParts.scale(
      number.mantissa, exponent: number.exponent, inexact: number.inexact)
    // CPython finds a number too large before it looks at what follows it.
    if value.isInfinite { return .failure(.tooLarge) }
    if number.hasTail { return .failure(.invalid) }
    return .success(negative ? -value : value)
  }
}

/// The digits of a hexadecimal float: `mantissa * 2^exponent`, perhaps a little more.
private struct HexNumber {
  var mantissa: UInt = 0
  var exponent = 0
  /// Whether a digit other than zero did not fit the mantissa.
  var inexact = false
  /// Whether something else follows the number.
  var hasTail = false

  /// Reads `DIGITS[.DIGITS][pEXPONENT]`; nil when the text has another form.
  init?(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    var seenPoint = false
    var count = 0
    while index < text.endIndex {
      if text[index] == 0x2E, !seenPoint {
        seenPoint = true
      } else if let digit = Limbs.digitValue(text[index]), digit < 16 {
        count += 1
        append(UInt(digit), afterPoint: seenPoint)
      } else {
        break
      }
      index += 1
    }
    if count == 0 { return nil }
    if index == text.endIndex { return }
    guard text[index] | 0x20 == 0x70 else {
      hasTail = true
      return
    }
    index += 1
    let negative = index < text.endIndex && text[index] == 0x2D
    if negative || (index < text.endIndex && text[index] == 0x2B) { index += 1 }
    if index == text.endIndex || !(0x30...0x39).contains(text[index]) { return nil }
    // Beyond this every result is zero or too large, whatever digits there are.
    let limit = Int.max / 32
    var value = 0
    for byte in text[index...] {
      guard (0x30...0x39).contains(byte) else {
        hasTail = true
        break
      }
      value = min(value * 10 + Int(byte) - 0x30, limit)
    }
    exponent += negative ? -value : value
  }

  private mutating func append(_ digit: UInt, afterPoint: Bool) {
    if mantissa >> 60 == 0 {
      mantissa = mantissa << 4 | digit
      if afterPoint { exponent -= 4 }
    } else {
      if digit != 0 { inexact = true }
      if !afterPoint { exponent += 4 }
    }
  }
}
