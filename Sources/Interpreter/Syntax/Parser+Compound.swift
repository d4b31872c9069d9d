/// Statements with a body. (Reference, section 8.)
extension Parser {
  /// One statement, or several simple ones of a line, added to a body.
  mutating func statement(into body: inout [Statement]) throws(Failure) {
    switch kind {
    case .if: body.append(try ifStatement())
    case .def, .class, .at: body.append(try definition())
    case .for: body.append(try forStatement())
    case .while: body.append(try whileStatement())
    case .try: body.append(try tryStatement())
    case .with: body.append(try withStatement())
    case .async where following == .def || following == .for || following == .with:
      throw refuse("async")
    case .name where beginsMatch: throw refuse("match")
    default: try simpleStatements(into: &body)
    }
  }

  /// Whether the next line begins a `match` statement: it ends with a colon, and a more indented
  /// line with `case` follows. No simple statement can look so.
  private var beginsMatch: Bool {
    guard
      text.bytes[Int(tokens[index].start)..<Int(tokens[index].end)]
        .elementsEqual("match".utf8)
    else { return false }
    var position = index + 1
    while position < tokens.count, tokens[position].kind != .newline { position += 1 }
    guard position + 2 < tokens.count, position > index + 2,
      tokens[position - 1].kind == .colon, tokens[position + 1].kind == .indent,
      tokens[position + 2].kind == .name
    else { return false }
    let word = tokens[position + 2]
    return text.bytes[Int(word.start)..<Int(word.end)].elementsEqual("case".utf8)
  }

  /// The body of a compound statement: an indented block, or the rest of the line.
  mutating func block() throws(Failure) -> [Statement] {
    var body: [Statement] = []
    guard skip(.newline) else {
      try simpleStatements(into: &body)
      return body
    }
    try expect(.indent)
    repeat {
      try statement(into: &body)
    } while kind != .dedent && kind != .endMarker && kind != .error
    try expect(.dedent)
    return body
  }

  /// `else:` and its body, if they come next.
  private mutating func elseBlock() throws(Failure) -> [Statement] {
    guard skip(.else) else { return [] }
    try expect(.colon)
    return try block()
  }

  /// `if` with all its `elif`s, which nest in the tree but not here.
  private mutating func ifStatement() throws(Failure) -> Statement {
    var branches: [(test: Expression, body: [Statement], start: Int)] = []
    repeat {
      let start = index
      advance()
      let test = try namedExpression()
      try expect(.colon)
      branches.append((test, try block(), start))
      guard branches.count < Int(Parser.maximumDepth) else { throw fail(.tooDeep) }
    } while kind == .elif
    var orelse = try elseBlock()
    while let branch = branches.popLast() {
      orelse = [
        Statement(
          .if(test: branch.test, body: branch.body, orelse: orelse),
          statementRange(from: branch.start))
      ]
    }
    guard let statement = orelse.first else { throw Failure() }
    return statement
  }

  private mutating func whileStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    let test = try namedExpression()
    try expect(.colon)
    let body = try block()
    let orelse = try elseBlock()
    return Statement(
      .while(test: test, body: body, orelse: orelse), statementRange(from: start))
  }

  private mutating func forStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    let target = try starTargets()
    try expect(.in)
    let iterable = try starExpressions()
    try expect(.colon)
    let body = try block()
    let orelse = try elseBlock()
    return Statement(
      .for(target: target, iterable: iterable, body: body, orelse: orelse),
      statementRange(from: start))
  }

  private mutating func withStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    var items = try parenthesizedItems()
    if items.isEmpty {
      repeat { items.append(try withItem()) } while skip(.comma)
      try expect(.colon)
    }
    let body = try block()
    return Statement(.with(items: items, body: body), statementRange(from: start))
  }

  /// `(a as b, c):`, or nothing, and nothing passed, when the brackets belong to an expression.
  private mutating func parenthesizedItems() throws(Failure) -> [WithItem] {
    guard kind == .leftParenthesis else { return [] }
    let start = index
    do throws(Failure) {
      advance()
      var items: [WithItem] = []
      repeat {
        if kind == .rightParenthesis, !items.isEmpty { break }
        items.append(try withItem())
      } while skip(.comma)
      try expect(.rightParenthesis)
      try expect(.colon)
      return items
    } catch {
      if self.error != nil { throw error }
      index = start
      return []
    }
  }

  private mutating func withItem() throws(Failure) -> WithItem {
    let context = try expression()
    guard skip(.as) else { return WithItem(context: context) }
    let target = try starTarget()
    guard kind == .comma || kind == .rightParenthesis || kind == .colon else { throw Failure() }
    return WithItem(context: context, target: target)
  }

  private mutating func tryStatement() throws(Failure) -> Statement {
    let start = index
    advance()
    try expect(.colon)
    let body = try block()
    var handlers: [ExceptHandler] = []
    var isStar: Bool?
    while kind == .except {
      let star = following == .star
      guard isStar == nil || isStar == star else { throw Failure() }
      isStar = star
      handlers.append(try handler(star: star))
    }
    let orelse = handlers.isEmpty ? [] : try elseBlock()
    var finalbody: [Statement] = []
    if skip(.finally) {
      try expect(.colon)
      finalbody = try block()
    } else if handlers.isEmpty {
      throw Failure()
    }
    return Statement(
      .try(
        body: body, handlers: handlers, orelse: orelse, finalbody: finalbody,
        star: isStar ?? false),
      statementRange(from: start))
  }

  private mutating func handler(star: Bool) throws(Failure) -> ExceptHandler {
    let start = index
    index += star ? 2 : 1
    var type: Expression?
    var name: String?
    if star || kind != .colon {
      type = try expression()
      if skip(.as) { name = try self.name() }
    }
    try expect(.colon)
    let body = try block()
    return ExceptHandler(type: type, name: name, body: body, range: statementRange(from: start))
  }
}
