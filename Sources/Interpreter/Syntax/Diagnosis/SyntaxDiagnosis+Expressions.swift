extension SyntaxDiagnosis {
  /// `a` or `a, b`, by the rule for one element.
  private mutating func commaSeparated(
    _ element: (inout Self) -> SyntaxNode?
  ) -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard let first = element(&d) else { return nil }
      guard d.skip(.comma) else { return d.error == nil ? first : nil }
      var children = [first]
      while let next = element(&d) {
        children.append(next)
        guard d.skip(.comma) else { break }
      }
      return d.node(.tuple, start, children)
    }
  }

  mutating func expressions() -> SyntaxNode? { commaSeparated { $0.expression() } }

  mutating func starExpressions() -> SyntaxNode? { commaSeparated { $0.starExpression() } }

  mutating func starExpression() -> SyntaxNode? {
    remember(.starExpression) { d in d.starredOperators() ?? d.expression() }
  }

  /// `*` and operands.
  mutating func starredOperators() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.star), let value = d.binary() else { return nil }
      return d.node(.starred, start, [value])
    }
  }

  /// `*` and any expression.
  mutating func starredExpression() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.star), let value = d.expression() else { return nil }
      return d.node(.starred, start, [value])
    }
  }

  mutating func starNamedExpression() -> SyntaxNode? {
    starredOperators() ?? namedExpression()
  }

  /// One or more of them, and perhaps a comma.
  mutating func starNamedExpressions() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard let first = d.starNamedExpression() else { return nil }
      var children = [first]
      while d.skip(.comma) {
        guard let next = d.starNamedExpression() else { break }
        children.append(next)
      }
      return d.node(.tuple, start, children)
    }
  }

  mutating func assignmentExpression() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.name), d.skip(.colonEqual), d.expression() != nil else { return nil }
      return d.node(.namedExpression, start)
    }
  }

  /// Whether a walrus has been seen after a name here, which rules other readings out.
  private mutating func isAssignmentExpression() -> Bool {
    isNext(.name) && look(index + 1) == .colonEqual
  }

  mutating func namedExpression() -> SyntaxNode? {
    if let node = assignmentExpression() { return node }
    if isAssignmentExpression() { return nil }
    if looksForMistakes { namedMistake() }
    return attempt { d in
      guard let node = d.expression(), !d.isNext(.colonEqual) else { return nil }
      return node
    }
  }

  /// `a := b` without brackets around it where the name may be missing.
  mutating func assignmentOrExpression() -> SyntaxNode? {
    if let node = assignmentExpression() { return node }
    if isAssignmentExpression() { return nil }
    return attempt { d in
      guard let node = d.expression(), !d.isNext(.colonEqual) else { return nil }
      return node
    }
  }

  mutating func expression() -> SyntaxNode? {
    remember(.expression) { d in
      if d.looksForMistakes {
        d.missingCommaMistake()
        d.missingElseMistake()
        d.legacyMistake()
      }
      return d.plainExpression()
    }
  }

  /// An expression, without looking for mistakes in the whole of it.
  mutating func plainExpression() -> SyntaxNode? {
    let choice = attempt { d in
      let start = d.index
      guard d.disjunction() != nil, d.skip(.if), d.disjunction() != nil, d.skip(.else),
        d.expression() != nil
      else { return nil }
      return d.node(.conditional, start)
    }
    return choice ?? disjunction() ?? lambda()
  }

  mutating func yieldExpression() -> SyntaxNode? {
    attempt { d in
      let start = d.index
      guard d.skip(.yield) else { return nil }
      if d.matches({ $0.skip(.from) && $0.expression() != nil }) { return d.node(.yield, start) }
      _ = d.starExpressions()
      return d.node(.yield, start)
    }
  }

  mutating func disjunction() -> SyntaxNode? {
    remember(.disjunction) { d in d.joined(by: .or) { $0.conjunction() } }
  }

  private mutating func conjunction() -> SyntaxNode? {
    remember(.conjunction) { d in d.joined(by: .and) { $0.inversion() } }
  }

  private mutating func joined(
    by word: TokenKind, _ operand: (inout Self) -> SyntaxNode?
  ) -> SyntaxNode? {
    let start = index
    guard let first = operand(&self) else { return nil }
    var isJoined = false
    while matches({ $0.skip(word) && operand(&$0) != nil }) { isJoined = true }
    return isJoined ? node(.operation, start) : first
  }

  private mutating func inversion() -> SyntaxNode? {
    remember(.inversion) { d in
      let start = d.index
      while d.skip(.not) {}
      let isNegated = d.index > start
      guard let value = d.comparison() else { return nil }
      return isNegated ? d.node(.operation, start) : value
    }
  }

  private mutating func comparison() -> SyntaxNode? {
    let start = index
    guard let first = binary() else { return nil }
    var kind: SyntaxNode.Kind?
    while let isMembership = comparisonOperand() {
      kind = kind ?? (isMembership ? .membership : .comparison)
    }
    guard let kind, error == nil else { return error == nil ? first : nil }
    return node(kind, start, [first])
  }

  /// Passes a comparison operator and its operand; true when it is `in`.
  private mutating func comparisonOperand() -> Bool? {
    var isMembership = false
    let found = matches { d in
      switch d.kind {
      case .equalEqual, .notEqual, .less, .lessEqual, .greater, .greaterEqual: d.index += 1
      case .in:
        isMembership = true
        d.index += 1
      case .not:
        d.index += 1
        guard d.skip(.in) else { return false }
      case .is:
        d.index += 1
        // `is not a` is one operator, but `is (not a)` would be looked at too.
        _ = d.skip(.not)
      default: return false
      }
      return d.binary() != nil
    }
    return found ? isMembership : nil
  }

  private static func tightness(_ kind: TokenKind) -> Int? {
    switch kind {
    case .verticalBar: 0
    case .circumflex: 1
    case .ampersand: 2
    case .leftShift, .rightShift: 3
    case .plus, .minus: 4
    case .star, .slash, .doubleSlash, .percent, .at: 5
    default: nil
    }
  }

  /// `a | b` and what binds more tightly.
  mutating func binary() -> SyntaxNode? {
    remember(.binary) { $0.binary(0) }
  }

  private mutating func binary(_ tightness: Int) -> SyntaxNode? {
    let start = index
    guard var left = factor() else { return nil }
    while error == nil, let level = Self.tightness(kind), level >= tightness {
      guard
        matches({ d in
          d.index += 1
          return d.binary(level + 1) != nil
        })
      else { break }
      left = node(.operation, start)
    }
    return error == nil ? left : nil
  }

  private mutating func factor() -> SyntaxNode? {
    remember(.factor) { d in
      let start = d.index
      while d.error == nil, [.plus, .minus, .tilde].contains(d.kind) { d.index += 1 }
      let hasSign = d.index > start
      guard let base = d.primary() else { return nil }
      let hasPower = d.matches { $0.skip(.doubleStar) && $0.factor() != nil }
      return hasSign || hasPower ? d.node(.operation, start) : base
    }
  }
}
