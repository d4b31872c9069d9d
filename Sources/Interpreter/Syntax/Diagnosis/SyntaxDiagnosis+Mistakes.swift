/// Mistakes within expressions, each with the message CPython has for it.
extension SyntaxDiagnosis {
  /// Two expressions side by side within brackets.
  mutating func missingCommaMistake() {
    _ = matches { d in
      let isString = d.isNext(.name) && d.look(d.index + 1) == .string
      if isString || d.isSoftKeyword { return false }
      guard let left = d.disjunction() else { return false }
      // CPython goes on looking for mistakes within braces, and only there.
      if !d.isNext(.leftBrace) { d.looksForMistakes = false }
      let right = d.plainExpression()
      d.looksForMistakes = true
      guard let right, !d.isDone else { return false }
      if d.isLegacyStatement(left) || d.tokens[d.index - 1].level == 0 { return false }
      d.raise("invalid syntax. Perhaps you forgot a comma?", left.first, right.last)
      return false
    }
  }

  /// Whether a name comes next with which a soft keyword begins: CPython compares no more of it.
  private var isSoftKeyword: Bool {
    mutating get {
      guard isNext(.name) else { return false }
      let token = tokens[index]
      let name = source[Int(token.start)..<Int(token.end)]
      return ["_", "case", "match"].contains { $0.utf8.starts(with: name) }
    }
  }

  /// Whether a construct is a word that was a statement in Python 2.
  private func isLegacyStatement(_ node: SyntaxNode) -> Bool {
    node.kind == .name && (spells(node.first, "print") || spells(node.first, "exec"))
  }

  /// `a if b` without `else`.
  mutating func missingElseMistake() {
    _ = matches { d in
      guard let value = d.disjunction(), d.skip(.if), let test = d.disjunction(),
        !d.isNext(.else), !d.isNext(.colon)
      else { return false }
      d.raise("expected 'else' after 'if' expression", value.first, test.last)
      return false
    }
  }

  /// `print "x"`.
  mutating func legacyMistake() {
    _ = matches { d in
      let start = d.index
      guard d.skip(.name), !d.isNext(.leftParenthesis), let value = d.starExpressions() else {
        return false
      }
      for word in ["print", "exec"] as [StaticString] where d.spells(start, word) {
        d.raise(
          "Missing parentheses in call to '\(word)'. Did you mean \(word)(...)?", start,
          value.last)
      }
      return false
    }
  }

  /// `=` where `==` is meant, and `:=` after what is no name.
  mutating func namedMistake() {
    _ = remember(.namedMistake) { d in
      _ = d.matches { d in
        guard let target = d.expression(), d.skip(.colonEqual), d.expression() != nil else {
          return false
        }
        d.raise("cannot use assignment expressions with \(target.description)", target)
        return false
      }
      _ = d.matches { d in
        let start = d.index
        guard d.skip(.name), d.skip(.equal), let value = d.binary(), !d.isNext(.equal),
          !d.isNext(.colonEqual)
        else { return false }
        d.raise(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, value.last)
        return false
      }
      _ = d.matches { d in
        if d.lookahead({ $0.isDisplayOrConstant() }) { return false }
        guard let target = d.binary(), d.skip(.equal), d.binary() != nil, !d.isNext(.equal),
          !d.isNext(.colonEqual)
        else { return false }
        d.raise(
          "cannot assign to \(target.description) here. Maybe you meant '==' instead of '='?",
          target)
        return false
      }
      return nil
    }
  }

  private mutating func isDisplayOrConstant() -> Bool {
    switch kind {
    case .true, .none, .false: true
    case .leftBracket: list() != nil
    case .leftParenthesis: tuple() != nil || generator() != nil
    default: false
    }
  }

  /// `(*a)` and `(**a)`.
  mutating func groupMistake() {
    _ = matches { d in
      guard d.skip(.leftParenthesis), let value = d.starredExpression(),
        d.skip(.rightParenthesis)
      else { return false }
      d.raise("cannot use starred expression here", value)
      return false
    }
    _ = matches { d in
      let start = d.index + 1
      guard d.skip(.leftParenthesis), d.skip(.doubleStar), d.expression() != nil,
        d.skip(.rightParenthesis)
      else { return false }
      d.raise("cannot use double starred expression here", start, start)
      return false
    }
  }

  /// `[*a for ...]` and `[a, b for ...]`.
  mutating func comprehensionMistake() {
    _ = matches { d in
      guard d.skip(.leftBracket) || d.skip(.leftParenthesis) || d.skip(.leftBrace),
        let value = d.starredExpression(), d.clauses() != nil
      else { return false }
      d.raise("iterable unpacking cannot be used in comprehension", value)
      return false
    }
    let message = "did you forget parentheses around the comprehension target?"
    _ = matches { d in
      guard d.skip(.leftBracket) || d.skip(.leftBrace), let first = d.starNamedExpression(),
        d.skip(.comma), let rest = d.starNamedExpressions(), let last = rest.children.last,
        d.clauses() != nil
      else { return false }
      d.raise(message, first.first, last.last)
      return false
    }
    _ = matches { d in
      guard d.skip(.leftBracket) || d.skip(.leftBrace), let first = d.starNamedExpression() else {
        return false
      }
      let comma = d.index
      guard d.skip(.comma), d.clauses() != nil else { return false }
      d.raise(message, first.first, comma)
      return false
    }
  }

  /// `{**a for ...}`.
  mutating func dictComprehensionMistake() {
    _ = matches { d in
      let start = d.index + 1
      guard d.skip(.leftBrace), d.skip(.doubleStar), d.binary() != nil, d.clauses() != nil,
        d.skip(.rightBrace)
      else { return false }
      d.raise("dict unpacking cannot be used in dict comprehension", start, start)
      return false
    }
  }

  /// A key without a value, after the opening brace.
  mutating func dictMistake() {
    _ = matches { d in
      guard d.pair() else { return false }
      while d.matches({ $0.skip(.comma) && $0.pair() }) {}
      guard d.skip(.comma) else { return false }
      d.pairMistake(allowsMissingColon: true)
      return false
    }
    if error == nil { pairMistake(allowsMissingColon: false) }
  }

  private mutating func pairMistake(allowsMissingColon: Bool) {
    _ = matches { d in
      guard allowsMissingColon, let key = d.expression(), !d.isNext(.colon), d.error == nil
      else { return false }
      let token = d.tokens[key.last]
      let offset = Int(token.endColumn)
      let prefix = d.goal == .fString ? "f-string: " : ""
      d.error = PythonSyntaxError(
        .syntaxError, prefix + "':' expected after dictionary key",
        line: d.line(key.first), offset: offset, endLine: Int(token.endLine &+ d.lineBase),
        endOffset: 0)
      return false
    }
    _ = matches { d in
      guard d.expression() != nil, d.skip(.colon) else { return false }
      let star = d.index
      guard d.skip(.star), d.binary() != nil else { return false }
      d.raise("cannot use a starred expression in a dictionary value", startingFrom: star)
      return false
    }
    _ = matches { d in
      guard d.expression() != nil else { return false }
      let colon = d.index
      guard d.skip(.colon), d.isNext(.rightBrace) || d.isNext(.comma) else { return false }
      d.raise("expression expected after dictionary key and ':'", colon, colon)
      return false
    }
  }

  /// `for f() in a`.
  mutating func forTargetMistake() {
    _ = matches { d in
      if d.isNext(.async) { d.index += 1 }
      guard d.skip(.for), let target = d.starExpressions() else { return false }
      d.raiseInvalidTarget(.loop, target)
      return false
    }
  }
}
