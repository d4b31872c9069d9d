/// Attributes, subscripts and calls. (Reference, section 6.3.)
extension Parser {
  /// An atom and what follows it without an operator.
  mutating func primary() throws(Failure) -> Expression {
    let start = index
    var result = try atom()
    while true {
      switch kind {
      case .dot:
        advance()
        let attribute = try name()
        result = try node(.attribute(result, attribute), from: start, over: result.depth)
      case .leftParenthesis:
        result = try call(of: result, from: start)
      case .leftBracket:
        advance()
        let subscripts = try slices()
        try expect(.rightBracket)
        result = try node(
          .subscript(result, subscripts), from: start,
          over: max(result.depth, subscripts.depth))
      default:
        return result
      }
    }
  }

  /// The arguments of a call or a class.
  struct Arguments {
    var positional: [Expression] = []
    var keywords: [Keyword] = []
    var depth: Int32 = 0
  }

  private mutating func call(
    of function: Expression, from start: Int
  ) throws(Failure) -> Expression {
    let arguments = try arguments(allowsGenerator: true)
    return try node(
      .call(function, arguments: arguments.positional, keywords: arguments.keywords),
      from: start, over: max(function.depth, arguments.depth))
  }

  /// Passes `(`, arguments and `)`. A generator expression may stand alone in a call's.
  mutating func arguments(allowsGenerator: Bool) throws(Failure) -> Arguments {
    let start = index
    try expect(.leftParenthesis)
    var result = Arguments()
    var hasDoubleStar = false
    while kind != .rightParenthesis {
      if kind == .star {
        if hasDoubleStar { throw Failure() }
        let value = try starred(byOperators: false)
        result.depth = max(result.depth, value.depth)
        result.positional.append(value)
      } else if kind == .doubleStar || (kind == .name && following == .equal) {
        let isDouble = kind == .doubleStar
        hasDoubleStar = hasDoubleStar || isDouble
        let keyword = try keyword()
        result.depth = max(result.depth, keyword.value.depth)
        result.keywords.append(keyword)
      } else {
        let value = try namedExpression()
        if kind == .for || kind == .async {
          guard allowsGenerator, result.positional.isEmpty, result.keywords.isEmpty else {
            throw Failure()
          }
          let (clauses, depth) = try comprehensions()
          try expect(.rightParenthesis)
          let generator = try node(
            .generatorExp(value, clauses), from: start, over: max(value.depth, depth))
          return Arguments(positional: [generator], depth: generator.depth)
        }
        guard result.keywords.isEmpty else { throw Failure() }
        result.depth = max(result.depth, value.depth)
        result.positional.append(value)
      }
      guard skip(.comma) else { break }
    }
    try expect(.rightParenthesis)
    return result
  }

  /// `name=value` or `**value`.
  private mutating func keyword() throws(Failure) -> Keyword {
    let start = index
    var name: String?
    if skip(.doubleStar) == false {
      name = try self.name()
      advance()
    }
    let value = try expression()
    return Keyword(name: name, value: value, range: range(from: start))
  }

  /// What stands between the brackets of a subscript.
  private mutating func slices() throws(Failure) -> Expression {
    let start = index
    let first = try kind == .star ? starred(byOperators: false) : slice()
    var isStarred = false
    if case .starred = first.kind { isStarred = true }
    guard kind == .comma || isStarred else { return first }
    var elements = [first]
    var depth = first.depth
    while skip(.comma), kind != .rightBracket {
      let element = try kind == .star ? starred(byOperators: false) : slice()
      depth = max(depth, element.depth)
      elements.append(element)
    }
    return try node(.tuple(elements), from: start, over: depth)
  }

  /// `a`, `a := b` or `a:b:c`, each part of which may be missing.
  private mutating func slice() throws(Failure) -> Expression {
    let start = index
    var lower: Expression?
    if kind != .colon {
      let value = try namedExpression()
      if case .namedExpr = value.kind, tokens[start].kind == .name { return value }
      guard kind == .colon else { return value }
      lower = value
    }
    advance()
    var upper: Expression?
    var step: Expression?
    if kind != .colon, kind != .comma, kind != .rightBracket { upper = try expression() }
    if skip(.colon), kind != .comma, kind != .rightBracket { step = try expression() }
    let depth = max(lower?.depth ?? 0, upper?.depth ?? 0, step?.depth ?? 0)
    return try node(.slice(lower: lower, upper: upper, step: step), from: start, over: depth)
  }
}
