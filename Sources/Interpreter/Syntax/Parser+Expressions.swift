/// Conditions and everything that binds more loosely than an operator. (Reference, section 6.)
extension Parser {
  /// `a`, `a,` or `a, b`: expressions without stars.
  mutating func expressions() throws(Failure) -> Expression {
    let start = index
    let first = try expression()
    guard kind == .comma else { return first }
    var elements = [first]
    var depth = first.depth
    while skip(.comma), startsExpression {
      let element = try expression()
      depth = max(depth, element.depth)
      elements.append(element)
    }
    return try node(.tuple(elements), from: start, over: depth)
  }

  /// The same with `*a` among them.
  mutating func starExpressions() throws(Failure) -> Expression {
    let start = index
    let first = try starExpression()
    guard kind == .comma else { return first }
    var elements = [first]
    var depth = first.depth
    while skip(.comma), startsExpression || kind == .star {
      let element = try starExpression()
      depth = max(depth, element.depth)
      elements.append(element)
    }
    return try node(.tuple(elements), from: start, over: depth)
  }

  /// `*a` or an expression.
  mutating func starExpression() throws(Failure) -> Expression {
    kind == .star ? try starred(byOperators: true) : try expression()
  }

  /// `*` and what follows it: `a | b` at most, or any expression in a call.
  mutating func starred(byOperators: Bool) throws(Failure) -> Expression {
    let start = index
    try expect(.star)
    let value = byOperators ? try binary(0) : try expression()
    return try node(.starred(value), from: start, over: value.depth)
  }

  /// `*a`, `a := b` or an expression.
  mutating func starNamedExpression() throws(Failure) -> Expression {
    kind == .star ? try starred(byOperators: true) : try namedExpression()
  }

  /// `a := b` or an expression.
  mutating func namedExpression() throws(Failure) -> Expression {
    guard kind == .name, following == .colonEqual else { return try expression() }
    let start = index
    advance()
    let target = leaf(.name(text(of: tokens[start])), from: start)
    advance()
    let value = try expression()
    return try node(.namedExpr(target: target, value: value), from: start, over: value.depth)
  }

  /// Whether the next token can begin an expression.
  var startsExpression: Bool {
    switch kind {
    case .name, .number, .string, .leftParenthesis, .leftBracket, .leftBrace, .minus, .plus,
      .tilde, .not, .lambda, .none, .true, .false, .ellipsis, .await:
      true
    default: false
    }
  }

  /// An expression: a condition, a choice or a lambda.
  ///
  /// What ends in another expression is gathered first and built from the last to the first, so
  /// that a long chain of choices and lambdas is not a deep recursion.
  mutating func expression() throws(Failure) -> Expression {
    nesting += 1
    defer { nesting -= 1 }
    guard nesting <= Parser.maximumNesting else { throw fail(.outOfMemory) }
    if kind != .lambda {
      let start = index
      let first = try disjunction()
      guard kind == .if else { return first }
      return try expression(after: first, from: start)
    }
    return try expression(after: nil, from: index)
  }

  /// The rest of an expression that begins with a value and `if`, or with `lambda`.
  private mutating func expression(
    after first: Expression?, from start: Int
  ) throws(Failure) -> Expression {
    var pending: [Tail] = []
    var result: Expression
    var value = first
    var valueStart = start
    while true {
      if let body = value {
        guard skip(.if) else {
          result = body
          break
        }
        let test = try disjunction()
        try expect(.else)
        pending.append(.choice(body: body, test: test, start: valueStart))
      } else {
        advance()
        let parameters = try parameters(until: .colon, annotated: false)
        try expect(.colon)
        pending.append(.lambda(parameters, start: valueStart))
      }
      guard pending.count < Int(Parser.maximumDepth) else { throw fail(.tooDeep) }
      valueStart = index
      value = kind == .lambda ? nil : try disjunction()
    }
    while let tail = pending.popLast() {
      switch tail {
      case .choice(let body, let test, let start):
        let depth = max(body.depth, test.depth, result.depth)
        result = try node(
          .ifExp(test: test, body: body, orelse: result), from: start, over: depth)
      case .lambda(let parameters, let start):
        let depth = max(parameters.depth, result.depth)
        result = try node(.lambda(parameters, body: result), from: start, over: depth)
      }
    }
    return result
  }

  /// The beginning of an expression that ends in another one.
  private enum Tail {
    case choice(body: Expression, test: Expression, start: Int)
    case lambda(Parameters, start: Int)
  }

  /// `a or b`.
  mutating func disjunction() throws(Failure) -> Expression {
    let start = index
    let first = try conjunction()
    guard kind == .or else { return first }
    var operands = [first]
    var depth = first.depth
    while skip(.or) {
      let operand = try conjunction()
      depth = max(depth, operand.depth)
      operands.append(operand)
    }
    return try node(.boolOp(.or, operands), from: start, over: depth)
  }

  /// `a and b`.
  private mutating func conjunction() throws(Failure) -> Expression {
    let start = index
    let first = try inversion()
    guard kind == .and else { return first }
    var operands = [first]
    var depth = first.depth
    while skip(.and) {
      let operand = try inversion()
      depth = max(depth, operand.depth)
      operands.append(operand)
    }
    return try node(.boolOp(.and, operands), from: start, over: depth)
  }

  /// `not a`.
  private mutating func inversion() throws(Failure) -> Expression {
    let start = index
    while skip(.not) {}
    var position = index
    var result = try comparison()
    while position > start {
      position -= 1
      result = try node(.unaryOp(.not, result), from: position, over: result.depth)
    }
    return result
  }

  /// `a < b <= c`.
  private mutating func comparison() throws(Failure) -> Expression {
    let start = index
    let first = try binary(0)
    guard let (comparator, length) = comparisonOperator() else { return first }
    index += length
    var operators = [comparator]
    var operands = [try binary(0)]
    var depth = max(first.depth, operands[0].depth)
    while let (comparator, length) = comparisonOperator() {
      index += length
      operators.append(comparator)
      let operand = try binary(0)
      depth = max(depth, operand.depth)
      operands.append(operand)
    }
    return try node(.compare(first, operators, operands), from: start, over: depth)
  }

  /// The comparison that the next tokens spell, and how many they are.
  @inline(__always)
  private func comparisonOperator() -> (ComparisonOperator, Int)? {
    switch kind {
    case .less: (.less, 1)
    case .lessEqual: (.lessEqual, 1)
    case .equalEqual: (.equal, 1)
    case .notEqual: (.notEqual, 1)
    case .greater: (.greater, 1)
    case .greaterEqual: (.greaterEqual, 1)
    case .in: (.in, 1)
    case .is: following == .not ? (.isNot, 2) : (.is, 1)
    case .not: following == .in ? (.notIn, 2) : nil
    default: nil
    }
  }
}
