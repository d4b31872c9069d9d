/// What methods of numbers are given, and what they give.
extension VM {
  /// The whole number of an int, bool, or instance of a subclass of int; nil for all else.
  package func integer(of value: Value) -> IntegerResult? {
    switch value {
    case .int(let i): return .small(i)
    case .bool(let b): return .small(b ? 1 : 0)
    case .object(let o) where o.kind == .int:
      return IntegerResult(unsafeDowncast(o, to: PyInt.self).value)
    default: return nil
    }
  }

  /// The whole number that a method of int was called on.
  func receivedInteger(_ receiver: Value) -> IntegerResult { integer(of: receiver) ?? .small(0) }

  /// The number of a float, or instance of a subclass of float; nil for all else.
  package func float(of value: Value) -> Double? {
    switch value {
    case .float(let d): return d
    case .object(let o) where o.kind == .float: return unsafeDowncast(o, to: PyFloat.self).value
    default: return nil
    }
  }

  /// The operand of a float's method: a float or an int; nil for all else.
  /// Errors: OverflowError for an int that no float holds.
  func floatOperand(_ value: Value) throws -> Double? {
    if let d = float(of: value) { return d }
    guard let integer = integer(of: value) else { return nil }
    return try double(of: integer)
  }

  /// The nearest float. Errors: OverflowError.
  func double(of integer: IntegerResult) throws -> Double {
    guard let result = integer.toDouble() else {
      throw error(.overflowError, "int too large to convert to float")
    }
    return result
  }

  /// A whole number as an object of int, or of its subclass `type`.
  package func makeInteger(_ type: PyType, _ value: IntegerResult) -> Value {
    if type === types.int { return interpreter.value(value) }
    return .object(PyInt(type, value.bigInt))
  }

  /// A number as an object of float, or of its subclass `type`.
  package func makeFloat(_ type: PyType, _ value: Double) -> Value {
    type === types.float ? .float(value) : .object(PyFloat(type, value))
  }

  func makeComplex(_ real: Double, _ imaginary: Double) -> Value {
    .object(PyComplex(types.complex, real, imaginary))
  }

  var notImplemented: Value { .object(interpreter.notImplemented) }

  /// Python's exception for what formatting refuses.
  package func error(_ failure: FormatError) -> PyError {
    switch failure.kind {
    case .value: return valueError(failure.message)
    case .overflow: return error(.overflowError, failure.message)
    case .type: return typeError(failure.message)
    case .memory: return error(.memoryError)
    }
  }

  /// `repr(n)`. Errors: ValueError for more digits than the limit, MemoryError.
  package func decimalText(_ number: IntegerResult) throws -> PyStr {
    switch number {
    case .small(let i):
      var text = String(i)
      return text.withUTF8 { interpreter.string(ascii: $0) }
    case .big(let b):
      let limit = interpreter.limits.integerDigits
      if limit > 0, b.hasMoreDecimalDigits(than: limit) {
        throw valueError(FormatError.tooManyDigits(limit: limit).message)
      }
      try charge(b.bitLength / 3)
      return interpreter.string(ascii: b.digits(radix: 10))
    }
  }

  /// What `__format__` of a number does: the specifier is read, and `body` applies it.
  func formatNumber(
    _ receiver: Value, _ argument: Value, _ target: FormatSpec.Target,
    _ body: (FormatSpec) throws -> [UInt32]
  ) throws -> Value {
    guard let text = argument.str else {
      throw typeError("__format__() argument must be str, not \(typeName(argument))")
    }
    if text.count == 0 { return .object(try string(receiver)) }
    do {
      let spec = try FormatSpec.parse(
        text.codePoints, target: target, typeName: typeName(receiver))
      return str(try body(spec))
    } catch let failure as FormatError {
      throw error(failure)
    }
  }
}
