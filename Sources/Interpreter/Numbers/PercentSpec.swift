/// One conversion of printf-style formatting, as `%-8.3f` or `%(name)s`.
///
/// See "printf-style String Formatting" in the library reference. The driver does, in this order:
/// look up `mappingKey` (a TypeError "format requires a mapping" unless the right operand is one,
/// whenever `usesMapping`), take the arguments of the stars, throw `problem` if there is one, take
/// the value, throw `unsupportedConversion()` if there is one, convert.
package struct PercentSpec: Sendable, Equatable {
  /// A width or a precision.
  package enum Size: Sendable, Equatable {
    /// Given as digits.
    case number(Int)
    /// `*`: the next argument.
    case star
  }

  /// Whether the conversion names a key in brackets.
  package var usesMapping = false
  /// The key's code points; nil when there is none or the closing bracket is missing.
  package var mappingKey: [UInt32]?
  /// `-`
  package var leftAdjusted = false
  /// `+`
  package var signed = false
  /// A space.
  package var spaced = false
  /// `#`
  package var alternate = false
  /// `0`
  package var zeroPadded = false
  /// The least number of code points.
  package var width: Size?
  /// Digits, or code points of a text.
  package var precision: Size?
  /// The conversion's code point; 0 when the format ends before it.
  package var conversion: UInt32 = 0
  /// Where the conversion's letter stands in the format.
  package var index = 0
  /// What is wrong after the parts above were read.
  package var problem: FormatError?

  /// A conversion without anything.
  package init() {}

  /// The width once a star is settled, 0 when there is none.
  package var settledWidth: Int {
    if case .number(let number) = width { return number }
    return 0
  }

  /// The precision once a star is settled.
  package var settledPrecision: Int? {
    if case .number(let number) = precision { return number }
    return nil
  }

  /// The TypeError when the argument for a star is not an int.
  package static var starNeedsInt: FormatError { FormatError(.type, "* wants int") }

  /// The TypeError when the right operand has a key looked up and is no mapping.
  package static var needsMapping: FormatError { FormatError(.type, "format requires a mapping") }

  /// The TypeError when the arguments run out.
  package static var notEnoughArguments: FormatError {
    FormatError(.type, "not enough arguments for format string")
  }

  /// The TypeError when arguments are left over.
  package static var argumentsLeft: FormatError {
    FormatError(.type, "not all arguments converted during string formatting")
  }

  /// Settles a width of `*`: a negative one means left-adjusted.
  package mutating func setWidth(_ argument: IntegerResult) throws(FormatError) {
    guard case .small(let value) = argument else {
      throw FormatError(.overflow, "Python int too large to convert to C ssize_t")
    }
    if value < 0 { leftAdjusted = true }
    // The lowest number has no negative; CPython pads nothing then.
    width = .number(value == .min ? 0 : abs(value))
  }

  /// Settles a precision of `*`: a negative one is 0.
  package mutating func setPrecision(_ argument: IntegerResult) throws(FormatError) {
    guard case .small(let value) = argument, Int32(exactly: value) != nil else {
      throw FormatError(.overflow, "Python int too large to convert to C int")
    }
    precision = .number(max(value, 0))
  }

  /// The ValueError for a letter that is no conversion.
  ///
  /// - Parameter conversions: the letters of the type that is formatted.
  package func unsupportedConversion(
    among conversions: StaticString = "diouxXeEfFgGcrsa"
  ) -> FormatError? {
    let known = conversions.withUTF8Buffer { letters in
      letters.contains { UInt32($0) == conversion }
    }
    if known { return nil }
    var shown = "?"
    if conversion >= 0x20, conversion < 0x7F, let scalar = Unicode.Scalar(conversion) {
      shown = String(scalar)
    }
    let number = String(conversion, radix: 16)
    return FormatError(
      .value, "unsupported format character '\(shown)' (0x\(number)) at index \(index)")
  }
}
