extension SyntaxDiagnosis {
  /// The arguments of a call, up to its closing bracket, which is not passed.
  mutating func arguments() -> SyntaxNode? {
    remember(.arguments) { d in
      let found = d.attempt { d in
        guard let arguments = d.plainArguments() else { return nil }
        _ = d.skip(.comma)
        return d.isNext(.rightParenthesis) ? arguments : nil
      }
      if found == nil, d.looksForMistakes { d.argumentMistakes() }
      return found
    }
  }

  /// Positional arguments and then keywords, of kind `call` or, when there are keywords, `other`.
  ///
  /// The children are the positional ones and, of kind `dict`, those with `**`.
  mutating func plainArguments() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      var children: [SyntaxNode] = []
      if let first = d.positional() {
        children.append(first)
        while true {
          var next: SyntaxNode?
          guard
            d.matches({ d in
              guard d.skip(.comma) else { return false }
              next = d.positional()
              return next != nil
            }), let next
          else { break }
          children.append(next)
        }
        var keywords: SyntaxNode?
        _ = d.matches { d in
          guard d.skip(.comma) else { return false }
          keywords = d.keywords()
          return keywords != nil
        }
        return d.node(
          keywords == nil ? .call : .other, start, children + (keywords?.children ?? []))
      }
      guard let keywords = d.keywords() else { return nil }
      return d.node(.other, start, keywords.children)
    }
  }

  private mutating func positional() -> SyntaxNode? {
    if let starred = starredExpression() { return starred }
    return attempt { d in
      guard let value = d.assignmentOrExpression(), !d.isNext(.equal) else { return nil }
      return value
    }
  }

  private mutating func keywords() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      var children: [SyntaxNode] = []
      var hasDoubleStar = false
      let hasSingle = d.keywordList(&children) { $0.keywordOrStarred() }
      if hasSingle {
        _ = d.matches { d in
          guard d.skip(.comma) else { return false }
          hasDoubleStar = d.keywordList(&children) { $0.keywordOrDoubleStarred() }
          return hasDoubleStar
        }
      } else {
        guard d.keywordList(&children, { $0.keywordOrDoubleStarred() }) else { return nil }
        hasDoubleStar = true
      }
      return d.node(.other, start, children)
    }
  }

  /// One or more keywords; starred ones and `**` are added to the children.
  private mutating func keywordList(
    _ children: inout [SyntaxNode], _ element: (inout Self) -> SyntaxNode?
  ) -> Bool {
    guard let first = element(&self) else { return false }
    var found = [first]
    while true {
      var next: SyntaxNode?
      guard
        matches({ d in
          guard d.skip(.comma) else { return false }
          next = element(&d)
          return next != nil
        }), let next
      else { break }
      found.append(next)
    }
    children += found.filter { $0.kind == .starred || $0.kind == .dict }
    return true
  }

  private mutating func keyword() -> SyntaxNode? {
    if looksForMistakes { keywordMistake() }
    return attempt { d in
      let start = d.index
      guard d.skip(.name), d.skip(.equal), d.expression() != nil else { return nil }
      return d.node(.other, start)
    }
  }

  private mutating func keywordOrStarred() -> SyntaxNode? { keyword() ?? starredExpression() }

  private mutating func keywordOrDoubleStarred() -> SyntaxNode? {
    keyword()
      ?? attempt { d in
        let start = d.index
        guard d.skip(.doubleStar), d.expression() != nil else { return nil }
        return d.node(.dict, start)
      }
  }
}
