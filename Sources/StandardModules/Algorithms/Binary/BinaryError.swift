/// Why text cannot be decoded, in CPython's words.
package struct BinaryError: Error, Equatable, Sendable {
  /// Which exception of Python it becomes.
  package enum Kind: Sendable {
    /// `binascii.Error`, a subclass of `ValueError`.
    case binascii
    /// `ValueError`.
    case value
  }

  /// The exception's kind.
  package let kind: Kind
  /// The exception's text.
  package let message: String

  init(_ message: String, kind: Kind = .binascii) {
    self.kind = kind
    self.message = message
  }
}
