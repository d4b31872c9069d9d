/// What can be assigned to and deleted. (Reference, sections 7.2 and 7.5.)
extension Parser {
  /// The targets of `for`: one, or several as a tuple.
  mutating func starTargets() throws(Failure) -> Expression {
    let start = index
    let first = try starTarget()
    guard kind == .comma else { return first }
    var elements = [first]
    var depth = first.depth
    while skip(.comma), startsExpression || kind == .star {
      let element = try starTarget()
      depth = max(depth, element.depth)
      elements.append(element)
    }
    return try node(.tuple(elements), from: start, over: depth)
  }

  /// One target, with or without a star.
  mutating func starTarget() throws(Failure) -> Expression {
    if kind == .star {
      let start = index
      advance()
      let target = try primary()
      guard Parser.isTarget(target, allowsStar: false) else { throw Failure() }
      return try node(.starred(target), from: start, over: target.depth)
    }
    let target = try primary()
    guard Parser.isTarget(target, allowsStar: false) else { throw Failure() }
    return target
  }

  /// Whether an expression can be assigned to.
  ///
  /// The recursion is over brackets in brackets, which the lexer bounds.
  static func isTarget(_ expression: Expression, allowsStar: Bool) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: true
    case .starred(let inner): allowsStar && isTarget(inner, allowsStar: false)
    case .tuple(let elements), .list(let elements):
      elements.allSatisfy { isTarget($0, allowsStar: true) }
    default: false
    }
  }

  /// Whether an expression can be deleted.
  static func isDeletable(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: true
    case .tuple(let elements), .list(let elements): elements.allSatisfy(isDeletable)
    default: false
    }
  }

  /// Whether an expression can be annotated or assigned to by `+=`.
  static func isSingleTarget(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: true
    default: false
    }
  }
}
