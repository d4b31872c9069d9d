extension Interpreter {
  /// The methods of `bool` (library reference, "Boolean Type - bool").
  func installBool() {
    let type = types.bool!
    type.constructor(.positional(0, 1)) { vm, _, arguments in
      .bool(try arguments.count == 1 && vm.isTrue(arguments[0]))
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      if case .bool(true) = receiver { return vm.str("True") }
      return vm.str("False")
    }
    let operators: [(String, BinaryOperator)] = [
      ("and", .bitAnd), ("or", .bitOr), ("xor", .bitXor),
    ]
    for (name, op) in operators {
      for prefix in ["__", "__r"] {
        type.method("\(prefix)\(name)__", .one) { vm, receiver, arguments in
          if case .bool(let a) = receiver, case .bool(let b) = arguments[0] {
            switch op {
            case .bitAnd: return .bool(a && b)
            case .bitOr: return .bool(a || b)
            default: return .bool(a != b)
            }
          }
          guard let other = vm.integer(of: arguments[0]) else { return vm.notImplemented }
          return try vm.integer(op, vm.receivedInteger(receiver), other)
        }
      }
    }
  }
}
