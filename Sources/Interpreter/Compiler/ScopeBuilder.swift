/// Walks a tree once and finds for every block which names it binds, uses and shares.
struct ScopeBuilder {
  private var scope: Scope
  let module: Scope
  private var warnings = WarningFinder()

  static func build(_ tree: Module, fileName: String) throws(PythonSyntaxError) -> Scope {
    var builder = ScopeBuilder()
    try builder.visit(tree.body)
    try builder.resolve(builder.module)
    builder.module.warnings = builder.warnings.found
    return builder.module
  }

  private init() {
    module = Scope(.module, "<module>", parent: nil)
    scope = module
  }

  // MARK: Names

  private func use(_ name: String) { scope.used.insert(scope.mangle(name)) }

  private func bind(_ name: String) {
    let name = scope.mangle(name)
    scope.bind(name)
    scope.imported.remove(name)
  }

  private func bindImported(_ name: String) {
    let name = scope.mangle(name)
    if !scope.isBound(name) { scope.imported.insert(name) }
    scope.bind(name)
  }

  private static func error(_ message: String, _ range: SourceRange) -> PythonSyntaxError {
    PythonSyntaxError(
      .syntaxError, message, line: Int(range.line), offset: Int(range.column) + 1,
      endLine: Int(range.endLine), endOffset: Int(range.endColumn) + 1)
  }

  // MARK: Statements

  private mutating func visit(_ body: [Statement]) throws(PythonSyntaxError) {
    for statement in body { try visit(statement) }
  }

  private mutating func visit(_ statement: Statement) throws(PythonSyntaxError) {
    switch statement.kind {
    case .functionDef(let definition): try visit(definition, at: statement)
    case .classDef(let definition): try visit(definition)
    case .return(let value):
      if !scope.isFunctionLike { throw Self.error("'return' outside function", statement.range) }
      try visit(value)
    case .delete(let targets):
      for target in targets { try visitDeleted(target) }
    case .assign(let targets, let value):
      try visit(value)
      for target in targets { try visitTarget(target) }
    case .augAssign(let target, _, let value):
      try visit(value)
      if case .name(let name) = target.kind { use(name) }
      try visitTarget(target)
    case .annAssign(let target, let annotation, let value, let simple):
      if simple, case .name(let raw) = target.kind {
        try declareAnnotated(scope.mangle(raw), statement.range)
      }
      try visit(annotation)
      try visit(value)
      if value != nil || simple {
        try visitTarget(target)
      } else {
        try visitAttributeTarget(target)
      }
    case .for(let target, let iterable, let body, let orelse):
      try visit(iterable)
      try visitTarget(target)
      try visit(body)
      try visit(orelse)
    case .while(let test, let body, let orelse):
      let before = warnings.found.count
      try visit(test)
      let after = warnings.found.count
      try visit(body)
      warnings.repeatTest(before..<after)
      try visit(orelse)
    case .if(let test, let body, let orelse):
      try visit(test)
      try visit(body)
      // A long elif chain is a deep tree: walk down its spine in a loop.
      var rest = orelse
      while rest.count == 1, case .if(let test, let body, let orelse) = rest[0].kind {
        try visit(test)
        try visit(body)
        rest = orelse
      }
      try visit(rest)
    case .with(let items, let body):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visitTarget(target) }
      }
      try visit(body)
    case .raise(let exception, let cause):
      try visit(exception)
      try visit(cause)
    case .try(let body, let handlers, let orelse, let finalbody, _):
      try visit(body)
      for handler in handlers {
        try visit(handler.type)
        if let name = handler.name {
          bind(name)
          scope.unbindable.insert(scope.mangle(name))
        }
        try visit(handler.body)
      }
      try visit(orelse)
      try visit(finalbody)
    case .assert(let test, let message):
      warnings.checkAssertion(test, statement.range)
      try visit(test)
      try visit(message)
    case .import(let names):
      for alias in names {
        bindImported(alias.asName ?? String(alias.name.prefix { $0 != "." }))
      }
    case .importFrom(_, let names, _):
      for alias in names where alias.name != "*" { bindImported(alias.asName ?? alias.name) }
      if names.contains(where: { $0.name == "*" }), scope.kind != .module {
        throw Self.error("import * only allowed at module level", statement.range)
      }
    case .global(let names): try declareGlobal(names, statement.range)
    case .nonlocal(let names): try declareNonlocal(names, statement.range)
    case .expression(let expression): try visit(expression)
    case .pass, .break, .continue: break
    }
  }

  private func declareAnnotated(
    _ name: String, _ range: SourceRange
  ) throws(PythonSyntaxError) {
    if scope.globals.contains(name), scope.kind != .module {
      throw Self.error("annotated name '\(name)' can't be global", range)
    }
    if scope.nonlocals.contains(where: { $0.name == name }) {
      throw Self.error("annotated name '\(name)' can't be nonlocal", range)
    }
    scope.annotated.insert(name)
  }

  private mutating func declareGlobal(
    _ names: [String], _ range: SourceRange
  ) throws(PythonSyntaxError) {
    for raw in names {
      let name = scope.mangle(raw)
      if scope.parameters.contains(name) {
        throw Self.error("name '\(name)' is parameter and global", range)
      }
      if scope.used.contains(name) {
        throw Self.error("name '\(name)' is used prior to global declaration", range)
      }
      if scope.annotated.contains(name) {
        throw Self.error("annotated name '\(name)' can't be global", range)
      }
      if scope.isBound(name), !scope.imported.contains(name) {
        throw Self.error("name '\(name)' is assigned to before global declaration", range)
      }
      scope.globals.insert(name)
    }
  }

  private mutating func declareNonlocal(
    _ names: [String], _ range: SourceRange
  ) throws(PythonSyntaxError) {
    if scope.kind == .module {
      throw Self.error("nonlocal declaration not allowed at module level", range)
    }
    for raw in names {
      let name = scope.mangle(raw)
      if scope.parameters.contains(name) {
        throw Self.error("name '\(name)' is parameter and nonlocal", range)
      }
      if scope.used.contains(name) {
        throw Self.error("name '\(name)' is used prior to nonlocal declaration", range)
      }
      if scope.annotated.contains(name) {
        throw Self.error("annotated name '\(name)' can't be nonlocal", range)
      }
      if scope.isBound(name), !scope.imported.contains(name) {
        throw Self.error("name '\(name)' is assigned to before nonlocal declaration", range)
      }
      if scope.globals.contains(name) {
        throw Self.error("name '\(name)' is nonlocal and global", range)
      }
      scope.nonlocals.append((name, range))
    }
  }

  private mutating func visit(
    _ definition: FunctionDefinition, at statement: Statement
  ) throws(PythonSyntaxError) {
    bind(definition.name)
    for decorator in definition.decorators { try visit(decorator) }
    try visitDefaults(definition.parameters)
    try visit(definition.returns)
    try enter(.function, definition.name, key: ObjectIdentifier(definition)) {
      builder throws(PythonSyntaxError) in
      try builder.declare(definition.parameters)
      try builder.visit(definition.body)
    }
  }

  private mutating func visit(_ definition: ClassDefinition) throws(PythonSyntaxError) {
    bind(definition.name)
    for decorator in definition.decorators { try visit(decorator) }
    for base in definition.bases { try visit(base) }
    for keyword in definition.keywords { try visit(keyword.value) }
    try enter(.classBody, definition.name, key: ObjectIdentifier(definition)) {
      builder throws(PythonSyntaxError) in
      try builder.visit(definition.body)
    }
  }

  private mutating func enter(
    _ kind: Scope.Kind, _ name: String, key: ObjectIdentifier,
    _ body: (inout ScopeBuilder) throws(PythonSyntaxError) -> Void
  ) throws(PythonSyntaxError) {
    let outer = scope
    let inner = Scope(kind, name, parent: outer)
    outer.children[key] = inner
    scope = inner
    try body(&self)
    scope = outer
  }

  private mutating func visitDefaults(_ parameters: Parameters) throws(PythonSyntaxError) {
    for p in parameters.positionalOnly + parameters.positional + parameters.keywordOnly {
      try visit(p.default)
    }
    for p in parameters.asWritten { try visit(p.annotation) }
  }

  private mutating func declare(_ parameters: Parameters) throws(PythonSyntaxError) {
    for parameter in parameters.inOrder {
      let name = scope.mangle(parameter.name)
      if scope.isBound(name) {
        throw Self.error(
          "duplicate argument '\(name)' in function definition", parameter.range)
      }
      scope.bind(name)
      scope.parameters.append(name)
    }
  }

  // MARK: Targets

  private mutating func visitTarget(_ target: Expression) throws(PythonSyntaxError) {
    switch target.kind {
    case .name(let name): bind(name)
    case .tuple(let elements), .list(let elements):
      for element in elements { try visitTarget(element) }
    case .starred(let inner): try visitTarget(inner)
    default: try visitPlace(target)
    }
  }

  /// An item or attribute that is set or deleted: nothing is warned of.
  private mutating func visitPlace(_ target: Expression) throws(PythonSyntaxError) {
    guard case .subscript(let value, let index) = target.kind else { return try visit(target) }
    try visit(value)
    try visit(index)
  }

  private mutating func visitAttributeTarget(_ target: Expression) throws(PythonSyntaxError) {
    switch target.kind {
    case .attribute, .subscript: try visitPlace(target)
    default: break
    }
  }

  private mutating func visitDeleted(_ target: Expression) throws(PythonSyntaxError) {
    switch target.kind {
    case .name(let name):
      bind(name)
      scope.unbindable.insert(scope.mangle(name))
    case .tuple(let elements), .list(let elements):
      for element in elements { try visitDeleted(element) }
    default: try visitPlace(target)
    }
  }

  // MARK: Expressions

  private mutating func visit(_ expression: Expression?) throws(PythonSyntaxError) {
    if let expression { try visit(expression) }
  }

  private mutating func visit(_ expressions: [Expression]) throws(PythonSyntaxError) {
    for expression in expressions { try visit(expression) }
  }

  private mutating func visit(_ expression: Expression) throws(PythonSyntaxError) {
    switch expression.kind {
    case .constant: break
    case .name(let name):
      use(name)
      if name == "super", scope.isFunctionLike { use("__class__") }
    case .boolOp(_, let values), .joinedStr(let values), .list(let values), .tuple(let values),
      .set(let values):
      try visit(values)
    case .namedExpr(let target, let value):
      try visit(value)
      try bindNamed(target)
    case .binOp(let left, _, let right):
      try visit(left)
      try visit(right)
    case .unaryOp(_, let operand), .starred(let operand), .attribute(let operand, _):
      try visit(operand)
    case .lambda(let parameters, let body):
      try visitDefaults(parameters)
      try enter(.lambda, "<lambda>", key: ObjectIdentifier(expression)) {
        builder throws(PythonSyntaxError) in
        try builder.declare(parameters)
        try builder.visit(body)
      }
    case .ifExp(let test, let body, let orelse):
      try visit(test)
      try visit(body)
      try visit(orelse)
    case .dict(let keys, let values):
      for (key, value) in zip(keys, values) {
        try visit(key)
        try visit(value)
      }
    case .listComp(let element, let generators):
      try visitComprehension(expression, "<listcomp>", [element], generators)
    case .setComp(let element, let generators):
      try visitComprehension(expression, "<setcomp>", [element], generators)
    case .generatorExp(let element, let generators):
      try visitComprehension(expression, "<genexpr>", [element], generators)
      scope.children[ObjectIdentifier(expression)]?.isGenerator = true
    case .dictComp(let key, let value, let generators):
      try visitComprehension(expression, "<dictcomp>", [key, value], generators)
    case .yield(let value):
      try visit(value)
      try markGenerator("'yield' outside function", expression.range)
    case .yieldFrom(let value):
      try visit(value)
      try markGenerator("'yield' outside function", expression.range)
    case .compare(let left, let operators, let comparators):
      warnings.checkComparison(left, operators, comparators, expression.range)
      try visit(left)
      try visit(comparators)
    case .call(let function, let arguments, let keywords):
      warnings.checkCall(function, expression.range)
      try visit(function)
      try visit(arguments)
      for keyword in keywords { try visit(keyword.value) }
    case .formattedValue(let value, _, let spec):
      try visit(value)
      try visit(spec)
    case .subscript(let value, let index):
      warnings.checkSubscript(value, index, expression.range)
      try visit(value)
      try visit(index)
    case .slice(let lower, let upper, let step):
      try visit(lower)
      try visit(upper)
      try visit(step)
    }
  }

  private func markGenerator(_ message: String, _ range: SourceRange) throws(PythonSyntaxError) {
    guard scope.isFunctionLike else { throw Self.error(message, range) }
    if scope.kind == .comprehension {
      let kinds = [
        "<listcomp>": "list comprehension", "<setcomp>": "set comprehension",
        "<dictcomp>": "dict comprehension", "<genexpr>": "generator expression",
      ]
      throw Self.error("'yield' inside \(kinds[scope.name] ?? "comprehension")", range)
    }
    scope.isGenerator = true
  }

  private mutating func visitComprehension(
    _ expression: Expression, _ name: String, _ elements: [Expression],
    _ generators: [Comprehension]
  ) throws(PythonSyntaxError) {
    guard let first = generators.first else { return }
    try visit(first.iterable)
    try enter(.comprehension, name, key: ObjectIdentifier(expression)) {
      builder throws(PythonSyntaxError) in
      builder.scope.parameters = [".0"]
      builder.scope.bind(".0")
      for (i, generator) in generators.enumerated() {
        if i > 0 { try builder.visit(generator.iterable) }
        try builder.visitTarget(generator.target)
        try builder.visit(generator.conditions)
      }
      try builder.visit(elements)
    }
  }

  /// An assignment expression in a comprehension binds in the block around it.
  private mutating func bindNamed(_ target: Expression) throws(PythonSyntaxError) {
    guard case .name(let raw) = target.kind else { return }
    var holder = scope
    let name = scope.mangle(raw)
    if scope.kind == .comprehension {
      while holder.kind == .comprehension, let parent = holder.parent {
        if holder.isBound(name) {
          throw Self.error(
            "assignment expression cannot rebind comprehension iteration variable '\(name)'",
            target.range)
        }
        holder.used.insert(name)
        holder.hasNamedExpression = true
        holder = parent
      }
      if holder.kind == .classBody {
        throw Self.error(
          "assignment expression within a comprehension cannot be used in a class body",
          target.range)
      }
      if holder.kind == .module || holder.globals.contains(name) {
        var inner = scope
        while inner !== holder, let parent = inner.parent {
          inner.globals.insert(name)
          inner = parent
        }
      }
    }
    holder.hasNamedExpression = true
    holder.bind(name)
  }

  // MARK: Sharing

  /// Finds for every used name the block that binds it, and marks the cells on the way.
  private func resolve(_ scope: Scope) throws(PythonSyntaxError) {
    for (name, range) in scope.nonlocals {
      guard bindInEnclosing(name, from: scope) else {
        throw Self.error("no binding for nonlocal '\(name)' found", range)
      }
    }
    for name in scope.used.sorted()
    where !scope.globals.contains(name) && !scope.isFree(name) && !scope.isBound(name) {
      if scope.kind != .module { _ = bindInEnclosing(name, from: scope) }
    }
    for child in scope.children.values { try resolve(child) }
  }

  /// Looks for a binding of the name in the functions around a block; if there is one, makes it a
  /// cell there and a free name in every block between.
  private func bindInEnclosing(_ name: String, from scope: Scope) -> Bool {
    var path: [Scope] = [scope]
    var holder = scope.parent
    while let candidate = holder {
      if candidate.kind == .module { return false }
      if candidate.kind == .classBody {
        if name == "__class__" {
          candidate.cells.insert(name)
          for between in path { between.addFree(name) }
          return true
        }
      } else if candidate.globals.contains(name) {
        return false
      } else if candidate.isBound(name) && !candidate.nonlocals.contains(where: { $0.name == name })
      {
        candidate.cells.insert(name)
        for between in path { between.addFree(name) }
        return true
      }
      path.append(candidate)
      holder = candidate.parent
    }
    return false
  }
}

extension Parameters {
  /// All parameters in the order in which they stand in the source.
  var asWritten: [Parameter] {
    var all = positionalOnly + positional
    if let variadic { all.append(variadic) }
    all += keywordOnly
    if let keywords { all.append(keywords) }
    return all
  }

  /// All parameters in the order of their registers: positional, keyword-only, `*args`, `**kw`.
  var inOrder: [Parameter] {
    var all = positionalOnly + positional + keywordOnly
    if let variadic { all.append(variadic) }
    if let keywords { all.append(keywords) }
    return all
  }
}
