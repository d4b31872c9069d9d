extension VM {
  /// `left op right` for whole numbers. Errors: ZeroDivisionError, ValueError for a negative
  /// shift, OverflowError, MemoryError past the limit.
  func integer(
    _ op: BinaryOperator, _ left: IntegerResult, _ right: IntegerResult
  ) throws -> Value {
    if op == .pow { return try power(left, right) }
    if case .small(let a) = left, case .small(let b) = right {
      return try integer(op, a, b) ?? notImplemented
    }
    let a = left.bigInt
    let b = right.bigInt
    switch op {
    case .add, .sub:
      try chargeInteger(bits: max(a.bitLength, b.bitLength) + 1)
      return int(op == .add ? a + b : a - b)
    case .mult:
      try chargeInteger(bits: a.bitLength + b.bitLength)
      return int(a * b)
    case .floorDiv, .mod:
      try charge(a.byteCount)
      guard let (quotient, remainder) = a.divMod(b) else {
        throw error(
          .zeroDivisionError,
          op == .mod ? "integer modulo by zero" : "integer division or modulo by zero")
      }
      return int(op == .mod ? remainder : quotient)
    case .div:
      if b.isZero { throw error(.zeroDivisionError, "division by zero") }
      guard let result = BigInt.trueDivide(a, b) else {
        throw error(.overflowError, "integer division result too large for a float")
      }
      return .float(result)
    case .bitAnd: return int(a & b)
    case .bitOr: return int(a | b)
    case .bitXor: return int(a ^ b)
    case .lShift: return try shiftLeft(a, b)
    case .rShift:
      if b.isNegative { throw valueError("negative shift count") }
      guard let count = b.asInt else { return .int(a.isNegative ? -1 : 0) }
      return int(a.shiftedRight(by: count) ?? .zero)
    case .pow, .matMult: return notImplemented
    }
  }

  private func shiftLeft(_ a: BigInt, _ b: BigInt) throws -> Value {
    if b.isNegative { throw valueError("negative shift count") }
    if a.isZero { return .int(0) }
    let (bits, overflow) = a.bitLength.addingReportingOverflow(b.asInt ?? .max)
    try chargeInteger(bits: overflow ? .max : bits)
    guard let count = b.asInt, let result = a.shiftedLeft(by: count) else {
      throw error(.memoryError)
    }
    return int(result)
  }

  /// `divmod(left, right)` of whole numbers. Errors: ZeroDivisionError.
  func divMod(_ left: IntegerResult, _ right: IntegerResult) throws -> Value {
    if case .small(let a) = left, case .small(let b) = right,
      let quotient = IntegerMath.floorDivide(a, b), let remainder = IntegerMath.modulo(a, b)
    {
      return .object(tuple([interpreter.value(quotient), .int(remainder)]))
    }
    try charge(left.bigInt.byteCount)
    guard let (quotient, remainder) = left.bigInt.divMod(right.bigInt) else {
      throw error(.zeroDivisionError, "integer division or modulo by zero")
    }
    return .object(tuple([int(quotient), int(remainder)]))
  }
}
