extension Interpreter {
  /// The methods with names that make new sets, and the operators for the same.
  func installSetCombinations(_ type: PyType) {
    type.setMethod("copy", .none) { vm, set, _ in
      set.isExact && set.kind == .frozenset ? .object(set) : .object(try vm.copy(set))
    }
    type.setMethod("union", .positional(0, Int.max)) { vm, set, arguments in
      let result = try vm.copy(set)
      for i in 0..<arguments.count where arguments[i].object !== set {
        try vm.update(result, arguments[i])
      }
      return .object(result)
    }
    type.setMethod("intersection", .positional(0, Int.max)) { vm, set, arguments in
      .object(try vm.intersection(set, all: arguments))
    }
    type.setMethod("difference", .positional(0, Int.max)) { vm, set, arguments in
      if arguments.count == 0 { return .object(try vm.copy(set)) }
      let result = try vm.difference(set, arguments[0])
      for i in 1..<arguments.count { try vm.subtract(arguments[i], from: result) }
      return .object(result)
    }
    type.setMethod("symmetric_difference", .one) { vm, set, arguments in
      .object(try vm.symmetricDifference(set, arguments[0]))
    }
  }

  /// The operators that make new sets; both sides must be sets.
  func installSetOperators(_ type: PyType) {
    func add(_ name: String, _ body: @escaping (VM, PySet, PySet) throws -> PySet) {
      type.setMethod("__\(name)__", .one) { vm, set, arguments in
        guard let other = arguments[0].set else { return .object(vm.interpreter.notImplemented) }
        return .object(try body(vm, set, other))
      }
      type.setMethod("__r\(name)__", .one) { vm, set, arguments in
        guard let other = arguments[0].set else { return .object(vm.interpreter.notImplemented) }
        return .object(try body(vm, other, set))
      }
    }
    add("or") { vm, set, other in
      let result = try vm.copy(set)
      if other !== set { try vm.merge(other, into: result) }
      return result
    }
    add("and") { vm, set, other in try vm.intersection(set, .object(other)) }
    add("sub") { vm, set, other in try vm.difference(set, .object(other)) }
    add("xor") { vm, set, other in try vm.symmetricDifference(set, .object(other)) }
  }
}

extension VM {
  /// The members of a set that are among the values of every argument.
  /// Errors: as `intersection`.
  func intersection(_ set: PySet, all arguments: Arguments) throws -> PySet {
    if arguments.count == 0 { return try copy(set) }
    var result = set
    for i in 0..<arguments.count { result = try intersection(result, arguments[i]) }
    return result
  }

  /// The values that are in a set or among those of an iterable, but not in both.
  /// Errors: as `toggle`.
  func symmetricDifference(_ set: PySet, _ iterable: Value) throws -> PySet {
    let result = self.set(set.kind)
    try update(result, iterable)
    try toggle(.object(set), in: result)
    return result
  }
}
