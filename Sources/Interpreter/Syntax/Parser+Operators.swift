/// Operators on numbers. (Reference, sections 6.5 to 6.9.)
extension Parser {
  /// A binary operator and how tightly it binds.
  @inline(__always)
  private static func binaryOperator(_ kind: TokenKind) -> (BinaryOperator, Int)? {
    switch kind {
    case .verticalBar: (.bitOr, 0)
    case .circumflex: (.bitXor, 1)
    case .ampersand: (.bitAnd, 2)
    case .leftShift: (.lShift, 3)
    case .rightShift: (.rShift, 3)
    case .plus: (.add, 4)
    case .minus: (.sub, 4)
    case .star: (.mult, 5)
    case .slash: (.div, 5)
    case .doubleSlash: (.floorDiv, 5)
    case .percent: (.mod, 5)
    case .at: (.matMult, 5)
    default: nil
    }
  }

  /// Operands joined by operators that bind at least so tightly; 0 is `|`.
  mutating func binary(_ tightness: Int) throws(Failure) -> Expression {
    let start = index
    var left = try factor()
    while let (operation, level) = Parser.binaryOperator(kind), level >= tightness {
      advance()
      let right = try binary(level + 1)
      left = try node(
        .binOp(left, operation, right), from: start, over: max(left.depth, right.depth))
    }
    return left
  }

  /// What is open while the end of `-a ** -b` is looked for.
  private enum Open {
    case sign(UnaryOperator, start: Int)
    case power(Expression, start: Int)
  }

  /// The sign that a token is.
  @inline(__always)
  private static func sign(_ kind: TokenKind) -> UnaryOperator? {
    switch kind {
    case .minus: .minus
    case .plus: .plus
    case .tilde: .invert
    default: nil
    }
  }

  /// `-a`, `a ** b`: signs and powers, innermost last, so built without recursion.
  private mutating func factor() throws(Failure) -> Expression {
    if Parser.sign(kind) == nil {
      let start = index
      let base = try primary()
      guard kind == .doubleStar else { return base }
      return try factor(over: base, from: start)
    }
    return try factor(over: nil, from: index)
  }

  private mutating func factor(
    over first: Expression?, from start: Int
  ) throws(Failure) -> Expression {
    var open: [Open] = []
    if let first {
      open.append(.power(first, start: start))
      advance()
    }
    var result: Expression
    while true {
      while let sign = Parser.sign(kind) {
        open.append(.sign(sign, start: index))
        advance()
      }
      guard open.count < 6000 else { throw fail(.outOfMemory) }
      let start = index
      result = try primary()
      guard kind == .doubleStar else { break }
      open.append(.power(result, start: start))
      advance()
    }
    while let last = open.popLast() {
      switch last {
      case .sign(let sign, let start):
        result = try node(.unaryOp(sign, result), from: start, over: result.depth)
      case .power(let base, let start):
        result = try node(
          .binOp(base, .pow, result), from: start, over: max(base.depth, result.depth))
      }
    }
    return result
  }
}
