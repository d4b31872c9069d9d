/// Mistakes in the arguments of calls.
extension SyntaxDiagnosis {
  private static let unparenthesized = "Generator expression must be parenthesized"
  private static let comparison = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"

  /// Mistakes of all the arguments together.
  mutating func argumentMistakes() {
    _ = matches { d in
      guard let arguments = d.plainArguments(), d.skip(.comma), d.isNext(.star) else {
        return false
      }
      let message = "iterable argument unpacking follows keyword argument unpacking"
      if arguments.kind == .other || arguments.children.last?.kind == .starred {
        d.raise(message, d.index, d.index)
      }
      return false
    }
    _ = matches { d in
      guard let value = d.expression(), let clauses = d.clauses(), d.skip(.comma) else {
        return false
      }
      if d.plainArguments() == nil {
        _ = d.matches { $0.expression() != nil && $0.clauses() != nil }
      }
      guard d.error == nil, let last = clauses.children.last else { return false }
      d.raise(Self.unparenthesized, value.first, last.last)
      return false
    }
    nameMistake()
    _ = matches { d in
      guard let arguments = d.plainArguments(), let clauses = d.clauses() else { return false }
      let positional = arguments.children.filter { $0.kind != .dict || !d.isDoubleStar($0) }
      guard positional.count > 1, let last = positional.last, let end = clauses.children.last
      else { return false }
      d.raise(Self.unparenthesized, last.first, end.last)
      return false
    }
    _ = matches { d in
      guard d.plainArguments() != nil, d.skip(.comma), let value = d.expression(),
        let clauses = d.clauses(), let target = clauses.children.first
      else { return false }
      d.raise(Self.unparenthesized, value.first, target.last)
      return false
    }
    _ = matches { d in
      guard let arguments = d.plainArguments(), d.skip(.comma), d.plainArguments() != nil,
        d.error == nil
      else { return false }
      let hasUnpacking = arguments.children.contains { d.isDoubleStar($0) }
      d.raise(
        hasUnpacking
          ? "positional argument follows keyword argument unpacking"
          : "positional argument follows keyword argument")
      return false
    }
  }

  /// Whether a construct is `**a`.
  private func isDoubleStar(_ node: SyntaxNode) -> Bool {
    node.kind == .dict && tokens[node.first].kind == .doubleStar
  }

  /// `name=value for ...`.
  private mutating func nameMistake() {
    _ = matches { d in
      let start = d.index
      guard d.skip(.name), d.skip(.equal), d.expression() != nil, d.clauses() != nil else {
        return false
      }
      d.raise(Self.comparison, start, start + 1)
      return false
    }
  }

  /// Mistakes of one keyword argument.
  mutating func keywordMistake() {
    _ = matches { d in
      let start = d.index
      let word: StaticString
      switch d.kind {
      case .true: word = "True"
      case .false: word = "False"
      case .none: word = "None"
      default: return false
      }
      d.index += 1
      guard d.skip(.equal) else { return false }
      d.raise("cannot assign to \(word)", start, start + 1)
      return false
    }
    nameMistake()
    _ = matches { d in
      if d.isNext(.name), d.look(d.index + 1) == .equal { return false }
      guard let value = d.expression() else { return false }
      let equal = d.index
      guard d.skip(.equal) else { return false }
      d.raise(
        "expression cannot contain assignment, perhaps you meant \"==\"?", value.first, equal)
      return false
    }
  }
}
