extension SyntaxDiagnosis {
  mutating func starTargets() -> SyntaxNode? {
    let single = attempt { d in
      guard let target = d.starTarget(), !d.isNext(.comma) else { return nil }
      return target
    }
    return single
      ?? attempt { d in
        let start = d.index
        guard let first = d.starTarget() else { return nil }
        var children = [first]
        while d.skip(.comma) {
          guard let next = d.starTarget() else { break }
          children.append(next)
        }
        return d.node(.tuple, start, children)
      }
  }

  mutating func starTarget() -> SyntaxNode? {
    remember(.starTarget) { d in
      let start = d.index
      if d.skip(.star) {
        if !d.isNext(.star), let target = d.starTarget() {
          return d.node(.starred, start, [target])
        }
        d.index = start
      }
      return d.targetWithStar()
    }
  }

  private mutating func targetWithStar() -> SyntaxNode? {
    remember(.targetWithStar) { d in d.primaryTarget() ?? d.starAtom() }
  }

  private mutating func starAtom() -> SyntaxNode? {
    switch kind {
    case .name:
      index += 1
      return node(.name, index - 1)
    case .leftParenthesis:
      let single = attempt { d in
        guard d.skip(.leftParenthesis), let target = d.targetWithStar(),
          d.skip(.rightParenthesis)
        else { return nil }
        return target
      }
      return single
        ?? bracketed(.leftParenthesis, .rightParenthesis, needsComma: true) { $0.starTarget() }
    case .leftBracket:
      return bracketed(.leftBracket, .rightBracket) { $0.starTarget() }
    default: return nil
    }
  }

  /// Brackets around targets with commas between them.
  private mutating func bracketed(
    _ open: TokenKind, _ close: TokenKind, needsComma: Bool = false,
    _ element: (inout Self) -> SyntaxNode?
  ) -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(open) else { return nil }
      var children: [SyntaxNode] = []
      var hasComma = false
      while let next = element(&d) {
        children.append(next)
        guard d.skip(.comma) else { break }
        hasComma = true
      }
      guard d.skip(close) else { return nil }
      if needsComma, !hasComma, !children.isEmpty { return nil }
      return d.node(open == .leftBracket ? .list : .tuple, start, children)
    }
  }

  /// An attribute or a subscript of something.
  mutating func primaryTarget() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard var result = d.atom(), d.goesOn else { return nil }
      repeat {
        guard let next = d.trailer(start, result) else { return nil }
        result = next
      } while d.goesOn
      return result.kind == .attribute || result.kind == .subscript ? result : nil
    }
  }

  /// Whether the next token makes a longer primary.
  private var goesOn: Bool {
    mutating get {
      guard error == nil else { return false }
      let next = kind
      return next == .leftParenthesis || next == .leftBracket || next == .dot
    }
  }

  /// A name, an attribute or a subscript, perhaps in brackets.
  mutating func singleTarget() -> SyntaxNode? {
    if let target = primaryTarget() { return target }
    if skip(.name) { return node(.name, index - 1) }
    return parenthesizedTarget()
  }

  /// A single target in brackets.
  mutating func parenthesizedTarget() -> SyntaxNode? {
    attempt { d in
      guard d.skip(.leftParenthesis), let target = d.singleTarget(), d.skip(.rightParenthesis)
      else { return nil }
      return target
    }
  }

  mutating func deleteTargets() -> Bool {
    guard deleteTarget() != nil else { return false }
    while skip(.comma) {
      guard deleteTarget() != nil else { break }
    }
    return error == nil
  }

  private mutating func deleteTarget() -> SyntaxNode? {
    remember(.deleteTarget) { d in
      if let target = d.primaryTarget() { return target }
      switch d.kind {
      case .name:
        d.index += 1
        return d.node(.name, d.index - 1)
      case .leftParenthesis:
        let single = d.attempt { d in
          guard d.skip(.leftParenthesis), let target = d.deleteTarget(),
            d.skip(.rightParenthesis)
          else { return nil }
          return target
        }
        return single ?? d.bracketed(.leftParenthesis, .rightParenthesis) { $0.deleteTarget() }
      case .leftBracket:
        return d.bracketed(.leftBracket, .rightBracket) { $0.deleteTarget() }
      default: return nil
      }
    }
  }
}
