/// `from __future__ import ...`. (Reference, section 7.11.1.)
enum FutureFeatures {
  private static let names: Set<String> = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement",
    "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  /// How many of a module's statements may be such imports: those behind its documentation, up to
  /// the first that is none.
  ///
  /// - Throws: for a feature that does not exist.
  static func count(in body: [Statement]) throws(PythonSyntaxError) -> Int {
    var count = 0
    for (i, statement) in body.enumerated() {
      switch statement.kind {
      case .importFrom("__future__"?, let aliases, 0):
        for alias in aliases where !names.contains(alias.name) {
          let message =
            alias.name == "braces"
            ? "not a chance" : "future feature \(alias.name) is not defined"
          throw PythonSyntaxError(
            .syntaxError, message, line: Int(statement.range.line),
            offset: Int(statement.range.column) + 1,
            endLine: Int(statement.range.line), endOffset: 0)
        }
        count = i + 1
      case .expression(let expression):
        guard i == 0, case .constant(.string) = expression.kind else { return count }
        count = 1
      default: return count
      }
    }
    return count
  }
}

extension Parser {
  /// The annotation that begins at a token: its text once `from __future__ import annotations` has
  /// said so, or else itself.
  func annotation(_ expression: Expression, from start: Int) -> Expression {
    guard annotationsAreText else { return expression }
    var words: [String] = []
    for i in start..<index {
      let token = tokens[i]
      var word = String(decoding: text.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      if token.kind == .string, word.hasPrefix("\""), !word.hasPrefix("\"\"\""),
        !word.contains(where: { $0 == "'" || $0 == "\\" })
      {
        word = "'\(word.dropFirst().dropLast())'"
      }
      if i > start, needsSpace(before: i, after: i - 1, start) { words.append(" ") }
      words.append(word)
    }
    let points = words.joined().unicodeScalars.map(\.value)
    return Expression(.constant(.string(points)), expression.range, depth: 1)
  }

  /// Whether a blank stands between two tokens of an expression, as `ast.unparse` writes it.
  private func needsSpace(before i: Int, after previous: Int, _ start: Int) -> Bool {
    switch tokens[i].kind {
    case .comma, .dot, .rightParenthesis, .rightBracket, .rightBrace, .colon: return false
    case .leftParenthesis, .leftBracket: if endsOperand(previous) { return false }
    default: break
    }
    switch tokens[previous].kind {
    case .dot, .leftParenthesis, .leftBracket, .leftBrace, .tilde: return false
    case .minus, .plus, .star, .doubleStar: return previous > start && endsOperand(previous - 1)
    default: return true
    }
  }

  private func endsOperand(_ i: Int) -> Bool {
    switch tokens[i].kind {
    case .name, .number, .string, .rightParenthesis, .rightBracket, .rightBrace, .none, .true,
      .false, .ellipsis:
      true
    default: false
    }
  }
}
