/// Names, literals and what stands in brackets. (Reference, section 6.2.)
extension Parser {
  /// The smallest expressions.
  mutating func atom() throws(Failure) -> Expression {
    let start = index
    switch kind {
    case .name:
      advance()
      return leaf(.name(text(of: tokens[start])), from: start)
    case .number:
      advance()
      return leaf(.constant(try number(tokens[start])), from: start)
    case .string:
      return try strings()
    case .leftParenthesis:
      return try parenthesized()
    case .leftBracket:
      return try list()
    case .leftBrace:
      return try dictOrSet()
    case .true: return constant(.bool(true))
    case .false: return constant(.bool(false))
    case .none: return constant(.none)
    case .ellipsis: return constant(.ellipsis)
    case .await: throw refuse("await")
    default: throw Failure()
    }
  }

  private mutating func constant(_ value: Constant) -> Expression {
    advance()
    return leaf(.constant(value), from: index - 1)
  }

  /// `()`, `(a)`, `(a, b)`, `(yield)` or `(a for b in c)`.
  private mutating func parenthesized() throws(Failure) -> Expression {
    let start = index
    advance()
    if skip(.rightParenthesis) { return leaf(.tuple([]), from: start) }
    if kind == .yield {
      let value = try yieldExpression()
      try expect(.rightParenthesis)
      return value
    }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    switch kind {
    case .comma:
      let (elements, depth) = try elements(after: first, until: .rightParenthesis)
      return try node(.tuple(elements), from: start, over: depth)
    case .for, .async:
      if isStarred { throw Failure() }
      let (clauses, depth) = try comprehensions()
      try expect(.rightParenthesis)
      return try node(.generatorExp(first, clauses), from: start, over: max(first.depth, depth))
    default:
      try expect(.rightParenthesis)
      // `(*a)` means nothing.
      if isStarred { throw Failure() }
      return first
    }
  }

  /// The elements that follow the first, and the closing bracket.
  private mutating func elements(
    after first: Expression, until close: TokenKind
  ) throws(Failure) -> ([Expression], depth: Int32) {
    var elements = [first]
    var depth = first.depth
    while skip(.comma), kind != close {
      let element = try starNamedExpression()
      depth = max(depth, element.depth)
      elements.append(element)
    }
    try expect(close)
    return (elements, depth)
  }

  /// `[a, b]` or `[a for b in c]`.
  private mutating func list() throws(Failure) -> Expression {
    let start = index
    advance()
    if skip(.rightBracket) { return leaf(.list([]), from: start) }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    if kind == .for || kind == .async {
      if isStarred { throw Failure() }
      let (clauses, depth) = try comprehensions()
      try expect(.rightBracket)
      return try node(.listComp(first, clauses), from: start, over: max(first.depth, depth))
    }
    let (elements, depth) = try elements(after: first, until: .rightBracket)
    return try node(.list(elements), from: start, over: depth)
  }

  /// `{}`, `{a: b}`, `{a, b}` or a comprehension of either kind.
  private mutating func dictOrSet() throws(Failure) -> Expression {
    let start = index
    advance()
    if skip(.rightBrace) { return leaf(.dict(keys: [], values: []), from: start) }
    if kind == .doubleStar { return try dict(from: start, key: nil) }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    if kind == .colon, !isStarred {
      if case .namedExpr = first.kind, tokens[start + 1].kind == .name { throw Failure() }
      return try dict(from: start, key: first)
    }
    if kind == .for || kind == .async {
      if isStarred { throw Failure() }
      let (clauses, depth) = try comprehensions()
      try expect(.rightBrace)
      return try node(.setComp(first, clauses), from: start, over: max(first.depth, depth))
    }
    let (elements, depth) = try elements(after: first, until: .rightBrace)
    return try node(.set(elements), from: start, over: depth)
  }

  /// A dictionary whose first key has been read, or which begins with `**`.
  private mutating func dict(from start: Int, key first: Expression?) throws(Failure) -> Expression
  {
    var keys: [Expression?] = []
    var values: [Expression] = []
    var depth: Int32 = first?.depth ?? 0
    var key = first
    while true {
      if key == nil, skip(.doubleStar) {
        values.append(try binary(0))
      } else {
        let known: Expression
        if let key { known = key } else { known = try expression() }
        try expect(.colon)
        values.append(try expression())
        if first != nil, values.count == 1, kind == .for || kind == .async {
          let (clauses, clauseDepth) = try comprehensions()
          try expect(.rightBrace)
          return try node(
            .dictComp(key: known, value: values[0], clauses), from: start,
            over: max(known.depth, values[0].depth, clauseDepth))
        }
        key = known
        depth = max(depth, known.depth)
      }
      keys.append(key)
      depth = max(depth, values.last?.depth ?? 0)
      key = nil
      guard skip(.comma), kind != .rightBrace else { break }
    }
    try expect(.rightBrace)
    return try node(.dict(keys: keys, values: values), from: start, over: depth)
  }

  /// `yield a` or `yield from a`.
  mutating func yieldExpression() throws(Failure) -> Expression {
    let start = index
    try expect(.yield)
    if skip(.from) {
      let value = try expression()
      return try node(.yieldFrom(value), from: start, over: value.depth)
    }
    guard startsExpression || kind == .star else { return leaf(.yield(nil), from: start) }
    let value = try starExpressions()
    return try node(.yield(value), from: start, over: value.depth)
  }

  /// The `for` and `if` clauses of a comprehension, and the depth of what is in them.
  mutating func comprehensions() throws(Failure) -> ([Comprehension], Int32) {
    var clauses: [Comprehension] = []
    var depth: Int32 = 0
    while kind == .for || kind == .async {
      if kind == .async { throw refuse("async") }
      advance()
      let target = try starTargets()
      try expect(.in)
      let iterable = try disjunction()
      var conditions: [Expression] = []
      depth = max(depth, target.depth, iterable.depth)
      while skip(.if) {
        let condition = try disjunction()
        depth = max(depth, condition.depth)
        conditions.append(condition)
      }
      clauses.append(
        Comprehension(target: target, iterable: iterable, conditions: conditions))
    }
    return (clauses, depth)
  }
}
