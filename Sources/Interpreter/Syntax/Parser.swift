/// A parser of Python 3.11: recursive descent over tokens, without unbounded recursion.
///
/// Text that is not Python is looked at a second time, by `SyntaxDiagnosis`, which finds CPython's
/// message for it. What Python has and this language lacks (`async`, `await`, `match`) is refused
/// by name.
struct Parser {
  /// What was typed at a prompt so far.
  enum Interactive {
    case complete(Module)
    /// More lines must follow.
    case incomplete
    case error(PythonSyntaxError)
  }

  /// Thrown inside the parser; `error` tells what is wrong, when it is known.
  struct Failure: Error {}

  /// The most levels of nested expressions in a tree, as CPython's compiler has it.
  static let maximumDepth: Int32 = 2990
  /// How deeply the parser may call itself.
  static let maximumNesting = 300

  let text: SourceText
  let fileName: String
  let tokens: [Token]
  let lexer: Lexer
  /// The index of the next token.
  var index = 0
  /// The expressions being parsed that stand in each other.
  var nesting = 0
  var error: PythonSyntaxError?
  /// The index of the first token of the statement of the outermost level being parsed.
  var statementStart = 0
  /// Where an f-string's expression stands in the source; zero elsewhere.
  var lineBase: Int32 = 0
  var columnBase: Int32 = 0
  /// Whether annotations are kept as text: after `from __future__ import annotations`.
  var annotationsAreText = false
  /// Whether the text is the expression of an f-string.
  var isFString = false

  /// Prepares to parse a file: UTF-8 unless it says otherwise. `fileName` is for messages.
  init(source: [UInt8], fileName: String) {
    self.init(
      text: SourceText(source, fileName: fileName), fileName: fileName, isInteractive: false)
  }

  init(text: SourceText, fileName: String, isInteractive: Bool) {
    var lexer = Lexer(source: text.bytes, isInteractive: isInteractive)
    lexer.run()
    if let problem = text.error {
      if lexer.error == nil || lexer.firstTokenAtEnd != Int.max {
        lexer.error = problem
        lexer.severity = .overriding
        if let last = lexer.tokens.indices.last { lexer.tokens[last].kind = .error }
      }
    }
    self.text = text
    self.fileName = fileName
    tokens = lexer.tokens
    lexer.tokens = []
    self.lexer = lexer
  }

  // MARK: Tokens

  @inline(__always)
  var kind: TokenKind { tokens[index].kind }

  /// The kind of the token after the next.
  @inline(__always)
  var following: TokenKind { index + 1 < tokens.count ? tokens[index + 1].kind : .endMarker }

  /// Passes the next token, which is never the last.
  @inline(__always)
  mutating func advance() { index += 1 }

  /// Passes the next token if it is of a kind.
  @inline(__always)
  mutating func skip(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    index += 1
    return true
  }

  /// Passes a token that must come next.
  @inline(__always)
  mutating func expect(_ wanted: TokenKind) throws(Failure) {
    guard kind == wanted else { throw Failure() }
    index += 1
  }

  /// Fails with a known error.
  mutating func fail(_ known: PythonSyntaxError) -> Failure {
    if error == nil { error = known }
    return Failure()
  }

  /// Fails because a token spells what this language lacks.
  mutating func refuse(_ word: String) -> Failure {
    fail("socktutor's Python has no '\(word)'", at: tokens[index])
  }

  // MARK: Nodes

  /// The place from a token up to the last one passed.
  @inline(__always)
  func range(from start: Int) -> SourceRange { range(from: start, to: index - 1) }

  /// The place from a token to a later one.
  @inline(__always)
  func range(from start: Int, to last: Int) -> SourceRange {
    let first = tokens[start]
    let final = tokens[max(start, last)]
    guard isFString else {
      return SourceRange(
        line: first.line, column: first.column, endLine: final.endLine,
        endColumn: final.endColumn)
    }
    return SourceRange(
      line: first.line &+ lineBase,
      column: first.line == 1 ? first.column &+ columnBase : first.column,
      endLine: final.endLine &+ lineBase,
      endColumn: final.endLine == 1 ? final.endColumn &+ columnBase : final.endColumn)
  }

  /// The place of a statement from a token up to the last one passed that is visible.
  func statementRange(from start: Int) -> SourceRange {
    var last = index - 1
    while last > start {
      switch tokens[last].kind {
      case .newline, .indent, .dedent, .endMarker: last -= 1
      default: return range(from: start, to: last)
      }
    }
    return range(from: start, to: last)
  }

  /// A node with no expressions in it, from a token up to the last one passed.
  @inline(__always)
  func leaf(_ kind: ExpressionKind, from start: Int) -> Expression {
    Expression(kind, range(from: start), depth: 1)
  }

  /// A node over others, the deepest of which has `depth` levels.
  @inline(__always)
  mutating func node(
    _ kind: ExpressionKind, from start: Int, over depth: Int32
  ) throws(Failure) -> Expression {
    guard depth < Parser.maximumDepth else { throw fail(.tooDeep) }
    return Expression(kind, range(from: start), depth: depth + 1)
  }

  /// The text of a name's token.
  func text(of token: Token) -> String {
    let bytes = text.bytes[Int(token.start)..<Int(token.end)]
    return Identifier.normalized(String(decoding: bytes, as: UTF8.self))
  }

  /// Passes a name and gives its text.
  mutating func name() throws(Failure) -> String {
    guard kind == .name else { throw Failure() }
    let token = tokens[index]
    index += 1
    return text(of: token)
  }
}
