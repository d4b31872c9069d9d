extension SyntaxDiagnosis {
  mutating func primary() -> SyntaxNode? {
    remember(.primary) { d in
      let start = d.index
      if d.kind == .await { d.index += 1 }
      guard var result = d.atom() else { return nil }
      while let next = d.trailer(start, result) { result = next }
      return result
    }
  }

  /// What follows a primary: an attribute, a call or a subscript.
  mutating func trailer(_ start: Int, _ base: SyntaxNode) -> SyntaxNode? {
    guard error == nil else { return nil }
    switch kind {
    case .dot:
      return attempt { d in
        d.index += 1
        return d.skip(.name) ? d.node(.attribute, start) : nil
      }
    case .leftParenthesis:
      if matches({ $0.generator() != nil }) { return node(.call, start) }
      return attempt { d in
        d.index += 1
        _ = d.arguments()
        return d.skip(.rightParenthesis) ? d.node(.call, start) : nil
      }
    case .leftBracket:
      return attempt { d in
        d.index += 1
        guard d.slices(), d.skip(.rightBracket) else { return nil }
        return d.node(.subscript, start)
      }
    default: return nil
    }
  }

  mutating func slices() -> Bool {
    if matches({ $0.slice() && !$0.isNext(.comma) }) { return true }
    return matches { d in
      guard d.slice() || d.starredExpression() != nil else { return false }
      while d.skip(.comma) {
        guard d.slice() || d.starredExpression() != nil else { break }
      }
      return true
    }
  }

  private mutating func slice() -> Bool {
    let isRange = matches { d in
      _ = d.expression()
      guard d.skip(.colon) else { return false }
      _ = d.expression()
      if d.skip(.colon) { _ = d.expression() }
      return true
    }
    return isRange || namedExpression() != nil
  }

  mutating func atom() -> SyntaxNode? {
    guard error == nil else { return nil }
    switch kind {
    case .name: return token(.name)
    case .true: return token(.true)
    case .false: return token(.false)
    case .none: return token(.none)
    case .ellipsis: return token(.ellipsis)
    case .number: return token(.literal)
    case .string: return strings()
    case .leftParenthesis: return tuple() ?? group() ?? generator()
    case .leftBracket: return list() ?? listComprehension()
    case .leftBrace: return dict() ?? set() ?? dictComprehension() ?? setComprehension()
    default: return nil
    }
  }

  private mutating func token(_ kind: SyntaxNode.Kind) -> SyntaxNode {
    index += 1
    return node(kind, index - 1)
  }

  private mutating func strings() -> SyntaxNode? {
    remember(.strings) { d in
      let start = d.index
      var isFormatted = false
      while d.isNext(.string) {
        isFormatted = isFormatted || Parser.LiteralForm(d.source, d.tokens[d.index]).isFormatted
        d.index += 1
      }
      if !d.isNext(.error), d.error == nil {
        d.parser.index = start
        do throws(Parser.Failure) { _ = try d.parser.strings() } catch {
          d.error = d.parser.error
        }
      }
      return d.node(isFormatted ? .formattedString : .literal, start)
    }
  }

  mutating func tuple() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.leftParenthesis) else { return nil }
      var children: [SyntaxNode] = []
      let hasElements = d.matches { d in
        guard let first = d.starNamedExpression(), d.skip(.comma) else { return false }
        children = [first]
        if let rest = d.starNamedExpressions() { children += rest.children }
        return true
      }
      guard d.skip(.rightParenthesis) else { return nil }
      return d.node(.tuple, start, hasElements ? children : [])
    }
  }

  private mutating func group() -> SyntaxNode? {
    let group = attempt { d in
      guard d.skip(.leftParenthesis), let value = d.yieldExpression() ?? d.namedExpression(),
        d.skip(.rightParenthesis)
      else { return nil }
      return value
    }
    if group == nil, looksForMistakes { groupMistake() }
    return group
  }

  mutating func generator() -> SyntaxNode? {
    let generator = attempt { d in
      let start = d.index
      guard d.skip(.leftParenthesis), d.assignmentOrExpression() != nil, d.clauses() != nil,
        d.skip(.rightParenthesis)
      else { return nil }
      return d.node(.generator, start)
    }
    if generator == nil, looksForMistakes { comprehensionMistake() }
    return generator
  }

  mutating func list() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.leftBracket) else { return nil }
      let elements = d.starNamedExpressions()
      guard d.skip(.rightBracket) else { return nil }
      return d.node(.list, start, elements?.children ?? [])
    }
  }

  private mutating func listComprehension() -> SyntaxNode? {
    comprehension(.leftBracket, .rightBracket, .listComprehension)
  }

  private mutating func setComprehension() -> SyntaxNode? {
    comprehension(.leftBrace, .rightBrace, .setComprehension)
  }

  private mutating func comprehension(
    _ open: TokenKind, _ close: TokenKind, _ kind: SyntaxNode.Kind
  ) -> SyntaxNode? {
    let comprehension = attempt { d in
      let start = d.index
      guard d.skip(open), d.namedExpression() != nil, d.clauses() != nil, d.skip(close) else {
        return nil
      }
      return d.node(kind, start)
    }
    if comprehension == nil, looksForMistakes { comprehensionMistake() }
    return comprehension
  }

  private mutating func set() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.leftBrace), d.starNamedExpressions() != nil, d.skip(.rightBrace) else {
        return nil
      }
      return d.node(.set, start)
    }
  }

  private mutating func dict() -> SyntaxNode? {
    let dict = attempt { d in
      let start = d.index
      guard d.skip(.leftBrace) else { return nil }
      if d.pair() {
        while d.matches({ $0.skip(.comma) && $0.pair() }) {}
        _ = d.skip(.comma)
      }
      return d.skip(.rightBrace) ? d.node(.dict, start) : nil
    }
    // CPython looks for these mistakes the first time already.
    if dict != nil || error != nil { return dict }
    _ = matches { d in
      guard d.skip(.leftBrace) else { return false }
      d.dictMistake()
      return false
    }
    return nil
  }

  /// `a: b` or `**a`.
  mutating func pair() -> Bool {
    if matches({ $0.skip(.doubleStar) && $0.binary() != nil }) { return true }
    return keyAndValue()
  }

  private mutating func keyAndValue() -> Bool {
    matches { $0.expression() != nil && $0.skip(.colon) && $0.expression() != nil }
  }

  private mutating func dictComprehension() -> SyntaxNode? {
    let comprehension = attempt { d in
      let start = d.index
      guard d.skip(.leftBrace), d.keyAndValue(), d.clauses() != nil, d.skip(.rightBrace) else {
        return nil
      }
      return d.node(.dictComprehension, start)
    }
    if comprehension == nil, looksForMistakes { dictComprehensionMistake() }
    return comprehension
  }

  /// The clauses of a comprehension; its children are the last target and the last item.
  mutating func clauses() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard var last = d.clause() else { return nil }
      while let next = d.clause() { last = next }
      return d.node(.other, start, last.children)
    }
  }

  private mutating func clause() -> SyntaxNode? {
    var isCommitted = false
    let clause = attempt { d in
      let start = d.index
      if d.isNext(.async) { d.index += 1 }
      guard d.skip(.for), let target = d.starTargets(), d.skip(.in) else { return nil }
      isCommitted = true
      guard var last = d.disjunction() else { return nil }
      while true {
        var condition: SyntaxNode?
        guard
          d.matches({ d in
            guard d.skip(.if) else { return false }
            condition = d.disjunction()
            return condition != nil
          })
        else { break }
        last = condition ?? last
      }
      return d.node(.other, start, [target, last])
    }
    if clause != nil || isCommitted || !looksForMistakes { return clause }
    forTargetMistake()
    return nil
  }

  mutating func lambda() -> SyntaxNode? {
    remember(.lambda) { d in
      let start = d.index
      guard d.skip(.lambda) else { return nil }
      _ = d.parameters(.lambda)
      guard d.skip(.colon), d.expression() != nil else { return nil }
      return d.node(.lambda, start)
    }
  }
}
