/// Functions and classes. (Reference, sections 8.7 and 8.8.)
extension Parser {
  /// A function or a class with its decorators.
  mutating func definition() throws(Failure) -> Statement {
    var decorators: [Expression] = []
    while skip(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .def: return try function(decorators)
    case .class: return try classDefinition(decorators)
    case .async where following == .def: throw refuse("async")
    default: throw Failure()
    }
  }

  private mutating func function(_ decorators: [Expression]) throws(Failure) -> Statement {
    let start = index
    advance()
    let name = try name()
    try expect(.leftParenthesis)
    let parameters = try parameters(until: .rightParenthesis, annotated: true)
    try expect(.rightParenthesis)
    var returns: Expression?
    if skip(.arrow) {
      let first = index
      let written = try expression()
      returns = annotation(written, from: first)
    }
    try expect(.colon)
    let body = try block()
    let definition = FunctionDefinition(
      name: name, parameters: parameters, body: body, decorators: decorators, returns: returns)
    return Statement(.functionDef(definition), statementRange(from: start))
  }

  private mutating func classDefinition(_ decorators: [Expression]) throws(Failure) -> Statement {
    let start = index
    advance()
    let name = try name()
    var arguments = Arguments()
    if kind == .leftParenthesis { arguments = try self.arguments(allowsGenerator: false) }
    try expect(.colon)
    let body = try block()
    let definition = ClassDefinition(
      name: name, bases: arguments.positional, keywords: arguments.keywords, body: body,
      decorators: decorators)
    return Statement(.classDef(definition), statementRange(from: start))
  }
}
