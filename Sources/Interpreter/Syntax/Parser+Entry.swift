extension Parser {
  /// Parses a whole file.
  ///
  /// - Throws: what CPython raises for the text, where it refuses it as syntax, with the exceptions
  ///   that `PositionRules` names.
  mutating func parseModule() throws(PythonSyntaxError) -> Module {
    let body = try parse(.file) { (parser) throws(Failure) in
      var body: [Statement] = []
      while parser.kind != .endMarker {
        parser.statementStart = parser.index
        try parser.statement(into: &body)
      }
      return body
    }
    let module = Module(body: body)
    try checkPositions(module)
    return module
  }

  /// Parses one expression, as `eval` does; white space may precede it.
  mutating func parseExpression() throws(PythonSyntaxError) -> Expression {
    let expression = try parse(.expression) { (parser) throws(Failure) in
      let expression = try parser.expressions()
      while parser.skip(.newline) {}
      guard parser.kind == .endMarker else { throw Failure() }
      return expression
    }
    try checkPositions(
      Module(body: [Statement(.expression(expression), expression.range)]))
    return expression
  }

  /// Prepares to parse one expression.
  init(expression: [UInt8], fileName: String) {
    let code = expression.drop { $0 == 0x20 || $0 == 0x09 }
    self.init(source: Array(code), fileName: fileName)
  }

  /// Parses what was typed at a prompt, as the module `codeop` judges it: an unfinished statement
  /// asks for more lines, a compound statement for an empty line.
  static func parseInteractive(source: [UInt8], fileName: String) -> Interactive {
    if source.split(separator: 0x0a).allSatisfy(isBlank) {
      return .complete(Module(body: []))
    }
    let text = SourceText(source + [0x0a], fileName: fileName, addsNewline: false)
    var parser = Parser(text: text, fileName: fileName, isInteractive: true)
    do throws(PythonSyntaxError) {
      let body = try parser.parse(.interactive) { (parser) throws(Failure) in
        try parser.interactiveStatement()
      }
      let module = Module(body: body)
      try parser.checkPositions(module)
      let isOpen = source.last != 0x0a && body.first?.isCompound == true
      return isOpen ? .incomplete : .complete(module)
    } catch {
      return error == Parser.needsMore ? .incomplete : .error(error)
    }
  }

  /// Stands for input that may go on.
  static let needsMore = PythonSyntaxError(.syntaxError, "incomplete input")

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    let code = line.drop { $0 == 0x20 || (0x09...0x0d).contains($0) }
    return code.isEmpty || code.first == UInt8(ascii: "#")
  }

  /// Parses one statement and the newline that shows it is finished.
  private mutating func interactiveStatement() throws(Failure) -> [Statement] {
    var body: [Statement] = []
    if skip(.newline) { return body }
    try statement(into: &body)
    if body.first?.isCompound == true { try expect(.newline) }
    // What follows may be blank lines and comments only.
    while skip(.newline) {}
    guard kind == .endMarker else {
      index = max(0, index - 1)
      let token = tokens[index]
      throw fail(
        PythonSyntaxError(
          .syntaxError, "multiple statements found while compiling a single statement",
          line: Int(token.line), offset: Int(token.column) + 1, endLine: Int(token.endLine),
          endOffset: Int(token.endColumn) + 1))
    }
    return body
  }

  /// Runs a rule of the grammar over the whole text, and finds the message if it fails.
  mutating func parse<Result>(
    _ goal: SyntaxDiagnosis.Goal, _ rule: (inout Parser) throws(Failure) -> Result
  ) throws(PythonSyntaxError) -> Result {
    do throws(Failure) {
      return try rule(&self)
    } catch {
      throw located(diagnose(goal))
    }
  }

  /// The lexer's error.
  func lexicalError() -> PythonSyntaxError {
    var error = lexer.error ?? PythonSyntaxError(.syntaxError, "invalid syntax")
    if let line = error.line { error.line = line + Int(lineBase) }
    if let line = error.endLine { error.endLine = line + Int(lineBase) }
    return error
  }

  /// The error of a bracket that is open where the lexer stopped and was opened on a line before
  /// the token that was reached.
  func unclosedBracket(before reached: Int) -> PythonSyntaxError? {
    guard lexer.error != nil, lexer.severity == .whenReached, let open = lexer.brackets.last,
      tokens[reached].kind != .error, tokens[reached].line > open.line
    else { return nil }
    return Lexer.neverClosed(open)
  }

  /// The error for text that the parser refused.
  private mutating func diagnose(_ goal: SyntaxDiagnosis.Goal) -> PythonSyntaxError {
    let isOverridden = lexer.error != nil && lexer.severity == .overriding
    if let error {
      guard error.kind == .syntaxError else { return error }
      return isOverridden ? lexicalError() : unclosedBracket(before: index) ?? error
    }
    var diagnosis = SyntaxDiagnosis(parser: self, goal: goal)
    var found = diagnosis.run()
    if isOverridden, found != Parser.needsMore, !diagnosis.isUnexpectedIndentation {
      return lexicalError()
    }
    if let line = found.line, let endLine = found.endLine, endLine > line,
      let text = text.line(line - Int(lineBase)), let end = found.endOffset
    {
      // CPython measures the last column on the first line.
      let length = text.unicodeScalars.count - (text.hasSuffix("\n") ? 1 : 0)
      found.endOffset = min(end, length + 1)
    }
    return found
  }

  /// An error with the text of its line.
  func located(_ found: PythonSyntaxError) -> PythonSyntaxError {
    var error = found
    if error.text == nil, let line = error.line {
      error.text = text.line(line - Int(lineBase))
    }
    return error
  }
}

extension Statement {
  /// Whether the statement has a body.
  var isCompound: Bool {
    switch kind {
    case .functionDef, .classDef, .for, .while, .if, .with, .try: true
    default: false
    }
  }
}
