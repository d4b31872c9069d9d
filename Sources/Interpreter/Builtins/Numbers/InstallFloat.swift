extension Interpreter {
  /// The methods of `float` (library reference, "Numeric Types", "Additional Methods on Float").
  func installFloat() {
    let type = types.float!
    type.constructor(.positional(0, 1)) { vm, type, arguments in
      if arguments.count == 0 { return vm.makeFloat(type, 0) }
      return vm.makeFloat(type, try vm.makeFloat(arguments[0]))
    }
    type.comparisons { vm, left, right in vm.order(left, right) }
    installFloatOperators(type)
    installFloatConversions(type)
    installFloatText(type)
    type.method("is_integer", .none) { vm, receiver, _ in
      .bool(FloatText.isInteger(vm.receivedFloat(receiver)))
    }
    type.method("as_integer_ratio", .none) { vm, receiver, _ in
      switch FloatText.integerRatio(vm.receivedFloat(receiver)) {
      case .success(let ratio):
        return .object(vm.tuple([vm.int(ratio.numerator), vm.int(ratio.denominator)]))
      case .failure(let failure):
        throw vm.error(failure.isOverflow ? .overflowError : .valueError, failure.message)
      }
    }
    type.method("__getnewargs__", .none) { vm, receiver, _ in
      .object(vm.tuple([.float(vm.receivedFloat(receiver))]))
    }
    type.attribute("real") { vm, receiver in .float(vm.receivedFloat(receiver)) }
    type.attribute("imag") { _, _ in .float(0) }
  }

  private func installFloatOperators(_ type: PyType) {
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .sub), ("mul", .mult), ("truediv", .div), ("floordiv", .floorDiv),
      ("mod", .mod),
    ]
    for (name, op) in operators {
      type.method("__\(name)__", .one) { vm, receiver, arguments in
        guard let right = try vm.floatOperand(arguments[0]) else { return vm.notImplemented }
        return try vm.floating(op, vm.receivedFloat(receiver), right) ?? vm.notImplemented
      }
      type.method("__r\(name)__", .one) { vm, receiver, arguments in
        guard let left = try vm.floatOperand(arguments[0]) else { return vm.notImplemented }
        return try vm.floating(op, left, vm.receivedFloat(receiver)) ?? vm.notImplemented
      }
    }
    for (name, isReflected) in [("__divmod__", false), ("__rdivmod__", true)] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let other = try vm.floatOperand(arguments[0]) else { return vm.notImplemented }
        let own = vm.receivedFloat(receiver)
        let (a, b) = isReflected ? (other, own) : (own, other)
        if b == 0 { throw vm.error(.zeroDivisionError, "float divmod()") }
        let (quotient, remainder) = vm.floorDivMod(a, b)
        return .object(vm.tuple([.float(quotient), .float(remainder)]))
      }
    }
    for (name, isReflected) in [("__pow__", false), ("__rpow__", true)] {
      type.method(name, .positional(1, 2)) { vm, receiver, arguments in
        if arguments.count == 2, !arguments[1].isNone {
          throw vm.typeError(
            "pow() 3rd argument not allowed unless all arguments are integers")
        }
        guard let other = try vm.floatOperand(arguments[0]) else { return vm.notImplemented }
        let own = vm.receivedFloat(receiver)
        return try isReflected ? vm.power(other, own) : vm.power(own, other)
      }
    }
    type.method("__neg__", .none) { vm, receiver, _ in .float(-vm.receivedFloat(receiver)) }
    type.method("__abs__", .none) { vm, receiver, _ in
      .float(vm.receivedFloat(receiver).magnitude)
    }
  }

  private func installFloatConversions(_ type: PyType) {
    for name in ["__pos__", "__float__", "conjugate"] {
      type.method(name, .none) { vm, receiver, _ in .float(vm.receivedFloat(receiver)) }
    }
    for name in ["__int__", "__trunc__"] {
      type.method(name, .none) { vm, receiver, _ in
        vm.interpreter.value(try vm.truncate(vm.receivedFloat(receiver)))
      }
    }
    type.method("__floor__", .none) { vm, receiver, _ in
      vm.interpreter.value(try vm.truncate(vm.receivedFloat(receiver).rounded(.down)))
    }
    type.method("__ceil__", .none) { vm, receiver, _ in
      vm.interpreter.value(try vm.truncate(vm.receivedFloat(receiver).rounded(.up)))
    }
    type.method("__round__", .positional(0, 1)) { vm, receiver, arguments in
      let number = vm.receivedFloat(receiver)
      if arguments.count == 0 || arguments[0].isNone {
        return vm.interpreter.value(try vm.truncate(number.rounded(.toNearestOrEven)))
      }
      let digits = try vm.bigIndex(arguments[0])
      let count = digits.asInt ?? (digits.isNegative ? .min : .max)
      switch FloatText.round(number, digits: count) {
      case .success(let rounded): return .float(rounded)
      case .failure(let failure): throw vm.error(.overflowError, failure.message)
      }
    }
    type.method("__bool__", .none) { vm, receiver, _ in .bool(vm.receivedFloat(receiver) != 0) }
    type.method("__hash__", .none) { vm, receiver, _ in
      .int(try vm.hash(.float(vm.receivedFloat(receiver))))
    }
  }

  private func installFloatText(_ type: PyType) {
    type.method("__repr__", .none) { vm, receiver, _ in
      let number = vm.receivedFloat(receiver)
      if let text = vm.quickRepr(number) { return .object(text) }
      let text = FloatText.reprBytes(number)
      return .object(vm.interpreter.string(ascii: text))
    }
    type.method("__format__", .one) { vm, receiver, arguments in
      try vm.formatNumber(receiver, arguments[0], .float) { spec in
        try spec.formatFloat(vm.receivedFloat(receiver)) { try vm.charge($0, each: 8) }
      }
    }
    type.method("hex", .none) { vm, receiver, _ in
      vm.str(FloatText.hex(vm.receivedFloat(receiver)))
    }
    type.classMethod("fromhex", .one) { vm, receiver, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError("bad argument type for built-in operation")
      }
      let bytes = text.isASCII ? Array(text.ascii) : [UInt8(ascii: "?")]
      switch FloatText.parseHex(bytes) {
      case .failure(let failure):
        throw vm.error(
          failure == .tooLarge ? .overflowError : .valueError, failure.message)
      case .success(let number):
        if receiver.pyType === vm.types.float { return .float(number) }
        return try vm.call(receiver, .float(number))
      }
    }
    type.classMethod("__getformat__", .one) { vm, _, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError(
          "__getformat__() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      guard text.equals("double") || text.equals("float") else {
        throw vm.valueError("__getformat__() argument 1 must be 'double' or 'float'")
      }
      return vm.str("IEEE, little-endian")
    }
  }
}

extension VM {
  /// The number that a method of float was called on.
  func receivedFloat(_ receiver: Value) -> Double { float(of: receiver) ?? 0 }

  /// `repr(number)` where Swift's own text is the same, which it is without an exponent; else nil.
  fileprivate func quickRepr(_ number: Double) -> PyStr? {
    let size = number.magnitude
    guard (size >= 1e-4 && size < 1e15) || size == 0 else { return nil }
    var text = number.description
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress, !bytes.contains(0x65) else { return nil }
      return PyStr(types.str, ascii: base, count: bytes.count)
    }
  }

  /// `float(value)`. Errors: TypeError, ValueError, OverflowError, and what `__float__` raises.
  func makeFloat(_ value: Value) throws -> Double {
    if let text = value.str, text.isASCII, let number = QuickFloat.read(text.ascii) {
      return number
    }
    if let points = textPoints(value) {
      if let number = FloatText.parse(numberText(points)) { return number }
      let shown = try repr(value.bytearray.map { bytes($0.values) } ?? value).string
      throw valueError("could not convert string to float: \(shown)")
    }
    let type = type(of: value)
    if type.special(.float).isUnbound, type.special(.index).isUnbound {
      throw typeError(
        "float() argument must be a string or a real number, not '\(type.name)'")
    }
    return try double(value)
  }
}
