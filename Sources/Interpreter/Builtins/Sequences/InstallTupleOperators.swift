extension Interpreter {
  /// The operators, comparisons, hash and text of tuples.
  func installTupleOperators() {
    let tuple = types.tuple!
    tuple.tupleMethod("__repr__", .none) { vm, tuple, _ in
      if tuple.count == 0 { return vm.str("()") }
      return try vm.guardingRepr(tuple, "(...)") {
        var text = ContainerText("(")
        try vm.appendItems(tuple, to: &text)
        text.append(tuple.count == 1 ? ",)" : ")")
        return text.finished(vm)
      }
    }
    tuple.tupleMethod("__hash__", .none) { vm, tuple, _ in .int(try vm.hash(of: tuple)) }
    tuple.tupleMethod("__add__", .one) { vm, tuple, arguments in
      guard let other = arguments[0].tuple else { return .object(vm.interpreter.notImplemented) }
      if other.count == 0, tuple.isExact { return .object(tuple) }
      if tuple.count == 0, other.isExact { return .object(other) }
      try vm.charge((tuple.count + other.count) * MemoryLayout<Value>.stride)
      return .object(vm.tuple(Array(tuple.values) + Array(other.values)))
    }
    for name in ["__mul__", "__rmul__"] {
      tuple.tupleMethod(name, .one) { vm, tuple, arguments in
        guard vm.isIndex(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
        if case .int(1) = arguments[0], tuple.isExact { return .object(tuple) }
        return .object(vm.tuple(try vm.repeated(tuple, arguments[0])))
      }
    }
    for (name, op) in ComparisonOperator.ordering {
      tuple.tupleMethod(name, .one) { vm, tuple, arguments in
        guard let other = arguments[0].tuple else { return .object(vm.interpreter.notImplemented) }
        return try vm.compareItems(op, tuple, other)
      }
    }
  }
}

extension VM {
  /// The hash of a tuple: xxHash's rounds over the hashes of its items, with CPython's constants,
  /// so that sets of tuples are walked in the same order. Errors: TypeError for an unhashable item.
  fileprivate func hash(of tuple: PyTuple) throws -> Int {
    if tuple.hashOrUnset != -1 { return tuple.hashOrUnset }
    let prime1: UInt = 11_400_714_785_074_694_791
    let prime2: UInt = 14_029_467_366_897_019_727
    let prime5: UInt = 2_870_177_450_012_600_261
    var sum = prime5
    for i in 0..<tuple.count {
      sum = sum &+ UInt(bitPattern: try hash(tuple.items[i])) &* prime2
      sum = (sum &<< 31 | sum &>> 33) &* prime1
    }
    sum = sum &+ (UInt(tuple.count) ^ (prime5 ^ 3_527_539))
    let result = sum == UInt.max ? 1_546_275_796 : Int(bitPattern: sum)
    tuple.hashOrUnset = result
    return result
  }
}
