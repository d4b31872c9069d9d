/// A Python exception that formatting raises.
package struct FormatError: Error, Equatable, Sendable {
  /// The exception's type.
  package enum Kind: Sendable {
    /// ValueError.
    case value
    /// OverflowError.
    case overflow
    /// TypeError.
    case type
    /// MemoryError, without a text.
    case memory
  }

  /// The exception's type.
  package let kind: Kind
  /// CPython's text.
  package let message: String

  /// An exception with its text.
  package init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  static func value(_ message: String) -> FormatError { FormatError(.value, message) }

  static func overflow(_ message: String) -> FormatError { FormatError(.overflow, message) }

  static func type(_ message: String) -> FormatError { FormatError(.type, message) }

  /// Calls `charge`, then refuses what no caller should have let pass: 2^31 code points.
  static func charge(_ count: Int, _ charge: (Int) throws -> Void) throws {
    try charge(count)
    if count >= 1 << 31 { throw FormatError(.memory, "") }
  }

  /// An int with more decimal digits than the interpreter writes.
  static func tooManyDigits(limit: Int) -> FormatError {
    .value(
      "Exceeds the limit (\(limit) digits) for integer string conversion; "
        + "use sys.set_int_max_str_digits() to increase the limit")
  }
}
