/// An error that keeps source text from becoming a tree, with CPython 3.11's message and place.
package struct PythonSyntaxError: Error, Equatable, Sendable {
  /// The exception's class.
  package enum Kind: Equatable, Sendable {
    case syntaxError, indentationError, tabError, recursionError, memoryError
  }

  /// Which exception it is raised as.
  package var kind: Kind
  /// The text after the class's name.
  package var message: String
  /// The line, from 1; nil where CPython has None.
  package var line: Int?
  /// The column in code points, from 1, as `SyntaxError.offset`.
  package var offset: Int?
  /// The line on which the marked text ends, if it is known.
  package var endLine: Int?
  /// As `SyntaxError.end_offset`: 0 and -1 occur and mean that no end is known.
  package var endOffset: Int?
  /// The line's text, with its newline where the parser and not the lexer found the error.
  package var text: String?

  /// An error without a place.
  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// An error at a place.
  init(
    _ kind: Kind, _ message: String, line: Int, offset: Int, endLine: Int, endOffset: Int
  ) {
    self.kind = kind
    self.message = message
    self.line = line
    self.offset = offset
    self.endLine = endLine
    self.endOffset = endOffset
  }

  /// The limit of nesting that CPython's compiler has.
  static let tooDeep = PythonSyntaxError(
    .recursionError, "maximum recursion depth exceeded during compilation")

  /// The limit of nesting that CPython's parser has; its exception carries no text.
  static let outOfMemory = PythonSyntaxError(.memoryError, "")
}
