/// Finds CPython's message for text that the parser refused.
///
/// It goes over the tokens of the statement twice, trying the grammar's alternatives in their order
/// and going back after each failure. The first time it finds how far any alternative gets: there
/// stands the `invalid syntax` that is reported when nothing better is found. The second time it
/// also looks, at each place, for the usual mistakes. Its results are remembered, so that going
/// back costs little. It makes no tree.
struct SyntaxDiagnosis {
  /// What the text should be.
  enum Goal {
    case file, interactive, expression, fString
  }

  /// The constructs whose results are remembered.
  enum Rule: Int {
    case block, simpleStatement, expression, starExpression, disjunction, conjunction, inversion
    case binary, factor, primary, arguments, namedMistake, starTarget, targetWithStar
    case deleteTarget, lambda, lambdaParameters, strings
  }

  /// A remembered result.
  struct Memory {
    let node: SyntaxNode?
    let end: Int
  }

  /// The most rules within rules, about 14 a bracket; deeper text gets the plain message. It bounds
  /// the native stack to 2.5 MB, or 4 MB where frames are large for want of optimisation.
  #if DEBUG
    static let maximumNesting = 300
  #else
    static let maximumNesting = 1000
  #endif
  /// The most steps altogether: more is not worth the time.
  static let maximumSteps = 2_000_000

  let tokens: [Token]
  let source: [UInt8]
  let lexer: Lexer
  /// Reads string literals, which have errors of their own.
  var parser: Parser
  let lexicalError: PythonSyntaxError
  let goal: Goal
  let start: Int
  /// Where the parser stopped.
  let parserIndex: Int
  let lineBase: Int32
  /// The index of the next token.
  var index: Int
  /// The highest index of a token that was looked at.
  var furthest: Int
  /// Whether mistakes are looked for.
  var looksForMistakes = false
  var error: PythonSyntaxError?
  /// Whether the text fails where a line is indented, which hides later errors of the lexer.
  var isUnexpectedIndentation = false
  var nesting = 0
  var steps = 0
  var memories: [Int: Memory] = [:]

  init(parser: Parser, goal: Goal) {
    tokens = parser.tokens
    source = parser.text.bytes
    lexer = parser.lexer
    self.parser = parser
    lexicalError = parser.lexicalError()
    self.goal = goal
    start = goal == .file ? parser.statementStart : 0
    lineBase = parser.lineBase
    index = start
    furthest = start
    parserIndex = min(parser.index, parser.tokens.count - 1)
  }

  /// Whether a message has been found, which ends the search.
  var isDone: Bool { error != nil }

  /// The error to report.
  mutating func run() -> PythonSyntaxError {
    follow()
    if goal == .interactive, furthest >= lexer.firstTokenAtEnd { return Parser.needsMore }
    let reached = furthest
    if error == nil {
      memories = [:]
      index = start
      nesting = 0
      looksForMistakes = true
      follow()
    }
    if let error { return afterUnclosedBracket(error) }
    let token = tokens[reached]
    switch token.kind {
    case .indent, .dedent:
      isUnexpectedIndentation = true
      return place(
        .indentationError, token.kind == .indent ? "unexpected indent" : "unexpected unindent")
    default:
      return afterUnclosedBracket(place(.syntaxError, "invalid syntax", reached, reached))
    }
  }

  /// Goes as far as the grammar allows.
  private mutating func follow() {
    switch goal {
    case .file:
      while error == nil, kind != .endMarker, statement() {}
    case .interactive:
      if !skip(.newline), statement() { _ = skip(.newline) }
    case .expression:
      if expressions() != nil {
        while skip(.newline) {}
        _ = skip(.endMarker)
      }
    case .fString:
      _ = starExpressions()
    }
  }

  /// A bracket that the text's end finds open is the likelier mistake when it was opened on an
  /// earlier line than the one the parser got to.
  private func afterUnclosedBracket(_ error: PythonSyntaxError) -> PythonSyntaxError {
    parser.unclosedBracket(before: furthest) ?? error
  }

  // MARK: Tokens

  /// The kind of the token at an index, which counts as looked at.
  @inline(__always)
  mutating func look(_ position: Int) -> TokenKind {
    let position = min(position, tokens.count - 1)
    if position > furthest { furthest = position }
    let kind = tokens[position].kind
    if kind == .error, error == nil { error = lexicalError }
    return kind
  }

  /// The kind of the next token.
  @inline(__always)
  var kind: TokenKind {
    mutating get { look(index) }
  }

  /// Passes the next token if it is of a kind.
  mutating func skip(_ wanted: TokenKind) -> Bool {
    guard error == nil, kind == wanted else { return false }
    index += 1
    return true
  }

  /// Whether the next token is of a kind, without passing it.
  mutating func isNext(_ wanted: TokenKind) -> Bool { error == nil && kind == wanted }

  /// Passes the next token, which must be of a kind; else that is the message.
  mutating func force(_ wanted: TokenKind, _ text: StaticString) -> Bool {
    guard error == nil else { return false }
    if kind == wanted {
      index += 1
      return true
    }
    if error == nil {
      raise("expected '\(text)'", index, index)
    }
    return false
  }

  /// Whether the next token is a name that is spelled so.
  mutating func isNext(name: StaticString) -> Bool {
    guard isNext(.name) else { return false }
    return spells(index, name)
  }

  /// Whether a token is spelled so.
  func spells(_ position: Int, _ word: StaticString) -> Bool {
    let token = tokens[position]
    return word.withUTF8Buffer { source[Int(token.start)..<Int(token.end)].elementsEqual($0) }
  }

  // MARK: Alternatives

  /// Tries an alternative, and goes back if it fails.
  @inline(__always)
  mutating func attempt(_ alternative: (inout Self) -> SyntaxNode?) -> SyntaxNode? {
    guard error == nil else { return nil }
    let mark = index
    if let node = alternative(&self), error == nil { return node }
    index = mark
    return nil
  }

  /// Tries an alternative that makes nothing.
  @inline(__always)
  mutating func matches(_ alternative: (inout Self) -> Bool) -> Bool {
    guard error == nil else { return false }
    let mark = index
    if alternative(&self), error == nil { return true }
    index = mark
    return false
  }

  /// Whether an alternative would match here.
  mutating func lookahead(_ alternative: (inout Self) -> Bool) -> Bool {
    guard error == nil else { return false }
    let mark = index
    let result = alternative(&self)
    index = mark
    return result && error == nil
  }

  /// The result of a rule here, remembered or found.
  mutating func remember(
    _ rule: Rule, _ body: (inout Self) -> SyntaxNode?
  ) -> SyntaxNode? {
    guard error == nil else { return nil }
    let key = index << 5 | rule.rawValue
    if let memory = memories[key] {
      index = memory.end
      return memory.node
    }
    steps += 1
    nesting += 1
    defer { nesting -= 1 }
    if nesting > Self.maximumNesting || steps > Self.maximumSteps {
      let reached = max(furthest, parserIndex)
      error = place(.syntaxError, "invalid syntax", reached, reached)
      return nil
    }
    let mark = index
    let node = body(&self)
    if node == nil || error != nil { index = mark }
    guard error == nil else { return nil }
    memories[key] = Memory(node: node, end: index)
    return node
  }

  /// A construct from a token to the last one passed.
  func node(_ kind: SyntaxNode.Kind, _ first: Int, _ children: [SyntaxNode] = []) -> SyntaxNode {
    SyntaxNode(kind, first, max(first, index - 1), children)
  }
}
