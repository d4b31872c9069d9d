extension PositionRules {
  /// Checks an expression and all within it.
  ///
  /// What is within is put on a list and not looked at by calls within calls: trees may be deep.
  mutating func look(
    _ expression: Expression?, _ context: Context, allowsStar: Bool = false
  ) {
    guard let expression, expression.depth > 1 || !isHarmless(expression) else { return }
    let floor = pending.count
    push(expression, context, allowsStar: allowsStar)
    while pending.count > floor, let next = pending.popLast() { visit(next) }
  }

  /// Whether an expression without others in it needs no look.
  private func isHarmless(_ expression: Expression) -> Bool {
    if case .yield = expression.kind { return false }
    return true
  }

  private mutating func push(
    _ expression: Expression?, _ context: Context, allowsStar: Bool = false
  ) {
    guard let expression, expression.depth > 1 || !isHarmless(expression) else { return }
    pending.append(Pending(expression: expression, context: context, allowsStar: allowsStar))
  }

  /// Puts expressions on the list so that the first is looked at first.
  private mutating func push(
    _ expressions: [Expression], _ context: Context, allowsStar: Bool = false
  ) {
    for expression in expressions.reversed() {
      push(expression, context, allowsStar: allowsStar)
    }
  }

  private mutating func visit(_ item: Pending) {
    let context = item.context
    let range = item.expression.range
    switch item.expression.kind {
    case .constant, .name: break
    case .boolOp(_, let values): push(values, context)
    case .namedExpr(let target, let value):
      checkNamed(target, range, context)
      push(value, context)
    case .binOp(let left, _, let right): push([left, right], context)
    case .unaryOp(_, let value), .attribute(let value, _): push(value, context)
    case .lambda(let parameters, let body):
      push(body, function(in: context))
      check(parameters, range, context)
    case .ifExp(let test, let body, let orelse): push([test, body, orelse], context)
    case .dict(let keys, let values):
      for (key, value) in zip(keys, values).reversed() {
        push(value, context)
        push(key, context)
      }
    case .set(let elements), .list(let elements), .tuple(let elements):
      push(elements, context, allowsStar: true)
    case .listComp(let element, let clauses):
      enter("list comprehension", [element], clauses, context)
    case .setComp(let element, let clauses):
      enter("set comprehension", [element], clauses, context)
    case .dictComp(let key, let value, let clauses):
      enter("dict comprehension", [key, value], clauses, context)
    case .generatorExp(let element, let clauses):
      enter("generator expression", [element], clauses, context)
    case .yield(let value):
      checkYield(range, context)
      push(value, context)
    case .yieldFrom(let value):
      checkYield(range, context)
      push(value, context)
    case .compare(let left, _, let others): push([left] + others, context)
    case .call(let function, let arguments, let keywords):
      checkKeywords(keywords, range, context)
      push(arguments, context, allowsStar: true)
      push(function, context)
    case .joinedStr(let parts): push(parts, context)
    case .formattedValue(let value, _, let specification):
      push(specification, context)
      push(value, context)
    case .subscript(let value, let index): push([value, index], context)
    case .starred(let value):
      if !item.allowsStar { failLater("can't use starred expression here", range) }
      push(value, context)
    case .slice(let lower, let upper, let step):
      for part in [step, upper, lower] { push(part, context) }
    }
  }

  /// Checks the keyword arguments of a call or a class.
  mutating func checkKeywords(
    _ keywords: [Keyword], _ owner: SourceRange, _ context: Context
  ) {
    var names: Set<String> = []
    for keyword in keywords {
      if let name = keyword.name {
        checkName(name, owner)
        if !names.insert(name).inserted {
          failLater("keyword argument repeated: \(name)", keyword.range)
        }
      }
      push(keyword.value, context)
    }
  }

  private mutating func checkYield(_ range: SourceRange, _ context: Context) {
    if let index = context.comprehension {
      failFirst("'yield' inside \(comprehensions[index].name)", range)
    } else if context.scope != .function {
      failLater("'yield' outside function", range)
    }
  }

  /// Checks an assignment expression, which may not bind what a comprehension around it binds.
  private mutating func checkNamed(
    _ target: Expression, _ range: SourceRange, _ context: Context
  ) {
    guard case .name(let name) = target.kind else { return }
    checkName(name, target.range)
    if context.isIterable {
      failFirst(
        "assignment expression cannot be used in a comprehension iterable expression", range)
      return
    }
    var current = context.comprehension
    guard current != nil else { return }
    while let index = current {
      if comprehensions[index].variables.contains(name) {
        failFirst(
          "assignment expression cannot rebind comprehension iteration variable '\(name)'",
          target.range)
        return
      }
      current = comprehensions[index].parent
    }
    if context.scope == .classBody {
      failFirst(
        "assignment expression within a comprehension cannot be used in a class body",
        target.range)
    }
  }

  /// Checks a comprehension: what it first goes through stands outside it.
  private mutating func enter(
    _ name: String, _ elements: [Expression], _ clauses: [Comprehension], _ context: Context
  ) {
    guard let outermost = clauses.first else { return }
    var variables: [String] = []
    for clause in clauses { addNames(of: clause.target, to: &variables) }
    comprehensions.append(
      ComprehensionScope(name: name, variables: variables, parent: context.comprehension))
    var inner = context
    inner.comprehension = comprehensions.count - 1
    push(elements, inner)
    for clause in clauses.reversed() {
      push(clause.conditions, inner)
      if clause.iterable !== outermost.iterable {
        var through = inner
        through.isIterable = true
        push(clause.iterable, through)
      }
      store(clause.target, inner)
    }
    var outer = context
    outer.isIterable = true
    push(outermost.iterable, outer)
  }

  private func addNames(of target: Expression, to names: inout [String]) {
    switch target.kind {
    case .name(let name): names.append(name)
    case .starred(let inner): addNames(of: inner, to: &names)
    case .tuple(let elements), .list(let elements):
      for element in elements { addNames(of: element, to: &names) }
    default: break
    }
  }

  /// Checks what is assigned to or deleted. Brackets in brackets are bounded by the lexer.
  mutating func store(
    _ target: Expression, _ context: Context, deletes: Bool = false, allowsStar: Bool = false
  ) {
    switch target.kind {
    case .name(let name):
      if deletes, name == "__debug__" {
        failLater("cannot delete __debug__", target.range)
      } else {
        checkName(name, target.range)
      }
    case .starred(let inner):
      if !allowsStar {
        failLater("starred assignment target must be in a list or tuple", target.range)
      }
      store(inner, context)
    case .tuple(let elements), .list(let elements):
      let stars = elements.count {
        if case .starred = $0.kind { true } else { false }
      }
      if stars > 1 { failLater("multiple starred expressions in assignment", target.range) }
      for element in elements {
        store(element, context, deletes: deletes, allowsStar: true)
      }
    case .attribute(let value, let name):
      if !deletes { checkName(name, target.range) }
      look(value, context)
    case .subscript(let value, let index):
      look(value, context)
      look(index, context)
    default: look(target, context)
    }
  }
}
