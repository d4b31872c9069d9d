/// Collects what a `SourceOutline` tells, on a walk over the syntax tree.
struct OutlineWalk {
  private let lines: [[UInt32]]
  var calls: [SourceOutline.Call] = []
  var assignments: [SourceOutline.Assignment] = []
  var functions: [SourceOutline.Function] = []
  /// For each function that the walk is in, whether it gives a value.
  private var givesValue: [Bool] = []

  init(_ source: [UInt8]) {
    lines = source.split(separator: 0x0a, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self).points
    }
  }

  mutating func visit(_ body: [Statement]) { for statement in body { visit(statement) } }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .functionDef(let function):
      for decorator in function.decorators { visit(decorator) }
      givesValue.append(false)
      visit(function.body)
      functions.append(
        SourceOutline.Function(
          name: function.name, line: Int(statement.range.line),
          endLine: Int(statement.range.endLine), givesValue: givesValue.popLast() ?? false))
    case .classDef(let definition): visit(definition.body)
    case .return(let value):
      if let value {
        visit(value)
        if case .constant(.none) = value.kind {} else { markValue() }
      }
    case .assign(let targets, let value):
      visit(value)
      for target in targets { assign(target, value, statement.range) }
    case .annAssign(let target, _, let value, _):
      guard let value else { return }
      visit(value)
      assign(target, value, statement.range)
    case .augAssign(_, _, let value): visit(value)
    case .delete(let values): for value in values { visit(value) }
    case .for(let target, let iterable, let body, let orelse):
      visit(iterable)
      assign(target, iterable, statement.range, isLoop: true)
      visit(body + orelse)
    case .while(let test, let body, let orelse), .if(let test, let body, let orelse):
      visit(test)
      visit(body + orelse)
    case .with(let items, let body):
      for item in items {
        visit(item.context)
        if let target = item.target { assign(target, item.context, statement.range) }
      }
      visit(body)
    case .try(let body, let handlers, let orelse, let finalbody, _):
      visit(body)
      for handler in handlers { visit(handler.body) }
      visit(orelse + finalbody)
    case .raise(let exception, let cause):
      if let exception { visit(exception) }
      if let cause { visit(cause) }
    case .assert(let test, let message):
      visit(test)
      if let message { visit(message) }
    case .expression(let value): visit(value)
    case .import, .importFrom, .global, .nonlocal, .pass, .break, .continue: break
    }
  }

  private mutating func markValue() {
    if let last = givesValue.indices.last { givesValue[last] = true }
  }

  private mutating func assign(
    _ target: Expression, _ value: Expression, _ range: SourceRange, isLoop: Bool = false
  ) {
    var names: [String] = []
    switch target.kind {
    case .name(let name): names = [name]
    case .tuple(let parts), .list(let parts):
      names = parts.map { if case .name(let name) = $0.kind { name } else { "_" } }
      // `a, b = 1, 2` sets each to its own part.
      if case .tuple(let values) = value.kind, values.count == parts.count, !isLoop {
        for (part, value) in zip(parts, values) { assign(part, value, range) }
        return
      }
    default: return
    }
    let set =
      isLoop
      ? SourceOutline.Piece(kind: .other, source: text(value), callee: nil, parts: [])
      : piece(value)
    assignments.append(
      SourceOutline.Assignment(names: names, line: Int(range.line), value: set))
  }

  private mutating func visit(_ expression: Expression) {
    switch expression.kind {
    case .call(let function, let arguments, let keywords):
      add(expression, function, arguments, keywords)
      visit(function)
      for argument in arguments { visit(argument) }
      for keyword in keywords { visit(keyword.value) }
    case .yield(let value):
      markValue()
      if let value { visit(value) }
    case .yieldFrom(let value):
      markValue()
      visit(value)
    case .namedExpr(let target, let value):
      visit(value)
      assign(target, value, expression.range)
    default:
      for child in OutlineWalk.children(of: expression) { visit(child) }
    }
  }

  private mutating func add(
    _ call: Expression, _ function: Expression, _ arguments: [Expression], _ keywords: [Keyword]
  ) {
    var named: [String: SourceOutline.Piece] = [:]
    for keyword in keywords {
      if let name = keyword.name { named[name] = piece(keyword.value) }
    }
    calls.append(
      SourceOutline.Call(
        function: text(function), line: Int(call.range.line), endLine: Int(call.range.endLine),
        arguments: arguments.map(piece), named: named))
  }

  private func piece(_ expression: Expression) -> SourceOutline.Piece {
    var callee: String?
    var parts: [SourceOutline.Piece] = []
    let kind: SourceOutline.Piece.Kind
    switch expression.kind {
    case .constant(.string), .joinedStr: kind = .text
    case .constant(.bytes): kind = .bytes
    case .constant(.int): kind = .integer
    case .name: kind = .name
    case .tuple(let elements):
      kind = .tuple
      parts = elements.map(piece)
    case .call(let function, _, _):
      kind = .call
      callee = text(function)
    default: kind = .other
    }
    return SourceOutline.Piece(kind: kind, source: text(expression), callee: callee, parts: parts)
  }

  /// How an expression is written; the first line of one that has several.
  private func text(_ expression: Expression) -> String {
    let range = expression.range
    let row = Int(range.line) - 1
    guard lines.indices.contains(row) else { return "" }
    let line = lines[row]
    let start = min(max(0, Int(range.column)), line.count)
    let isWhole = range.endLine == range.line
    let end = isWhole ? min(max(start, Int(range.endColumn)), line.count) : line.count
    var result = String.UnicodeScalarView()
    result.append(contentsOf: line[start..<end].compactMap(Unicode.Scalar.init))
    return String(result) + (isWhole ? "" : "...")
  }

  private static func children(of expression: Expression) -> [Expression] {
    switch expression.kind {
    case .constant, .name, .call, .yield, .yieldFrom, .namedExpr: []
    case .boolOp(_, let values), .set(let values), .list(let values), .tuple(let values),
      .joinedStr(let values):
      values
    case .binOp(let left, _, let right): [left, right]
    case .unaryOp(_, let value), .starred(let value), .attribute(let value, _): [value]
    case .lambda(_, let body): [body]
    case .ifExp(let test, let body, let orelse): [test, body, orelse]
    case .dict(let keys, let values): keys.compactMap { $0 } + values
    case .listComp(let element, let clauses), .setComp(let element, let clauses),
      .generatorExp(let element, let clauses):
      [element] + clauses.map(\.iterable)
    case .dictComp(let key, let value, let clauses): [key, value] + clauses.map(\.iterable)
    case .compare(let left, _, let rest): [left] + rest
    case .formattedValue(let value, _, _): [value]
    case .subscript(let value, let index): [value, index]
    case .slice(let lower, let upper, let step): [lower, upper, step].compactMap { $0 }
    }
  }
}
