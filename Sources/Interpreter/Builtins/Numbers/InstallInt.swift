extension Interpreter {
  /// The methods of `int` (library reference, "Numeric Types", "Additional Methods on Integer
  /// Types").
  func installInt() {
    let type = types.int!
    type.constructor(.any) { vm, type, arguments in
      if type === vm.types.int, !arguments.hasNames, let number = vm.quickInteger(arguments) {
        return .int(number)
      }
      // A number of the class itself is its own copy.
      if type === vm.types.int, arguments.count == 1, !arguments.hasNames,
        case .object(let object) = arguments[0], object.kind == .int, object.isExact
      {
        return arguments[0]
      }
      return vm.makeInteger(type, try vm.makeInteger(arguments))
    }
    type.comparisons { vm, left, right in
      vm.integer(of: right) == nil ? nil : vm.order(left, right)
    }
    installIntOperators(type)
    installIntConversions(type)
    type.method("bit_length", .none) { vm, receiver, _ in
      .int(vm.receivedInteger(receiver).bigInt.bitLength)
    }
    type.method("bit_count", .none) { vm, receiver, _ in
      .int(vm.receivedInteger(receiver).bigInt.bitCount)
    }
    type.method("as_integer_ratio", .none) { vm, receiver, _ in
      .object(vm.tuple([vm.interpreter.value(vm.receivedInteger(receiver)), .int(1)]))
    }
    type.method("__getnewargs__", .none) { vm, receiver, _ in
      .object(vm.tuple([vm.interpreter.value(vm.receivedInteger(receiver))]))
    }
    type.method("__format__", .one) { vm, receiver, arguments in
      try vm.formatNumber(receiver, arguments[0], .integer) { spec in
        try spec.formatInteger(
          vm.receivedInteger(receiver), digitLimit: vm.interpreter.limits.integerDigits
        ) { try vm.charge($0, each: 8) }
      }
    }
    type.attribute("imag") { _, _ in .int(0) }
    type.attribute("denominator") { _, _ in .int(1) }
    for name in ["real", "numerator"] {
      type.attribute(name) { vm, receiver in vm.interpreter.value(vm.receivedInteger(receiver)) }
    }
  }

  private func installIntOperators(_ type: PyType) {
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .sub), ("mul", .mult), ("truediv", .div), ("floordiv", .floorDiv),
      ("mod", .mod), ("and", .bitAnd), ("or", .bitOr), ("xor", .bitXor), ("lshift", .lShift),
      ("rshift", .rShift),
    ]
    for (name, op) in operators {
      type.method("__\(name)__", .one) { vm, receiver, arguments in
        guard let right = vm.integer(of: arguments[0]) else { return vm.notImplemented }
        return try vm.integer(op, vm.receivedInteger(receiver), right)
      }
      type.method("__r\(name)__", .one) { vm, receiver, arguments in
        guard let left = vm.integer(of: arguments[0]) else { return vm.notImplemented }
        return try vm.integer(op, left, vm.receivedInteger(receiver))
      }
    }
    type.method("__divmod__", .one) { vm, receiver, arguments in
      guard let right = vm.integer(of: arguments[0]) else { return vm.notImplemented }
      return try vm.divMod(vm.receivedInteger(receiver), right)
    }
    type.method("__rdivmod__", .one) { vm, receiver, arguments in
      guard let left = vm.integer(of: arguments[0]) else { return vm.notImplemented }
      return try vm.divMod(left, vm.receivedInteger(receiver))
    }
    for (name, isReflected) in [("__pow__", false), ("__rpow__", true)] {
      type.method(name, .positional(1, 2)) { vm, receiver, arguments in
        guard let other = vm.integer(of: arguments[0]) else { return vm.notImplemented }
        let own = vm.receivedInteger(receiver)
        let (base, exponent) = isReflected ? (other, own) : (own, other)
        if arguments.count == 1 || arguments[1].isNone { return try vm.power(base, exponent) }
        guard let modulus = vm.integer(of: arguments[1]) else { return vm.notImplemented }
        return try vm.power(base, exponent, modulus: modulus)
      }
    }
    type.method("__neg__", .none) { vm, receiver, _ in
      switch vm.receivedInteger(receiver) {
      case .small(let i): return vm.interpreter.value(IntegerMath.negate(i))
      case .big(let b): return vm.int(-b)
      }
    }
    type.method("__invert__", .none) { vm, receiver, _ in
      switch vm.receivedInteger(receiver) {
      case .small(let i): return .int(~i)
      case .big(let b): return vm.int(~b)
      }
    }
    type.method("__abs__", .none) { vm, receiver, _ in
      switch vm.receivedInteger(receiver) {
      case .small(let i): return i < 0 ? vm.interpreter.value(IntegerMath.negate(i)) : .int(i)
      case .big(let b): return vm.int(b.magnitude)
      }
    }
  }

  private func installIntConversions(_ type: PyType) {
    for name in [
      "__pos__", "__int__", "__index__", "__trunc__", "__floor__", "__ceil__", "conjugate",
    ] {
      type.method(name, .none) { vm, receiver, _ in
        vm.interpreter.value(vm.receivedInteger(receiver))
      }
    }
    type.method("__round__", .positional(0, 1)) { vm, receiver, arguments in
      let number = vm.receivedInteger(receiver)
      if arguments.count == 0 { return vm.interpreter.value(number) }
      let digits = try vm.bigIndex(arguments[0])
      if !digits.isNegative { return vm.interpreter.value(number) }
      return vm.int(IntegerMath.round(number.bigInt, digits: (-digits).asInt ?? .max))
    }
    type.method("__float__", .none) { vm, receiver, _ in
      .float(try vm.double(of: vm.receivedInteger(receiver)))
    }
    type.method("__bool__", .none) { vm, receiver, _ in
      .bool(vm.receivedInteger(receiver) != .small(0))
    }
    type.method("__hash__", .none) { vm, receiver, _ in
      switch vm.receivedInteger(receiver) {
      case .small(let i): return .int(NumberHash.hash(i))
      case .big(let b): return .int(b.pythonHash)
      }
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      .object(try vm.decimalText(vm.receivedInteger(receiver)))
    }
    type.method("__sizeof__", .none) { vm, receiver, _ in
      .int(24 + (vm.receivedInteger(receiver).bigInt.bitLength + 29) / 30 * 4)
    }
  }
}
