/// Something that is allowed but hardly meant, of which CPython warns while it compiles.
package struct SyntaxWarning: Equatable, Sendable {
  /// The line, from 1.
  package let line: Int
  /// What CPython says of it.
  package let message: String
}

/// Finds what CPython's compiler warns of (`Python/compile.c`, `check_compare` and its like).
struct WarningFinder {
  /// What was found, in the order of the text.
  private(set) var found: [SyntaxWarning] = []

  private mutating func warn(_ message: String, _ range: SourceRange) {
    found.append(SyntaxWarning(line: Int(range.line), message: message))
  }

  /// Says again what was said of the test of a `while`, which CPython compiles twice: at the loop's
  /// start and at its end.
  mutating func repeatTest(_ range: Range<Int>) { found += Array(found[range]) }

  /// `x is 5`. CPython warns once for a chain.
  mutating func checkComparison(
    _ left: Expression, _ operators: [ComparisonOperator], _ comparators: [Expression],
    _ range: SourceRange
  ) {
    var left = left
    for (op, right) in zip(operators, comparators) {
      if op == .is || op == .isNot, Self.isLiteral(left) || Self.isLiteral(right) {
        let (word, better) = op == .is ? ("is", "==") : ("is not", "!=")
        return warn("\"\(word)\" with a literal. Did you mean \"\(better)\"?", range)
      }
      left = right
    }
  }

  /// `assert (x, "text")`.
  mutating func checkAssertion(_ test: Expression, _ range: SourceRange) {
    if case .tuple(let items) = test.kind, !items.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", range)
    }
  }

  /// `(1, 2)(3)`: two items without a comma between them.
  mutating func checkCall(_ function: Expression, _ range: SourceRange) {
    guard let name = Self.typeName(function) else { return }
    if name == "function" { return }
    warn("'\(name)' object is not callable; perhaps you missed a comma?", range)
  }

  /// `[1, 2]["a"]` and `{1}[0]`.
  mutating func checkSubscript(_ value: Expression, _ index: Expression, _ range: SourceRange) {
    guard let name = Self.typeName(value) else { return }
    switch name {
    case "NoneType", "ellipsis", "int", "float", "complex", "set", "generator", "function":
      warn("'\(name)' object is not subscriptable; perhaps you missed a comma?", range)
    case "str", "bytes", "tuple", "list":
      guard let key = Self.typeName(index), key != "int", key != "bool" else { return }
      warn(
        "\(name) indices must be integers or slices, not \(key); perhaps you missed a comma?",
        range)
    default: break
    }
  }

  /// Whether CPython has made a constant of it that `is` should not be asked of.
  private static func isLiteral(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant(.none), .constant(.bool), .constant(.ellipsis): false
    case .constant: true
    case .tuple(let items): items.allSatisfy(isConstant)
    case .unaryOp(.not, _): false
    case .unaryOp(_, let operand): isNumber(operand)
    case .binOp(let left, _, let right): isNumber(left) && isNumber(right)
    default: false
    }
  }

  private static func isConstant(_ expression: Expression) -> Bool {
    if case .constant = expression.kind { return true }
    return isLiteral(expression)
  }

  private static func isNumber(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .constant(.int), .constant(.bigInt), .constant(.float), .constant(.imaginary): true
    case .unaryOp(.plus, let operand), .unaryOp(.minus, let operand): isNumber(operand)
    default: false
    }
  }

  /// The class that an expression's value has for certain.
  private static func typeName(_ expression: Expression) -> String? {
    switch expression.kind {
    case .constant(.none): "NoneType"
    case .constant(.bool): "bool"
    case .constant(.ellipsis): "ellipsis"
    case .constant(.int), .constant(.bigInt): "int"
    case .constant(.float): "float"
    case .constant(.imaginary): "complex"
    case .constant(.string), .joinedStr, .formattedValue: "str"
    case .constant(.bytes): "bytes"
    case .tuple: "tuple"
    case .list, .listComp: "list"
    case .dict, .dictComp: "dict"
    case .set, .setComp: "set"
    case .generatorExp: "generator"
    case .lambda: "function"
    default: nil
    }
  }
}
