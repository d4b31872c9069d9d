extension SyntaxDiagnosis {
  /// One statement, or the simple ones of a line.
  mutating func statement() -> Bool {
    guard error == nil else { return false }
    return compoundStatement() || simpleStatements()
  }

  mutating func simpleStatements() -> Bool {
    let alone = matches { d in
      d.simpleStatement() != nil && !d.isNext(.semicolon) && d.skip(.newline)
    }
    if alone { return true }
    return matches { d in
      guard d.simpleStatement() != nil else { return false }
      while d.matches({ $0.skip(.semicolon) && $0.simpleStatement() != nil }) {}
      _ = d.skip(.semicolon)
      return d.skip(.newline)
    }
  }

  private mutating func simpleStatement() -> SyntaxNode? {
    remember(.simpleStatement) { d in
      let start = d.index
      guard d.assignment() || d.starExpressions() != nil || d.keywordStatement() else {
        return nil
      }
      return d.node(.other, start)
    }
  }

  /// A simple statement that begins with a keyword.
  private mutating func keywordStatement() -> Bool {
    guard error == nil else { return false }
    switch kind {
    case .return:
      index += 1
      _ = starExpressions()
      return error == nil
    case .pass, .break, .continue:
      index += 1
      return true
    case .yield: return yieldExpression() != nil
    case .import: return matches { $0.importNames() }
    case .from: return matches { $0.importFrom() }
    case .raise:
      return matches { d in
        d.index += 1
        if d.expression() != nil {
          _ = d.matches { $0.skip(.from) && $0.expression() != nil }
        }
        return d.error == nil
      }
    case .assert:
      return matches { d in
        d.index += 1
        guard d.expression() != nil else { return false }
        _ = d.matches { $0.skip(.comma) && $0.expression() != nil }
        return d.error == nil
      }
    case .global, .nonlocal:
      return matches { d in
        d.index += 1
        guard d.skip(.name) else { return false }
        while d.matches({ $0.skip(.comma) && $0.skip(.name) }) {}
        return true
      }
    case .del: return deleteStatement()
    default: return false
    }
  }

  private mutating func deleteStatement() -> Bool {
    let deletes = matches { d in
      d.index += 1
      return d.deleteTargets() && (d.isNext(.semicolon) || d.isNext(.newline))
    }
    if deletes || !looksForMistakes { return deletes }
    return matches { d in
      d.index += 1
      if let targets = d.starExpressions() { d.raiseInvalidTarget(.deletion, targets) }
      return false
    }
  }

  private mutating func dottedName() -> Bool {
    guard skip(.name) else { return false }
    while matches({ $0.skip(.dot) && $0.skip(.name) }) {}
    return error == nil
  }

  private mutating func importNames() -> Bool {
    index += 1
    repeat {
      guard dottedName() else { return false }
      _ = matches { $0.skip(.as) && $0.skip(.name) }
    } while matches({ $0.skip(.comma) && $0.isNext(.name) })
    return error == nil
  }

  private mutating func importFrom() -> Bool {
    index += 1
    let mark = index
    while error == nil, kind == .dot || kind == .ellipsis { index += 1 }
    let hasDots = index > mark
    guard dottedName() || hasDots, skip(.import) else { return false }
    let isParenthesized = matches { d in
      guard d.skip(.leftParenthesis), d.importAliases() else { return false }
      _ = d.skip(.comma)
      return d.skip(.rightParenthesis)
    }
    if isParenthesized || matches({ $0.importAliases() && !$0.isNext(.comma) }) { return true }
    if skip(.star) { return true }
    if looksForMistakes {
      _ = matches { d in
        guard d.importAliases(), d.skip(.comma), d.skip(.newline) else { return false }
        d.raise("trailing comma not allowed without surrounding parentheses")
        return false
      }
    }
    return false
  }

  private mutating func importAliases() -> Bool {
    guard skip(.name) else { return false }
    _ = matches { $0.skip(.as) && $0.skip(.name) }
    while matches({ d in
      guard d.skip(.comma), d.skip(.name) else { return false }
      _ = d.matches { $0.skip(.as) && $0.skip(.name) }
      return true
    }) {}
    return error == nil
  }

  // MARK: Assignments

  private mutating func assignedValue() -> Bool {
    yieldExpression() != nil || starExpressions() != nil
  }

  private mutating func augmentedOperator() -> Bool {
    guard error == nil, kind.augmentedOperator != nil else { return false }
    index += 1
    return true
  }

  private mutating func assignment() -> Bool {
    if matches({ $0.skip(.name) && $0.annotation() }) { return true }
    if matches({ d in
      (d.parenthesizedTarget() ?? d.primaryTarget()) != nil && d.annotation()
    }) {
      return true
    }
    if matches({ d in
      guard d.starTargets() != nil, d.skip(.equal) else { return false }
      while d.matches({ $0.starTargets() != nil && $0.skip(.equal) }) {}
      return d.assignedValue() && !d.isNext(.equal)
    }) {
      return true
    }
    var isCommitted = false
    if matches({ d in
      guard d.singleTarget() != nil, d.augmentedOperator() else { return false }
      isCommitted = true
      return d.assignedValue()
    }) {
      return true
    }
    if !isCommitted, looksForMistakes { assignmentMistakes() }
    return false
  }

  /// `: annotation = value`, the value optional.
  private mutating func annotation() -> Bool {
    guard skip(.colon), expression() != nil else { return false }
    _ = matches { $0.skip(.equal) && $0.assignedValue() }
    return error == nil
  }

  private mutating func assignmentMistakes() {
    _ = matches { d in
      guard let target = d.displayTarget(), d.skip(.colon), d.expression() != nil else {
        return false
      }
      d.raise("only single target (not \(target.description)) can be annotated", target)
      return false
    }
    _ = matches { d in
      guard let target = d.starNamedExpression(), d.skip(.comma) else { return false }
      while d.starNamedExpressions() != nil {}
      guard d.skip(.colon), d.expression() != nil else { return false }
      d.raise("only single target (not tuple) can be annotated", target)
      return false
    }
    _ = matches { d in
      guard let target = d.expression(), d.skip(.colon), d.expression() != nil else {
        return false
      }
      d.raise("illegal target for annotation", target)
      return false
    }
    _ = matches { d in
      while d.matches({ $0.starTargets() != nil && $0.skip(.equal) }) {}
      guard let target = d.starExpressions(), d.skip(.equal) else { return false }
      d.raiseInvalidTarget(.assignment, target)
      return false
    }
    _ = matches { d in
      while d.matches({ $0.starTargets() != nil && $0.skip(.equal) }) {}
      guard let value = d.yieldExpression(), d.skip(.equal) else { return false }
      d.raise("assignment to yield expression not possible", value)
      return false
    }
    _ = matches { d in
      guard let target = d.starExpressions(), d.augmentedOperator(), d.assignedValue() else {
        return false
      }
      d.raise(
        "'\(target.description)' is an illegal expression for augmented assignment", target)
      return false
    }
  }

  /// A list or a tuple, perhaps in brackets.
  private mutating func displayTarget() -> SyntaxNode? {
    list() ?? tuple()
      ?? attempt { d in
        guard d.skip(.leftParenthesis), let target = d.displayTarget(), d.skip(.rightParenthesis)
        else { return nil }
        return target
      }
  }
}
