extension FormatSpec {
  /// Formats an int, as `int.__format__`.
  ///
  /// - Parameters:
  ///   - digitLimit: most decimal digits (`sys.get_int_max_str_digits()`); 0 is no limit.
  ///   - charge: called with a number of code points before they are allocated.
  /// - Throws: `FormatError`, and whatever `charge` throws.
  package func formatInteger(
    _ value: IntegerResult, digitLimit: Int = 0, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    let radix: Int
    switch code.map(Unicode.Scalar.init) {
    case "\0" where type == nil, "d", "n": radix = 10
    case "b": radix = 2
    case "o": radix = 8
    case "x", "X": radix = 16
    case "c": radix = 0
    case "e", "E", "f", "F", "g", "G", "%":
      guard let double = value.toDouble() else {
        throw FormatError.overflow("int too large to convert to float")
      }
      return try formatFloat(double, charge: charge)
    default: throw unknownType()
    }
    if precision != nil {
      throw FormatError.value("Precision not allowed in integer format specifier")
    }
    if coercesNegativeZero {
      throw FormatError.value(
        "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if radix == 0 { return try formatCharacter(value, charge: charge) }
    if radix == 10, digitLimit > 0, case .big(let big) = value,
      big.hasMoreDecimalDigits(than: digitLimit)
    {
      throw FormatError.tooManyDigits(limit: digitLimit)
    }
    if case .big(let big) = value { try charge(FormatSpec.digitBound(big, radix: radix)) }
    return try layOut(integerParts(value, radix: radix), charge: charge)
  }

  /// Formats a small int, as `int.__format__`.
  package func formatInteger(
    _ value: Int, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    try formatInteger(.small(value), charge: charge)
  }

  private func integerParts(_ value: IntegerResult, radix: Int) -> NumberParts {
    var digits = value.magnitudeDigits(radix: radix)
    var prefix: [UInt8] = []
    if alternate, radix != 10 { prefix = [0x30, code ?? 0] }
    if code == 0x58 { digits = FloatText.upper(digits) }
    var parts = NumberParts(prefix: prefix, digits: digits, groupSize: radix == 10 ? 3 : 4)
    parts.sign = signText(negative: value.isNegative)
    return parts
  }

  /// At most how many digits a number has.
  static func digitBound(_ value: BigInt, radix: Int) -> Int {
    let bits = max(Int.bitWidth - 1 - radix.leadingZeroBitCount, 1)
    return value.bitLength / bits + 1
  }

  private func formatCharacter(
    _ value: IntegerResult, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    if sign != nil {
      throw FormatError.value("Sign not allowed with integer format specifier 'c'")
    }
    if alternate {
      throw FormatError.value(
        "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard case .small(let small) = value else {
      throw FormatError.overflow("Python int too large to convert to C long")
    }
    guard let code = UInt32(exactly: small), code < 0x110000 else {
      throw FormatError.overflow("%c arg not in range(0x110000)")
    }
    return try layOut(text: [code], charge: charge)
  }
}
