/// The values of number literals. (Reference, sections 2.4.4 to 2.4.7.)
extension Parser {
  /// The most decimal digits an integer literal may have.
  private static let maximumDecimalDigits = 4300

  /// The value of a number's token, whose form the lexer has checked.
  mutating func number(_ token: Token) throws(Failure) -> Constant {
    let bytes = text.bytes[Int(token.start)..<Int(token.end)]
    var radix = 10
    var digits = bytes
    if bytes.count > 2, bytes.first == UInt8(ascii: "0") {
      switch bytes[bytes.startIndex + 1] | 0x20 {
      case UInt8(ascii: "x"): radix = 16
      case UInt8(ascii: "o"): radix = 8
      case UInt8(ascii: "b"): radix = 2
      default: break
      }
      if radix != 10 { digits = bytes.dropFirst(2) }
    }
    if radix == 10, let other = inexact(bytes) { return other }
    if let small = Parser.small(digits, radix) { return .int(small) }
    let plain = digits.filter { $0 != UInt8(ascii: "_") }
    if radix == 10, plain.count > Parser.maximumDecimalDigits {
      throw fail(Parser.tooManyDigits(plain.count), at: token)
    }
    guard let value = BigInt.parse(plain, radix: radix) else { throw Failure() }
    return .bigInt(value)
  }

  /// The value of digits that fit in 63 bits.
  private static func small(_ digits: ArraySlice<UInt8>, _ radix: Int) -> Int? {
    var value = 0
    for byte in digits where byte != UInt8(ascii: "_") {
      let (product, overflow) = value.multipliedReportingOverflow(by: radix)
      let (sum, carry) = product.addingReportingOverflow(Int(Lexer.digitValue(byte)))
      if overflow || carry { return nil }
      value = sum
    }
    return value
  }

  /// A float or an imaginary number, if the literal is one.
  private func inexact(_ bytes: ArraySlice<UInt8>) -> Constant? {
    guard let last = bytes.last else { return nil }
    let isImaginary = last | 0x20 == UInt8(ascii: "j")
    let isFloat = bytes.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
    guard isImaginary || isFloat else { return nil }
    let value = FloatText.parse(Array(isImaginary ? bytes.dropLast() : bytes)) ?? 0
    return isImaginary ? .imaginary(value) : .float(value)
  }

  private static func tooManyDigits(_ count: Int) -> String {
    "Exceeds the limit (\(maximumDecimalDigits) digits) for integer string conversion: "
      + "value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit - "
      + "Consider hexadecimal for huge integer literals to avoid decimal conversion limits."
  }
}
