/// How the ranges that tracebacks mark differ from those of the tree.
extension SourceRange {
  /// The range of an instruction that looks up an attribute or calls it: where the attribute's name
  /// stands on a later line than the expression begins, the marks begin at the name.
  func narrowed(toAttribute name: String, of attribute: SourceRange) -> SourceRange {
    if line == attribute.endLine { return self }
    var result = self
    result.line = attribute.endLine
    let length = Int32(clamping: name.unicodeScalars.count)
    if length <= attribute.endColumn {
      result.column = attribute.endColumn - length
    } else {
      result.column = -1
      result.endColumn = -1
    }
    return result
  }
}

extension Expression {
  /// The range of the last comparison that decides a condition, which an assertion marks; nil where
  /// the condition is none, and the whole statement is marked.
  var lastComparison: SourceRange? {
    switch kind {
    case .compare: range
    case .unaryOp(.not, let operand): operand.lastComparison
    case .boolOp(_, let values): values.lazy.reversed().compactMap(\.lastComparison).first
    case .ifExp(let test, let body, let orelse):
      orelse.lastComparison ?? body.lastComparison ?? test.lastComparison
    default: nil
    }
  }
}
