extension SyntaxDiagnosis {
  mutating func withStatement() -> Bool {
    if looksForMistakes { missingWithBlock() }
    let parenthesized = matches { d in
      guard d.skip(.with), d.skip(.leftParenthesis), d.withItem() else { return false }
      while d.matches({ $0.skip(.comma) && $0.withItem() }) {}
      _ = d.skip(.comma)
      return d.skip(.rightParenthesis) && d.skip(.colon) && d.block()
    }
    if parenthesized { return true }
    let plain = matches { d in
      guard d.skip(.with), d.withItem() else { return false }
      while d.matches({ $0.skip(.comma) && $0.withItem() }) {}
      return d.skip(.colon) && d.block()
    }
    if !plain, looksForMistakes { missingWithColon() }
    return plain
  }

  private var endsItem: Bool {
    mutating get { isNext(.comma) || isNext(.rightParenthesis) || isNext(.colon) }
  }

  private mutating func withItem() -> Bool {
    let named = matches { d in
      d.expression() != nil && d.skip(.as) && d.starTarget() != nil && d.endsItem
    }
    if named { return true }
    if looksForMistakes {
      _ = matches { d in
        guard d.expression() != nil, d.skip(.as), let target = d.expression(), d.endsItem else {
          return false
        }
        d.raiseInvalidTarget(.assignment, target)
        return false
      }
    }
    return expression() != nil
  }

  /// Items as a header has them, whatever follows.
  private mutating func looseItems(_ element: (inout Self) -> SyntaxNode?) -> Bool {
    repeat {
      guard element(&self) != nil else { return false }
      _ = matches { $0.skip(.as) && $0.starTarget() != nil }
    } while skip(.comma) && !isNext(.rightParenthesis)
    return error == nil
  }

  private mutating func withHeader(parenthesized: Bool) -> Bool {
    guard skip(.with) else { return false }
    guard parenthesized else { return looseItems { $0.expression() } }
    guard skip(.leftParenthesis), looseItems({ $0.expressions() }) else { return false }
    return skip(.rightParenthesis)
  }

  private mutating func missingWithBlock() {
    for parenthesized in [false, true] {
      _ = matches { d in
        let start = d.index
        guard d.withHeader(parenthesized: parenthesized), d.skip(.colon), d.skip(.newline),
          !d.isNext(.indent), d.error == nil
        else { return false }
        d.raiseIndentation(
          "expected an indented block after 'with' statement on line \(d.line(start))")
        return false
      }
    }
  }

  private mutating func missingWithColon() {
    for parenthesized in [false, true] {
      _ = matches { d in
        guard d.withHeader(parenthesized: parenthesized), d.skip(.newline) else { return false }
        d.raise("expected ':'")
        return false
      }
    }
  }
}
