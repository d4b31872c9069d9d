extension Interpreter {
  /// The functions that calculate.
  func installNumberFunctions() {
    function("abs", .one) { vm, _, arguments in
      let method = vm.type(of: arguments[0]).special(.abs)
      if method.isUnbound {
        throw vm.typeError("bad operand type for abs(): '\(vm.typeName(arguments[0]))'")
      }
      return try vm.callSpecial(method, arguments[0])
    }
    function("divmod", .positional(2, 2)) { vm, _, arguments in
      let result = try vm.binary(.divmod, .rdivmod, arguments[0], arguments[1])
      if vm.isNotImplemented(result) {
        throw vm.typeError(
          "unsupported operand type(s) for divmod(): '\(vm.typeName(arguments[0]))' and "
            + "'\(vm.typeName(arguments[1]))'")
      }
      return result
    }
    function("pow", .named(ParameterList("base, exp, mod="))) { vm, _, arguments in
      let modulus = arguments[2].bound ?? .none
      if modulus.isNone { return try vm.binary(.pow, arguments[0], arguments[1]) }
      return try vm.power(arguments[0], arguments[1], modulus: modulus)
    }
    function("round", .named(ParameterList("number, ndigits="))) { vm, _, arguments in
      let method = vm.type(of: arguments[0]).special(.round)
      if method.isUnbound {
        throw vm.typeError(
          "type \(vm.typeName(arguments[0])) doesn't define __round__ method")
      }
      let digits = arguments[1].bound ?? .none
      if digits.isNone { return try vm.callSpecial(method, arguments[0]) }
      return try vm.callSpecial(method, arguments[0], digits)
    }
    function("sum", .any) { vm, _, arguments in
      if arguments.count == 0 {
        throw vm.typeError("sum() takes at least 1 positional argument (0 given)")
      }
      let named = arguments.named
      let total = arguments.count + named.count
      if total > 2 { throw vm.typeError("sum() takes at most 2 arguments (\(total) given)") }
      if let (name, _) = named.first, !name.equals("start") {
        throw vm.typeError("'\(name.string)' is an invalid keyword argument for sum()")
      }
      let start = named.first?.value ?? arguments.at(1).bound ?? .int(0)
      return try vm.sum(arguments[0], start)
    }
    function("hash", .one) { vm, _, arguments in .int(try vm.hash(arguments[0])) }
    function("id", .one) { vm, _, arguments in .int(vm.identity(arguments[0])) }
  }
}

extension VM {
  /// `pow(base, exponent, modulus)`: the operands' classes are asked one after another.
  fileprivate func power(_ base: Value, _ exponent: Value, modulus: Value) throws -> Value {
    let method = type(of: base).special(.pow)
    if !method.isUnbound {
      let result = try callSpecial(method, base, exponent, modulus)
      if !isNotImplemented(result) { return result }
    }
    // Of reflected methods only those of the built-in numbers know a modulus.
    for value in [exponent, modulus] {
      if complex(of: value) != nil { throw valueError("complex modulo") }
      if float(of: value) != nil {
        throw typeError("pow() 3rd argument not allowed unless all arguments are integers")
      }
    }
    throw typeError(
      "unsupported operand type(s) for ** or pow(): '\(typeName(base))', "
        + "'\(typeName(exponent))', '\(typeName(modulus))'")
  }

  /// `sum(values, start)`.
  fileprivate func sum(_ values: Value, _ start: Value) throws -> Value {
    switch start.kind {
    case .str: throw typeError("sum() can't sum strings [use ''.join(seq) instead]")
    case .bytes: throw typeError("sum() can't sum bytes [use b''.join(seq) instead]")
    case .bytearray: throw typeError("sum() can't sum bytearray [use b''.join(seq) instead]")
    default: break
    }
    var total = start
    try iterate(values) { value in
      if case .bool(let b) = value, case .int = total {
        total = try binary(.add, total, .int(b ? 1 : 0))
      } else {
        total = try binary(.add, total, value)
      }
    }
    return total
  }
}
