extension BigInt: CustomStringConvertible {
  /// The decimal digits, with a minus sign when negative.
  package var description: String { description(radix: 10) }

  /// The digits in a base of 2 to 36, lower case, with a minus sign when negative.
  package func description(radix: Int) -> String {
    String(decoding: digits(radix: radix), as: UTF8.self)
  }

  /// The text in a base of 2 to 36 as ASCII bytes, lower case, "-" before a negative number.
  ///
  /// Other bases are taken for 10.
  package func digits(radix: Int) -> [UInt8] {
    let digits = magnitudeDigits(radix: radix)
    return isNegative ? [0x2D] + digits : digits
  }

  /// As `digits(radix:)`, without the sign.
  package func magnitudeDigits(radix: Int) -> [UInt8] {
    Limbs.digits(limbs, radix: (2...36).contains(radix) ? radix : 10)
  }

  /// Whether the number has more than `limit` decimal digits, mostly told without finding them.
  package func hasMoreDecimalDigits(than limit: Int) -> Bool {
    // 10^n has n * 3.3219... + 1 bits; 93/28 and 3 are just below and above.
    let bits = bitLength
    let (quick, overflow) = limit.multipliedReportingOverflow(by: 3)
    if overflow || bits <= quick { return false }
    if bits / 4 > limit { return true }
    return magnitudeDigits(radix: 10).count > limit
  }

  /// Reads ASCII digits without sign, blanks or underscores, most significant first.
  ///
  /// Nil when there are none, a byte is no digit of the base, or the base is not 2 to 36.
  package static func parse(_ digits: [UInt8], radix: Int = 10) -> BigInt? {
    Limbs.parse(digits, radix: radix).map { BigInt(isNegative: false, limbs: $0) }
  }
}
