/// Statements of one line. (Reference, section 7.)
extension Parser {
  /// Simple statements separated by semicolons, and the newline.
  mutating func simpleStatements(into body: inout [Statement]) throws(Failure) {
    repeat {
      body.append(try simpleStatement())
    } while skip(.semicolon) && kind != .newline
    try expect(.newline)
  }

  private mutating func simpleStatement() throws(Failure) -> Statement {
    let start = index
    switch kind {
    case .return:
      advance()
      let hasValue = startsExpression || kind == .star
      return Statement(.return(hasValue ? try starExpressions() : nil), range(from: start))
    case .import: return try importStatement()
    case .from: return try fromStatement()
    case .raise: return try raiseStatement()
    case .pass:
      advance()
      return Statement(.pass, range(from: start))
    case .break:
      advance()
      return Statement(.break, range(from: start))
    case .continue:
      advance()
      return Statement(.continue, range(from: start))
    case .del: return try deleteStatement()
    case .assert: return try assertStatement()
    case .global:
      let names = try names()
      return Statement(.global(names), range(from: start))
    case .nonlocal:
      let names = try names()
      return Statement(.nonlocal(names), range(from: start))
    default: return try expressionStatement()
    }
  }

  /// An expression, or an assignment of any kind.
  private mutating func expressionStatement() throws(Failure) -> Statement {
    let start = index
    let first = kind == .yield ? try yieldExpression() : try starExpressions()
    switch kind {
    case .newline, .semicolon:
      return Statement(.expression(first), range(from: start))
    case .equal:
      return try assignment(to: first, from: start)
    case .colon:
      guard Parser.isSingleTarget(first) else { throw Failure() }
      let simple = index == start + 1
      advance()
      let place = index
      let written = try expression()
      let annotation = annotation(written, from: place)
      var value: Expression?
      if skip(.equal) { value = try assignedValue() }
      return Statement(
        .annAssign(target: first, annotation: annotation, value: value, simple: simple),
        range(from: start))
    default:
      guard let operation = kind.augmentedOperator, Parser.isSingleTarget(first) else {
        throw Failure()
      }
      advance()
      let value = try assignedValue()
      return Statement(
        .augAssign(target: first, operation, value: value), range(from: start))
    }
  }

  private mutating func assignment(
    to first: Expression, from start: Int
  ) throws(Failure) -> Statement {
    var targets: [Expression] = []
    var value = first
    while kind == .equal {
      guard Parser.isTarget(value, allowsStar: true) else { throw Failure() }
      targets.append(value)
      advance()
      value = try assignedValue()
    }
    return Statement(.assign(targets: targets, value: value), range(from: start))
  }

  private mutating func assignedValue() throws(Failure) -> Expression {
    kind == .yield ? try yieldExpression() : try starExpressions()
  }

  private mutating func raiseStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    var exception: Expression?
    var cause: Expression?
    if startsExpression {
      exception = try expression()
      if skip(.from) { cause = try expression() }
    }
    return Statement(.raise(exception: exception, cause: cause), range(from: start))
  }

  private mutating func assertStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    let test = try expression()
    let message = skip(.comma) ? try expression() : nil
    return Statement(.assert(test: test, message: message), range(from: start))
  }

  private mutating func deleteStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    var targets: [Expression] = []
    repeat {
      let target = try primary()
      guard Parser.isDeletable(target) else { throw Failure() }
      targets.append(target)
    } while skip(.comma) && startsExpression
    return Statement(.delete(targets), range(from: start))
  }

  /// The keyword and the names of `global` and `nonlocal`.
  private mutating func names() throws(Failure) -> [String] {
    advance()
    var names = [try name()]
    while skip(.comma) { names.append(try name()) }
    return names
  }
}
