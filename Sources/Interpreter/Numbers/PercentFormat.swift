/// The conversions of printf-style formatting, for values whose type is settled.
///
/// All take a specifier without stars, and a `charge` that is called with a number of code points
/// before they are allocated, once for each allocation that the format can make large.
package enum PercentFormat {
  /// `%d %i %u %o %x %X` of an int; another letter is taken as `%d`.
  ///
  /// - Parameter digitLimit: most decimal digits (`sys.get_int_max_str_digits()`); 0 is no limit.
  /// - Throws: `FormatError`, and whatever `charge` throws.
  package static func integer(
    _ value: IntegerResult, _ spec: PercentSpec, digitLimit: Int = 0,
    charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    let precision = spec.settledPrecision ?? 0
    if precision > Int(Int32.max) - 3 { throw FormatError.overflow("precision too large") }
    let letter = UInt8(exactly: spec.conversion) ?? 0
    let radix: Int
    switch letter {
    case UInt8(ascii: "o"): radix = 8
    case UInt8(ascii: "x"), UInt8(ascii: "X"): radix = 16
    default: radix = 10
    }
    if case .big(let big) = value {
      if radix == 10, digitLimit > 0, big.hasMoreDecimalDigits(than: digitLimit) {
        throw FormatError.tooManyDigits(limit: digitLimit)
      }
      try charge(FormatSpec.digitBound(big, radix: radix))
    }
    try charge(precision)
    var digits = value.magnitudeDigits(radix: radix)
    if letter == UInt8(ascii: "X") { digits = FloatText.upper(digits) }
    if digits.count < precision {
      digits = [UInt8](repeating: 0x30, count: precision - digits.count) + digits
    }
    var head = sign(spec, negative: value.isNegative)
    if spec.alternate, radix != 10 { head += [0x30, letter] }
    return try pad(head, digits, spec, charge: charge)
  }

  /// `%e %E %f %F %g %G` of a float; another letter is taken as `%f`.
  ///
  /// - Throws: whatever `charge` throws.
  package static func float(
    _ value: Double, _ spec: PercentSpec, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    let letter = UInt8(exactly: spec.conversion) ?? 0
    let style = FloatText.style(letter) ?? .fixed
    let precision = spec.settledPrecision ?? 6
    if style != .general || spec.alternate { try charge(precision) }
    var text = FloatText.magnitude(
      value, style, precision: precision, alternate: spec.alternate, pointZero: false)
    if FloatText.isUpper(letter) { text = FloatText.upper(text) }
    let negative = value.sign == .minus && !value.isNaN
    return try pad(sign(spec, negative: negative), text, spec, charge: charge)
  }

  /// `%c` of an int. Of a str of one character, use `text` without a precision.
  ///
  /// - Throws: `FormatError` when it is no code point, and whatever `charge` throws.
  package static func character(
    _ value: IntegerResult, _ spec: PercentSpec, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    guard case .small(let small) = value, let code = UInt32(exactly: small), code < 0x110000
    else { throw FormatError.overflow("%c arg not in range(0x110000)") }
    var plain = spec
    plain.precision = nil
    return try text([code], plain, charge: charge)
  }

  /// `%s %r %a` of a text: cut to the precision, padded with blanks.
  ///
  /// - Throws: whatever `charge` throws.
  package static func text(
    _ text: [UInt32], _ spec: PercentSpec, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    let count = min(text.count, spec.settledPrecision ?? text.count)
    let space = max(spec.settledWidth - count, 0)
    try FormatError.charge(count + space, charge)
    let blanks = [UInt32](repeating: 0x20, count: space)
    let shown = count == text.count ? text : Array(text[..<count])
    if space == 0 { return shown }
    return spec.leftAdjusted ? shown + blanks : blanks + shown
  }

  private static func sign(_ spec: PercentSpec, negative: Bool) -> [UInt8] {
    if negative { return [0x2D] }
    if spec.signed { return [0x2B] }
    return spec.spaced ? [0x20] : []
  }

  private static func pad(
    _ head: [UInt8], _ body: [UInt8], _ spec: PercentSpec, charge: (Int) throws -> Void
  ) throws -> [UInt32] {
    let size = head.count + body.count
    let space = max(spec.settledWidth - size, 0)
    try FormatError.charge(size + space, charge)
    var result: [UInt32] = []
    result.reserveCapacity(size + space)
    let zeros = spec.zeroPadded && !spec.leftAdjusted
    if !zeros, !spec.leftAdjusted { result += [UInt32](repeating: 0x20, count: space) }
    result += head.lazy.map(UInt32.init)
    if zeros { result += [UInt32](repeating: 0x30, count: space) }
    result += body.lazy.map(UInt32.init)
    if spec.leftAdjusted { result += [UInt32](repeating: 0x20, count: space) }
    return result
  }
}
