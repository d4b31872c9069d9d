extension SyntaxDiagnosis {
  /// An error that covers tokens.
  func place(
    _ kind: PythonSyntaxError.Kind, _ message: String, _ first: Int, _ last: Int
  ) -> PythonSyntaxError {
    let start = tokens[first]
    let end = tokens[last]
    let prefix = goal == .fString ? "f-string: " : ""
    return PythonSyntaxError(
      kind, prefix + message, line: Int(start.line &+ lineBase),
      offset: start.isPlaceless ? 0 : Int(start.column) + 1,
      endLine: Int(end.endLine &+ lineBase),
      endOffset: end.isPlaceless ? 0 : Int(end.endColumn) + 1)
  }

  /// An error at the furthest token that was looked at.
  func place(_ kind: PythonSyntaxError.Kind, _ message: String) -> PythonSyntaxError {
    var error = place(kind, message, furthest, furthest)
    if tokens[furthest].isPlaceless {
      error.offset = Int(tokens[furthest].column)
      error.endOffset = -1
    }
    return error
  }

  /// Ends the search with an error that covers tokens.
  mutating func raise(_ message: String, _ first: Int, _ last: Int) {
    if error == nil { error = place(.syntaxError, message, first, last) }
  }

  /// Ends the search with an error that covers a construct.
  mutating func raise(_ message: String, _ node: SyntaxNode) {
    raise(message, node.first, node.last)
  }

  /// Ends the search with an error at the furthest token.
  mutating func raise(_ message: String) {
    if error == nil { error = place(.syntaxError, message) }
  }

  /// Ends the search with an error that begins at a token and ends where the lexer is, which
  /// CPython counts from 0.
  mutating func raise(_ message: String, startingFrom first: Int) {
    raise(message, first, furthest)
    if let end = error?.endOffset { error?.endOffset = end - 1 }
  }

  /// Ends the search because a block has no indented line.
  mutating func raiseIndentation(_ message: String) {
    if error == nil { error = place(.indentationError, message) }
  }

  /// Ends the search if a target cannot be one.
  mutating func raiseInvalidTarget(_ use: SyntaxNode.Use, _ node: SyntaxNode) {
    guard let invalid = node.invalidTarget(use) else { return }
    let verb = use == .deletion ? "delete" : "assign to"
    raise("cannot \(verb) \(invalid.description)", invalid)
  }

  /// The line of a token, as messages name it.
  func line(_ position: Int) -> Int { Int(tokens[position].line &+ lineBase) }
}
