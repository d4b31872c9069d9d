extension Interpreter {
  /// The methods of `complex` (library reference, "Numeric Types").
  func installComplex() {
    let type = types.complex!
    type.constructor(.named(ParameterList("real=, imag="))) { vm, type, arguments in
      let made = try vm.makeComplex(arguments[0], arguments[1])
      return .object(PyComplex(type, made.real, made.imaginary))
    }
    installComplexOperators(type)
    type.method("__eq__", .one) { vm, receiver, arguments in
      guard let equal = vm.isEqual(vm.receivedComplex(receiver), arguments[0]) else {
        return vm.notImplemented
      }
      return .bool(equal)
    }
    type.method("__ne__", .one) { vm, receiver, arguments in
      guard let equal = vm.isEqual(vm.receivedComplex(receiver), arguments[0]) else {
        return vm.notImplemented
      }
      return .bool(!equal)
    }
    type.method("__hash__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return .int(NumberHash.hash(real: number.real, imaginary: number.imaginary))
    }
    type.method("__bool__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return .bool(number.real != 0 || number.imaginary != 0)
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return vm.str(
        try FormatSpec().formatComplex(real: number.real, imaginary: number.imaginary) { _ in })
    }
    type.method("__format__", .one) { vm, receiver, arguments in
      let number = vm.receivedComplex(receiver)
      return try vm.formatNumber(receiver, arguments[0], .complex) { spec in
        try spec.formatComplex(real: number.real, imaginary: number.imaginary) {
          try vm.charge($0, each: 8)
        }
      }
    }
    type.method("conjugate", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return vm.makeComplex(number.real, -number.imaginary)
    }
    type.method("__complex__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return vm.makeComplex(number.real, number.imaginary)
    }
    type.method("__getnewargs__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return .object(vm.tuple([.float(number.real), .float(number.imaginary)]))
    }
    type.readOnlyMember("real") { vm, receiver in .float(vm.receivedComplex(receiver).real) }
    type.readOnlyMember("imag") { vm, receiver in .float(vm.receivedComplex(receiver).imaginary) }
  }

  private func installComplexOperators(_ type: PyType) {
    func add(
      _ name: String, _ body: @escaping (VM, ComplexNumber, ComplexNumber) throws -> Value
    ) {
      type.method("__\(name)__", .positional(1, 2)) { vm, receiver, arguments in
        guard let right = try vm.complexOperand(arguments[0]) else { return vm.notImplemented }
        try vm.refuseModulus(arguments)
        return try body(vm, vm.receivedComplex(receiver), right)
      }
      type.method("__r\(name)__", .positional(1, 2)) { vm, receiver, arguments in
        guard let left = try vm.complexOperand(arguments[0]) else { return vm.notImplemented }
        try vm.refuseModulus(arguments)
        return try body(vm, left, vm.receivedComplex(receiver))
      }
    }
    add("add") { vm, a, b in vm.makeComplex(a + b) }
    add("sub") { vm, a, b in vm.makeComplex(a - b) }
    add("mul") { vm, a, b in vm.makeComplex(a * b) }
    add("truediv") { vm, a, b in
      guard let result = a.divided(by: b) else {
        throw vm.error(.zeroDivisionError, "complex division by zero")
      }
      return vm.makeComplex(result)
    }
    add("pow") { vm, a, b in try vm.power(a, b) }
    type.method("__neg__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      return vm.makeComplex(-number.real, -number.imaginary)
    }
    type.method("__pos__", .none) { vm, receiver, _ in
      vm.makeComplex(vm.receivedComplex(receiver))
    }
    type.method("__abs__", .none) { vm, receiver, _ in
      let number = vm.receivedComplex(receiver)
      let result = number.magnitude
      if result.isInfinite, number.real.isFinite, number.imaginary.isFinite {
        throw vm.error(.overflowError, "absolute value too large")
      }
      return .float(result)
    }
  }
}

extension VM {
  func makeComplex(_ number: ComplexNumber) -> Value {
    makeComplex(number.real, number.imaginary)
  }

  /// The complex number of a complex or of an instance of a subclass; nil for all else.
  package func complex(of value: Value) -> ComplexNumber? {
    guard case .object(let o) = value, o.kind == .complex else { return nil }
    let object = unsafeDowncast(o, to: PyComplex.self)
    return ComplexNumber(object.real, object.imaginary)
  }

  /// The number that a method of complex was called on.
  func receivedComplex(_ receiver: Value) -> ComplexNumber {
    complex(of: receiver) ?? ComplexNumber(0, 0)
  }

  /// The operand of a complex number's method: any number; nil for all else.
  fileprivate func complexOperand(_ value: Value) throws -> ComplexNumber? {
    if let number = complex(of: value) { return number }
    return try floatOperand(value).map { ComplexNumber($0, 0) }
  }

  fileprivate func refuseModulus(_ arguments: Arguments) throws {
    if arguments.count == 2, !arguments[1].isNone { throw valueError("complex modulo") }
  }

  /// Whether a complex number equals another number, ints compared exactly; nil for all else.
  fileprivate func isEqual(_ left: ComplexNumber, _ right: Value) -> Bool? {
    if let other = complex(of: right) {
      return left.real == other.real && left.imaginary == other.imaginary
    }
    switch order(.float(left.real), right) {
    case nil: return nil
    case .unordered: return false
    case .ordered(let result): return result == 0 && left.imaginary == 0
    }
  }
}
