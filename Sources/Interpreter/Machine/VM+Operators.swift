extension BinaryOperator {
  /// The special methods: direct, reflected, in place.
  var specials: (Special, Special, Special) {
    switch self {
    case .add: (.add, .radd, .iadd)
    case .sub: (.sub, .rsub, .isub)
    case .mult: (.mul, .rmul, .imul)
    case .matMult: (.matmul, .rmatmul, .imatmul)
    case .div: (.truediv, .rtruediv, .itruediv)
    case .floorDiv: (.floordiv, .rfloordiv, .ifloordiv)
    case .mod: (.mod, .rmod, .imod)
    case .pow: (.pow, .rpow, .ipow)
    case .lShift: (.lshift, .rlshift, .ilshift)
    case .rShift: (.rshift, .rrshift, .irshift)
    case .bitOr: (.or, .ror, .ior)
    case .bitXor: (.xor, .rxor, .ixor)
    case .bitAnd: (.and, .rand, .iand)
    }
  }

  /// The operator's sign, as messages show it.
  var sign: String {
    switch self {
    case .add: "+"
    case .sub: "-"
    case .mult: "*"
    case .matMult: "@"
    case .div: "/"
    case .floorDiv: "//"
    case .mod: "%"
    case .pow: "** or pow()"
    case .lShift: "<<"
    case .rShift: ">>"
    case .bitOr: "|"
    case .bitXor: "^"
    case .bitAnd: "&"
    }
  }
}

extension ComparisonOperator {
  /// The special method, and the one of the other operand.
  var specials: (Special, Special) {
    switch self {
    case .less: (.lt, .gt)
    case .lessEqual: (.le, .ge)
    case .notEqual: (.ne, .ne)
    case .greater: (.gt, .lt)
    case .greaterEqual: (.ge, .le)
    default: (.eq, .eq)
    }
  }

  var sign: String {
    switch self {
    case .less: "<"
    case .lessEqual: "<="
    case .equal: "=="
    case .notEqual: "!="
    case .greater: ">"
    case .greaterEqual: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}

extension VM {
  /// Whether a value is `NotImplemented`.
  package func isNotImplemented(_ value: Value) -> Bool {
    if case .object(let o) = value { return o === interpreter.notImplemented }
    return false
  }

  // MARK: Binary operators

  /// `left op right`. Errors: TypeError, and what the operands' methods raise.
  package func binary(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let result = try numeric(op, left, right) { return result }
    if let result = try textOperator(op, left, right) { return result }
    let (direct, reflected, _) = op.specials
    let result = try binary(direct, reflected, left, right)
    if isNotImplemented(result) {
      if let text = sequenceError(op, left, right) { throw typeError(text) }
      var text =
        "unsupported operand type(s) for \(op.sign): '\(typeName(left))' and '\(typeName(right))'"
      if op == .rShift, case .object(let o) = left, o.kind == .native,
        unsafeDowncast(o, to: PyNative.self).name.equals("print")
      {
        text += ". Did you mean \"print(<message>, file=<output_stream>)\"?"
      }
      throw typeError(text)
    }
    return result
  }

  /// `left op= right`.
  package func inPlace(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value {
    if let result = try numeric(op, left, right) { return result }
    let (direct, reflected, inPlace) = op.specials
    let method = type(of: left).special(inPlace)
    if !method.isUnbound {
      let result = try callSpecial(method, left, right)
      if !isNotImplemented(result) { return result }
    }
    let result = try binary(direct, reflected, left, right)
    if isNotImplemented(result) {
      if let text = sequenceError(op, left, right) { throw typeError(text) }
      let sign = op == .pow ? "**=" : op.sign + "="
      throw typeError(
        "unsupported operand type(s) for \(sign): '\(typeName(left))' and '\(typeName(right))'")
    }
    return result
  }

  /// Sequences have texts of their own for `+` and `*`.
  private func sequenceError(_ op: BinaryOperator, _ left: Value, _ right: Value) -> String? {
    func isSequence(_ value: Value) -> Bool {
      switch value.kind {
      case .str, .bytes, .bytearray, .list, .tuple: true
      default: false
      }
    }
    if op == .mult {
      if isSequence(left) {
        return "can't multiply sequence by non-int of type '\(typeName(right))'"
      }
      if isSequence(right) {
        return "can't multiply sequence by non-int of type '\(typeName(left))'"
      }
    }
    guard op == .add, isSequence(left) else { return nil }
    switch left.kind {
    case .str: return "can only concatenate str (not \"\(typeName(right))\") to str"
    case .list: return "can only concatenate list (not \"\(typeName(right))\") to list"
    case .tuple: return "can only concatenate tuple (not \"\(typeName(right))\") to tuple"
    case .bytes: return "can't concat \(typeName(right)) to bytes"
    default: return "can't concat \(typeName(right)) to bytearray"
    }
  }

  /// The protocol of binary operators; NotImplemented when both sides decline.
  package func binary(
    _ direct: Special, _ reflected: Special, _ left: Value, _ right: Value
  ) throws -> Value {
    let leftType = type(of: left)
    let rightType = type(of: right)
    let method = leftType.special(direct)
    if leftType !== rightType {
      let other = rightType.special(reflected)
      if !other.isUnbound, rightType.isSubtype(of: leftType),
        !other.isIdentical(leftType.special(reflected))
      {
        let result = try callSpecial(other, right, left)
        if !isNotImplemented(result) { return result }
        if method.isUnbound { return result }
        return try callSpecial(method, left, right)
      }
      if !method.isUnbound {
        let result = try callSpecial(method, left, right)
        if !isNotImplemented(result) { return result }
      }
      if other.isUnbound { return .object(interpreter.notImplemented) }
      return try callSpecial(other, right, left)
    }
    if method.isUnbound {
      let other = rightType.special(reflected)
      if other.isUnbound { return .object(interpreter.notImplemented) }
      // Operands of one class: the reflected method is not tried in CPython either, unless the
      // direct one is missing.
      return try callSpecial(other, right, left)
    }
    return try callSpecial(method, left, right)
  }

  /// Arithmetic of plain ints, floats and bools; nil where the protocol has to be asked.
  @inline(__always)
  private func numeric(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return try integer(op, a, b)
    case (.float(let a), .float(let b)): return try floating(op, a, b)
    case (.float(let a), .int(let b)): return try floating(op, a, Double(b))
    case (.int(let a), .float(let b)): return try floating(op, Double(a), b)
    default: return nil
    }
  }

  /// `a op b` for ints of machine size; nil for what they have no operator for.
  func integer(_ op: BinaryOperator, _ a: Int, _ b: Int) throws -> Value? {
    switch op {
    case .add: return interpreter.value(IntegerMath.add(a, b))
    case .sub: return interpreter.value(IntegerMath.subtract(a, b))
    case .mult: return interpreter.value(IntegerMath.multiply(a, b))
    case .floorDiv:
      guard let result = IntegerMath.floorDivide(a, b) else {
        throw error(.zeroDivisionError, "integer division or modulo by zero")
      }
      return interpreter.value(result)
    case .mod:
      guard let result = IntegerMath.modulo(a, b) else {
        throw error(.zeroDivisionError, "integer modulo by zero")
      }
      return .int(result)
    case .div:
      guard let result = IntegerMath.trueDivide(a, b) else {
        throw error(.zeroDivisionError, "division by zero")
      }
      return .float(result)
    case .bitAnd: return .int(a & b)
    case .bitOr: return .int(a | b)
    case .bitXor: return .int(a ^ b)
    case .rShift:
      guard let result = IntegerMath.shiftRight(a, b) else {
        throw valueError("negative shift count")
      }
      return .int(result)
    case .lShift:
      if b < 0 { throw valueError("negative shift count") }
      if a != 0 { try chargeInteger(bits: b.addingReportingOverflow(64).partialValue) }
      guard let result = IntegerMath.shiftLeft(a, b) else { throw error(.memoryError) }
      return interpreter.value(result)
    case .pow, .matMult: return nil
    }
  }

  /// `a op b` for floats; nil for what they have no operator for, or for the power protocol.
  func floating(_ op: BinaryOperator, _ a: Double, _ b: Double) throws -> Value? {
    switch op {
    case .add: return .float(a + b)
    case .sub: return .float(a - b)
    case .mult: return .float(a * b)
    case .div:
      if b == 0 { throw error(.zeroDivisionError, "float division by zero") }
      return .float(a / b)
    case .floorDiv:
      if b == 0 { throw error(.zeroDivisionError, "float floor division by zero") }
      return .float(floorDivMod(a, b).0)
    case .mod:
      if b == 0 { throw error(.zeroDivisionError, "float modulo") }
      return .float(floorDivMod(a, b).1)
    default: return nil
    }
  }

  /// `divmod(a, b)` of floats, as `float.__divmod__`.
  package func floorDivMod(_ a: Double, _ b: Double) -> (Double, Double) {
    var mod = a.truncatingRemainder(dividingBy: b)
    var div = (a - mod) / b
    if mod != 0 {
      if (b < 0) != (mod < 0) {
        mod += b
        div -= 1
      }
    } else {
      mod = b.sign == .minus ? -0.0 : 0.0
    }
    if div != 0 {
      var floored = div.rounded(.down)
      if div - floored > 0.5 { floored += 1 }
      return (floored, mod)
    }
    return (Double(sign: (a / b).sign, exponent: 0, significand: 0), mod)
  }

  /// Refuses an integer longer than the limit. Errors: OverflowError, MemoryError.
  package func chargeInteger(bits: Int) throws {
    if bits > interpreter.limits.integerBits || bits < 0 {
      if interpreter.limits.isGraded {
        throw error(
          .overflowError, "integers here have at most \(interpreter.limits.integerBits) bits")
      }
      throw error(.memoryError)
    }
    try charge(bits / 8)
  }

  // MARK: Unary operators

  /// An operator with one operand, by its special method. Errors: TypeError, and what that raises.
  package func unary(_ special: Special, _ sign: String, _ value: Value) throws -> Value {
    switch (special, value) {
    case (.neg, .int(let i)): return interpreter.value(IntegerMath.negate(i))
    case (.neg, .float(let d)): return .float(-d)
    case (.neg, .bool(let b)): return .int(b ? -1 : 0)
    case (.pos, .int), (.pos, .float): return value
    case (.pos, .bool(let b)): return .int(b ? 1 : 0)
    case (.invert, .int(let i)): return .int(~i)
    case (.invert, .bool(let b)): return .int(b ? -2 : -1)
    default: break
    }
    let method = type(of: value).special(special)
    if method.isUnbound {
      throw typeError("bad operand type for unary \(sign): '\(typeName(value))'")
    }
    return try callSpecial(method, value)
  }

  // MARK: Comparison

  /// `left op right` for all ten comparison operators.
  package func compare(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    switch op {
    case .is: return .bool(left.isIdentical(right))
    case .isNot: return .bool(!left.isIdentical(right))
    case .in: return .bool(try contains(right, left))
    case .notIn: return .bool(try !contains(right, left))
    default: break
    }
    if let result = compareFast(op, left, right) { return .bool(result) }
    return try compareRich(op, left, right)
  }

  /// Comparison of plain numbers and strings; nil for all else.
  @inline(__always)
  func compareFast(_ op: ComparisonOperator, _ left: Value, _ right: Value) -> Bool? {
    switch (left, right) {
    case (.int(let a), .int(let b)): return order(op, a, b)
    case (.float(let a), .float(let b)): return order(op, a, b)
    case (.object(let a), .object(let b)):
      guard a.kind == .str, b.kind == .str, a.isExact, b.isExact else { return nil }
      let x = unsafeDowncast(a, to: PyStr.self)
      let y = unsafeDowncast(b, to: PyStr.self)
      if op == .equal { return x.equals(y) }
      if op == .notEqual { return !x.equals(y) }
      return order(op, x.compare(y), 0)
    default: return nil
    }
  }

  @inline(__always)
  private func order<T: Comparable>(_ op: ComparisonOperator, _ a: T, _ b: T) -> Bool {
    switch op {
    case .less: a < b
    case .lessEqual: a <= b
    case .equal: a == b
    case .notEqual: a != b
    case .greater: a > b
    default: a >= b
    }
  }

  /// The protocol of rich comparison.
  package func compareRich(
    _ op: ComparisonOperator, _ left: Value, _ right: Value
  ) throws -> Value {
    try enterNative("in comparison")
    defer { leaveNative() }
    let leftType = type(of: left)
    let rightType = type(of: right)
    let (direct, reflected) = op.specials
    let method = leftType.special(direct)
    let other = rightType.special(reflected)
    var triedOther = false
    if leftType !== rightType, !other.isUnbound, rightType.isSubtype(of: leftType) {
      triedOther = true
      let result = try callSpecial(other, right, left)
      if !isNotImplemented(result) { return result }
    }
    if !method.isUnbound {
      let result = try callSpecial(method, left, right)
      if !isNotImplemented(result) { return result }
    }
    if !triedOther, !other.isUnbound {
      let result = try callSpecial(other, right, left)
      if !isNotImplemented(result) { return result }
    }
    if op == .equal || op == .notEqual, let observer = interpreter.observer, !isBesideProgram {
      tellOfComparison(left, right, isEqual: op == .equal, observer)
    }
    switch op {
    case .equal: return .bool(left.isIdentical(right))
    case .notEqual: return .bool(!left.isIdentical(right))
    default:
      throw typeError(
        "'\(op.sign)' not supported between instances of '\(typeName(left))' and "
          + "'\(typeName(right))'")
    }
  }

  /// `left is right or left == right`, as containers compare their items.
  package func isEqual(_ left: Value, _ right: Value) throws -> Bool {
    if let fast = compareFast(.equal, left, right) {
      return fast || left.isIdentical(right)
    }
    if left.isIdentical(right) { return true }
    return try isTrue(compareRich(.equal, left, right))
  }

  /// `left < right`, for sorting.
  package func isLess(_ left: Value, _ right: Value) throws -> Bool {
    if let fast = compareFast(.less, left, right) { return fast }
    return try isTrue(compareRich(.less, left, right))
  }

  /// `bool(value)`. Errors: what `__bool__` and `__len__` raise.
  @inline(__always) package func isTrue(_ value: Value) throws -> Bool {
    switch value {
    case .bool(let b): return b
    case .none, .unbound: return false
    case .int(let i): return i != 0
    case .float(let d): return d != 0
    case .object(let o): return try isTrue(o)
    }
  }

  @inline(never) private func isTrue(_ object: PyObject) throws -> Bool {
    if object.isExact {
      switch object.kind {
      case .str: return unsafeDowncast(object, to: PyStr.self).count != 0
      case .list: return unsafeDowncast(object, to: PyList.self).count != 0
      case .tuple: return unsafeDowncast(object, to: PyTuple.self).count != 0
      case .dict: return unsafeDowncast(object, to: PyDict.self).count != 0
      case .bytes: return unsafeDowncast(object, to: PyBytes.self).count != 0
      case .set, .frozenset: return unsafeDowncast(object, to: PySet.self).count != 0
      case .function, .native, .method, .module, .exception: return true
      default: break
      }
    }
    let method = object.type.special(.bool)
    if !method.isUnbound {
      let result = try callSpecial(method, .object(object))
      guard case .bool(let answer) = result else {
        throw typeError("__bool__ should return bool, returned \(typeName(result))")
      }
      return answer
    }
    let length = object.type.special(.len)
    if length.isUnbound { return true }
    return try self.length(.object(object)) != 0
  }

  /// `hash(value)`. Errors: TypeError for unhashable values.
  @inline(__always) package func hash(_ value: Value) throws -> Int {
    switch value {
    case .int(let i): return NumberHash.hash(i)
    case .object(let o):
      if o.kind == .str, o.isExact { return unsafeDowncast(o, to: PyStr.self).hash }
      return try hash(of: o)
    default: return try hashOther(value)
    }
  }

  private func hashOther(_ value: Value) throws -> Int {
    switch value {
    case .bool(let b): return b ? 1 : 0
    case .float(let d):
      return d.isNaN ? Int(bitPattern: UInt(d.bitPattern) >> 4) : NumberHash.hash(d)
    default: return 0xfca8_6420 >> 4
    }
  }

  @inline(never) private func hash(of object: PyObject) throws -> Int {
    let method = object.type.special(.hash)
    if method.isNone || method.isUnbound {
      throw typeError("unhashable type: '\(typeName(.object(object)))'")
    }
    if case .object(let o) = method, o.kind == .native, object.kind == .instance {
      return identityHash(object)
    }
    try enterNative()
    defer { leaveNative() }
    switch try callSpecial(method, .object(object)) {
    case .int(let i): return i == -1 ? -2 : i
    case .bool(let b): return b ? 1 : 0
    case .object(let o) where o.kind == .int:
      return unsafeDowncast(o, to: PyInt.self).value.pythonHash
    default: throw typeError("__hash__ method should return an integer")
    }
  }

  /// The hash of an object that equals only itself.
  package func identityHash(_ object: PyObject) -> Int {
    let address = UInt(bitPattern: Unmanaged.passUnretained(object).toOpaque())
    return Int(bitPattern: (address >> 4) | (address << 60))
  }
}
