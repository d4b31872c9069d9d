extension Interpreter {
  /// The methods and operators that change a set.
  func installSetChanges() {
    let type = types.set!
    type.setMethod("add", .one) { vm, set, arguments in
      try vm.insert(arguments[0], into: set)
      return .none
    }
    type.setMethod("discard", .one) { vm, set, arguments in
      try vm.discard(arguments[0], vm.memberHash(arguments[0]), from: set)
      return .none
    }
    type.setMethod("remove", .one) { vm, set, arguments in
      if try !vm.discard(arguments[0], vm.memberHash(arguments[0]), from: set) {
        throw vm.keyError(arguments[0])
      }
      return .none
    }
    type.setMethod("pop", .none) { vm, set, _ in
      guard let value = set.popMember() else {
        throw vm.error(.keyError, "pop from an empty set")
      }
      return value
    }
    type.setMethod("clear", .none) { _, set, _ in
      set.removeAll()
      return .none
    }
    type.setMethod("update", .positional(0, Int.max)) { vm, set, arguments in
      for i in 0..<arguments.count { try vm.update(set, arguments[i]) }
      return .none
    }
    type.setMethod("intersection_update", .positional(0, Int.max)) { vm, set, arguments in
      set.exchange(with: try vm.intersection(set, all: arguments))
      return .none
    }
    type.setMethod("difference_update", .positional(0, Int.max)) { vm, set, arguments in
      for i in 0..<arguments.count { try vm.subtract(arguments[i], from: set) }
      return .none
    }
    type.setMethod("symmetric_difference_update", .one) { vm, set, arguments in
      try vm.toggle(arguments[0], in: set)
      return .none
    }
    func addOperator(_ name: String, _ body: @escaping (VM, PySet, PySet) throws -> Void) {
      type.setMethod(name, .one) { vm, set, arguments in
        guard let other = arguments[0].set else { return .object(vm.interpreter.notImplemented) }
        try body(vm, set, other)
        return .object(set)
      }
    }
    addOperator("__ior__") { vm, set, other in try vm.merge(other, into: set) }
    addOperator("__iand__") { vm, set, other in
      set.exchange(with: try vm.intersection(set, .object(other)))
    }
    addOperator("__isub__") { vm, set, other in try vm.subtract(.object(other), from: set) }
    addOperator("__ixor__") { vm, set, other in try vm.toggle(.object(other), in: set) }
  }
}
