/// A format specifier, taken apart.
///
/// See "Format Specification Mini-Language" in the library reference:
/// `[[fill]align][sign]["z"]["#"]["0"][width][grouping]["." precision][type]`.
package struct FormatSpec: Sendable, Equatable {
  /// What the specifier is applied to: decides its defaults.
  package enum Target: Sendable {
    /// An int or a bool.
    case integer
    /// A float.
    case float
    /// A complex number.
    case complex
    /// A str.
    case string
  }

  /// What is done with the space that is left over.
  package enum Alignment: Sendable {
    /// `<`
    case left
    /// `>`
    case right
    /// `^`
    case center
    /// `=`: the padding goes between the sign and the digits.
    case afterSign
  }

  /// What stands between groups of digits.
  package enum Grouping: UInt8, Sendable {
    /// `,`
    case comma = 0x2C
    /// `_`
    case underscore = 0x5F
  }

  /// The code point to pad with.
  package var fill: UInt32 = 0x20
  /// Where the padding goes.
  package var alignment = Alignment.right
  /// `+`, `-` or a space as ASCII, if given.
  package var sign: UInt8?
  /// `z`: negative zero is written as zero.
  package var coercesNegativeZero = false
  /// `#`
  package var alternate = false
  /// The least number of code points; 0 when not given.
  package var width = 0
  /// The separator of groups of digits.
  package var grouping: Grouping?
  /// Digits or code points, if given.
  package var precision: Int?
  /// The presentation type's code point, if given.
  package var type: UInt32?

  /// Name of the value's Python type, for error messages.
  package var typeName = ""

  /// A specifier that changes nothing.
  package init() {}

  /// The type as an ASCII byte; 0 when none is given, nil when it is not ASCII.
  var code: UInt8? { UInt8(exactly: type ?? 0) }

  /// The error for a presentation type that the value's type does not know.
  func unknownType() -> FormatError {
    .value(
      "Unknown format code '\(FormatSpec.show(type ?? 0))' for object of type '\(typeName)'")
  }

  /// A presentation type as error messages show it: as itself, or as `\x` and its number.
  static func show(_ code: UInt32) -> String {
    if code > 32, code < 128, let scalar = Unicode.Scalar(code) { return String(scalar) }
    return "\\x" + String(code, radix: 16)
  }

  /// Refuses a precision that CPython's C int does not hold.
  func checkedPrecision() throws(FormatError) -> Int? {
    if let precision, precision > Int(Int32.max) { throw .value("precision too big") }
    return precision
  }
}
