/// Why a pattern or a replacement template is refused, in the words of CPython's `re`.
package struct RegexError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Which exception of Python it becomes.
  package enum Kind: Sendable {
    /// `re.error`.
    case syntax
    /// `ValueError`: flags that exclude each other.
    case value
    /// `OverflowError`: a repetition number that is too large.
    case overflow
    /// `RecursionError`: groups nested too deeply.
    case recursion
    /// `IndexError`: a template names a group that does not exist.
    case index
  }

  /// The exception's kind.
  package let kind: Kind
  /// `re.error.msg`: the text without the position.
  package let message: String
  /// `re.error.pos`: index into the pattern in code points, or nil.
  package let position: Int?
  /// `re.error.lineno`: from 1, or nil where there is no position.
  package let line: Int?
  /// `re.error.colno`: from 1, or nil where there is no position.
  package let column: Int?
  private let isMultiline: Bool

  init(_ message: String) { self.init(.syntax, message) }

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
    position = nil
    line = nil
    column = nil
    isMultiline = false
  }

  init(_ message: String, at position: Int, in pattern: [UInt32]) {
    kind = .syntax
    self.message = message
    self.position = position
    let newline: UInt32 = 10
    let before = pattern.prefix(max(0, position))
    line = before.count { $0 == newline } + 1
    column = position - (before.lastIndex(of: newline) ?? -1)
    isMultiline = pattern.contains(newline)
  }

  /// The text of `str(error)`.
  package var description: String {
    guard let position, let line, let column else { return message }
    let place = "\(message) at position \(position)"
    return isMultiline ? "\(place) (line \(line), column \(column))" : place
  }
}
