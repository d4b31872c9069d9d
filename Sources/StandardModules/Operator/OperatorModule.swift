import Interpreter

extension StandardModules {
  /// The module `operator` (Python's library reference, "operator").
  static func makeOperator(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "operator")
    addBinary(module)
    addUnary(module)
    addComparisons(module)
    addSequences(module)
    OperatorGetters.add(to: module)
    return .object(module.module)
  }

  /// Adds a function under its name and, between underscores, that of its special method.
  private static func add(
    _ module: ModuleBuilder, _ name: String, _ count: Int, _ body: @escaping NativeBody
  ) {
    module.function(name, count == 1 ? .one : .positional(count, count), body)
    if let function = module.module.variables.get(module.vm.interpreter.intern(name)) {
      let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
      module.constant("__\(plain)__", function)
    }
  }

  private static func addBinary(_ module: ModuleBuilder) {
    let operators: [(String, BinaryOperator)] = [
      ("add", .add), ("sub", .sub), ("mul", .mult), ("matmul", .matMult), ("truediv", .div),
      ("floordiv", .floorDiv), ("mod", .mod), ("pow", .pow), ("lshift", .lShift),
      ("rshift", .rShift), ("or_", .bitOr), ("xor", .bitXor), ("and_", .bitAnd),
    ]
    for (name, op) in operators {
      add(module, name, 2) { vm, _, arguments in
        try vm.binary(op, arguments[0], arguments[1])
      }
      let plain = name.hasSuffix("_") ? String(name.dropLast()) : name
      add(module, "i" + plain, 2) { vm, _, arguments in
        try vm.inPlace(op, arguments[0], arguments[1])
      }
    }
    for name in ["concat", "iconcat"] {
      add(module, name, 2) { vm, _, arguments in
        if vm.type(of: arguments[0]).special(.getitem).isUnbound {
          throw vm.typeError("'\(vm.typeName(arguments[0]))' object can't be concatenated")
        }
        return try name == "concat"
          ? vm.binary(.add, arguments[0], arguments[1])
          : vm.inPlace(.add, arguments[0], arguments[1])
      }
    }
  }

  private static func addUnary(_ module: ModuleBuilder) {
    for (name, special, sign) in [
      ("neg", Special.neg, "-"), ("pos", .pos, "+"), ("invert", .invert, "~"),
      ("inv", .invert, "~"),
    ] {
      add(module, name, 1) { vm, _, arguments in try vm.unary(special, sign, arguments[0]) }
    }
    add(module, "abs", 1) { vm, _, arguments in
      let method = vm.type(of: arguments[0]).special(.abs)
      if method.isUnbound {
        throw vm.typeError("bad operand type for abs(): '\(vm.typeName(arguments[0]))'")
      }
      return try vm.callSpecial(method, arguments[0])
    }
    add(module, "not_", 1) { vm, _, arguments in .bool(try !vm.isTrue(arguments[0])) }
    module.function("truth", .one) { vm, _, arguments in .bool(try vm.isTrue(arguments[0])) }
    add(module, "index", 1) { vm, _, arguments in vm.int(try vm.bigIndex(arguments[0])) }
    module.function("call", .any) { vm, _, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("call expected at least 1 argument, got 0")
      }
      return try vm.call(arguments[0], arguments.from(1))
    }
  }

  private static func addComparisons(_ module: ModuleBuilder) {
    for (name, op) in [
      ("lt", ComparisonOperator.less), ("le", .lessEqual), ("eq", .equal), ("ne", .notEqual),
      ("ge", .greaterEqual), ("gt", .greater),
    ] {
      add(module, name, 2) { vm, _, arguments in
        try vm.compare(op, arguments[0], arguments[1])
      }
    }
    module.function("is_", .positional(2, 2)) { _, _, arguments in
      .bool(arguments[0].isIdentical(arguments[1]))
    }
    module.function("is_not", .positional(2, 2)) { _, _, arguments in
      .bool(!arguments[0].isIdentical(arguments[1]))
    }
  }

  private static func addSequences(_ module: ModuleBuilder) {
    add(module, "contains", 2) { vm, _, arguments in
      .bool(try vm.contains(arguments[0], arguments[1]))
    }
    add(module, "getitem", 2) { vm, _, arguments in
      try vm.getItem(arguments[0], arguments[1])
    }
    add(module, "setitem", 3) { vm, _, arguments in
      try vm.setItem(arguments[0], arguments[1], arguments[2])
      return .none
    }
    add(module, "delitem", 2) { vm, _, arguments in
      try vm.deleteItem(arguments[0], arguments[1])
      return .none
    }
    module.function("countOf", .positional(2, 2)) { vm, _, arguments in
      var count = 0
      try vm.iterate(arguments[0]) { if try vm.isEqual($0, arguments[1]) { count += 1 } }
      return .int(count)
    }
    module.function("indexOf", .positional(2, 2)) { vm, _, arguments in
      let source = try vm.iterator(of: arguments[0])
      var i = 0
      while let value = try vm.next(source) {
        if try vm.isEqual(value, arguments[1]) { return .int(i) }
        i += 1
      }
      throw vm.valueError("sequence.index(x): x not in sequence")
    }
    module.function("length_hint", .positional(1, 2)) { vm, _, arguments in
      let missing = try arguments.at(1).bound.map { try vm.index($0) } ?? 0
      let type = vm.type(of: arguments[0])
      if !type.special(.len).isUnbound { return .int(try vm.length(arguments[0])) }
      let hint = type.special(.lengthHint)
      if hint.isUnbound {
        guard let object = arguments[0].object, object.kind == .iterator else {
          return .int(missing)
        }
        return .int(unsafeDowncast(object, to: PyIterator.self).lengthHint ?? missing)
      }
      let result: Value
      do {
        result = try vm.callSpecial(hint, arguments[0])
      } catch let error as PyError where error.matches(vm, .typeError) {
        return .int(missing)
      }
      return vm.isNotImplemented(result) ? .int(missing) : result
    }
  }
}
