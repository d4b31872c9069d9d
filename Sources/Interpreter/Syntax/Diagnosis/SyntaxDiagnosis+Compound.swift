extension SyntaxDiagnosis {
  /// A statement with a body.
  mutating func compoundStatement() -> Bool {
    switch kind {
    case .def, .class, .at: return definition()
    case .if: return ifStatement(.if)
    case .while: return whileStatement()
    case .for: return forStatement()
    case .with: return withStatement()
    case .try: return tryStatement()
    case .async:
      return matches { d in
        d.index += 1
        return [.def, .with, .for].contains(d.kind) && d.compoundStatement()
      }
    case .name:
      if isNext(name: "match") { matchMistake() }
      return false
    default: return false
    }
  }

  /// The body of a statement. A mistake in its first line is told by `missingBlock` before.
  mutating func block() -> Bool {
    remember(.block) { d in
      let start = d.index
      let isIndented = d.matches { d in
        guard d.skip(.newline), d.skip(.indent), d.statement() else { return false }
        while d.statement() {}
        return d.skip(.dedent)
      }
      if isIndented || d.simpleStatements() { return d.node(.other, start) }
      if d.looksForMistakes {
        _ = d.matches { d in
          if d.skip(.newline), !d.isNext(.indent) {
            d.raiseIndentation("expected an indented block")
          }
          return false
        }
      }
      return nil
    } != nil
  }

  /// Looks for a header whose block is missing, or which has no colon.
  private mutating func missingBlock(
    _ name: String, at start: Int? = nil, colon: Bool = true, _ header: (inout Self) -> Bool
  ) {
    guard looksForMistakes else { return }
    if colon {
      _ = matches { d in
        guard header(&d), d.skip(.newline) else { return false }
        d.raise("expected ':'")
        return false
      }
    }
    _ = matches { d in
      let first = start ?? d.index
      guard header(&d), d.skip(.colon), d.skip(.newline), !d.isNext(.indent), d.error == nil
      else { return false }
      d.raiseIndentation("expected an indented block after \(name) on line \(d.line(first))")
      return false
    }
  }

  private mutating func definition() -> Bool {
    matches { d in
      while d.skip(.at) {
        guard d.namedExpression() != nil, d.skip(.newline) else { return false }
      }
      if d.isNext(.async) { d.index += 1 }
      return d.isNext(.class) ? d.classDefinition() : d.function()
    }
  }

  private mutating func function() -> Bool {
    missingBlock("function definition", colon: false) { d in
      guard d.skip(.def), d.skip(.name), d.skip(.leftParenthesis) else { return false }
      _ = d.parameters(.function)
      guard d.skip(.rightParenthesis) else { return false }
      _ = d.matches { $0.skip(.arrow) && $0.expression() != nil }
      return true
    }
    return matches { d in
      guard d.skip(.def), d.skip(.name), d.force(.leftParenthesis, "(") else { return false }
      _ = d.parameters(.function)
      guard d.skip(.rightParenthesis) else { return false }
      _ = d.matches { $0.skip(.arrow) && $0.expression() != nil }
      return d.force(.colon, ":") && d.block()
    }
  }

  private mutating func classHeader() -> Bool {
    guard skip(.class), skip(.name) else { return false }
    _ = matches { d in
      guard d.skip(.leftParenthesis) else { return false }
      _ = d.arguments()
      return d.skip(.rightParenthesis)
    }
    return error == nil
  }

  private mutating func classDefinition() -> Bool {
    missingBlock("class definition") { $0.classHeader() }
    return matches { $0.classHeader() && $0.skip(.colon) && $0.block() }
  }

  /// `if` or `elif`, with what follows.
  private mutating func ifStatement(_ word: TokenKind) -> Bool {
    missingBlock(word == .if ? "'if' statement" : "'elif' statement") {
      $0.skip(word) && $0.namedExpression() != nil
    }
    return matches { d in
      guard d.skip(word), d.namedExpression() != nil, d.skip(.colon), d.block() else {
        return false
      }
      // A chain of branches is followed here and not by calls within calls.
      while d.isNext(.elif) {
        d.missingBlock("'elif' statement") { $0.skip(.elif) && $0.namedExpression() != nil }
        guard
          d.matches({
            $0.skip(.elif) && $0.namedExpression() != nil && $0.skip(.colon) && $0.block()
          })
        else { break }
      }
      _ = d.elseBlock()
      return d.error == nil
    }
  }

  private mutating func elseBlock() -> Bool {
    guard isNext(.else) else { return false }
    missingBlock("'else' statement", colon: false) { $0.skip(.else) }
    return matches { $0.skip(.else) && $0.force(.colon, ":") && $0.block() }
  }

  private mutating func whileStatement() -> Bool {
    missingBlock("'while' statement") { $0.skip(.while) && $0.namedExpression() != nil }
    return matches { d in
      guard d.skip(.while), d.namedExpression() != nil, d.skip(.colon), d.block() else {
        return false
      }
      _ = d.elseBlock()
      return d.error == nil
    }
  }

  private mutating func forStatement() -> Bool {
    missingBlock("'for' statement") { d in
      d.skip(.for) && d.starTargets() != nil && d.skip(.in) && d.starExpressions() != nil
    }
    var isCommitted = false
    let found = matches { d in
      guard d.skip(.for), d.starTargets() != nil, d.skip(.in) else { return false }
      isCommitted = true
      guard d.starExpressions() != nil, d.skip(.colon), d.block() else { return false }
      _ = d.elseBlock()
      return d.error == nil
    }
    if !found, !isCommitted, looksForMistakes { forTargetMistake() }
    return found
  }

  /// `match`, of which only the mistakes in its first line are told.
  private mutating func matchMistake() {
    missingBlock("'match' statement") { d in
      guard d.skip(.name) else { return false }
      return d.starNamedExpressions() != nil
    }
    // How far CPython gets counts, even where it finds nothing wrong.
    _ = lookahead { d in
      d.skip(.name) && d.starNamedExpressions() != nil && d.skip(.colon) && d.skip(.newline)
        && d.skip(.indent) && d.isNext(name: "case")
    }
  }
}
