extension PyType {
  /// Adds a method whose receiver is a list.
  func listMethod(
    _ name: String, _ arity: Arity,
    _ body: @escaping (VM, PyList, Arguments) throws -> Value
  ) {
    method(name, arity) { vm, receiver, arguments in
      guard let list = receiver.list else { throw vm.wrongReceiver(name, "list", receiver) }
      return try body(vm, list, arguments)
    }
  }
}

extension VM {
  /// The error for a method called on an object that is not of its class.
  func wrongReceiver(_ method: String, _ wanted: String, _ receiver: Value) -> PyError {
    typeError(
      "descriptor '\(method)' for '\(wanted)' objects doesn't apply to a '\(typeName(receiver))' "
        + "object")
  }

  /// The only argument of a container's constructor, if there is one.
  /// Errors: TypeError for more arguments, or named ones.
  func onlyArgument(_ arguments: Arguments, _ noun: String) throws -> Value? {
    if arguments.hasNames { throw typeError("\(noun)() takes no keyword arguments") }
    if arguments.count > 1 {
      throw typeError("\(noun) expected at most 1 argument, got \(arguments.count)")
    }
    return arguments.at(0).bound
  }
}

extension Interpreter {
  /// The constructor of `list` and its methods with names (Python's library reference, "Mutable
  /// Sequence Types").
  func installList() {
    let list = types.list!
    list.unhashable()
    list.constructor { _, type, _ in .object(PyList(type)) }
    list.listMethod("__init__", .any) { vm, list, arguments in
      let given = try vm.onlyArgument(arguments, "list")
      list.removeAll()
      if let given { try vm.extend(list, given) }
      return .none
    }
    list.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
    list.listMethod("append", .one) { vm, list, arguments in
      try vm.append(arguments[0], to: list)
      return .none
    }
    list.listMethod("extend", .one) { vm, list, arguments in
      try vm.extend(list, arguments[0])
      return .none
    }
    list.listMethod("insert", .positional(2, 2)) { vm, list, arguments in
      let number = try vm.index(arguments[0])
      try vm.chargeGrowth(list)
      let place = number < 0 ? max(0, number &+ list.count) : min(number, list.count)
      list.insert(arguments[1], at: place)
      return .none
    }
    list.listMethod("pop", .positional(0, 1)) { vm, list, arguments in
      let number = arguments.count == 0 ? -1 : try vm.index(arguments[0])
      if list.count == 0 { throw vm.indexError("pop from empty list") }
      let place = number < 0 ? number &+ list.count : number
      if place < 0 || place >= list.count { throw vm.indexError("pop index out of range") }
      return place == list.count - 1 ? list.removeLast() : list.remove(at: place)
    }
    list.listMethod("remove", .one) { vm, list, arguments in
      guard let place = try vm.place(of: arguments[0], in: list, from: 0, to: Int.max),
        place < list.count
      else { throw vm.valueError("list.remove(x): x not in list") }
      _ = list.remove(at: place)
      return .none
    }
    list.listMethod("clear", .none) { _, list, _ in
      list.removeAll()
      return .none
    }
    list.listMethod("copy", .none) { vm, list, _ in
      try vm.charge(list.count * MemoryLayout<Value>.stride)
      return .object(vm.list(Array(list.values)))
    }
    list.listMethod("reverse", .none) { _, list, _ in
      var values = UnsafeMutableBufferPointer(start: list.items, count: list.count)
      values.reverse()
      return .none
    }
    list.listMethod("index", .positional(1, 3)) { vm, list, arguments in
      let (start, stop) = try vm.searchRange(arguments, list)
      guard let place = try vm.place(of: arguments[0], in: list, from: start, to: stop) else {
        throw vm.valueError("\(try vm.repr(arguments[0]).string) is not in list")
      }
      return .int(place)
    }
    list.listMethod("count", .one) { vm, list, arguments in
      .int(try vm.countItems(list, arguments[0]))
    }
    list.listMethod("sort", .any) { vm, list, arguments in
      try vm.sort(list, arguments)
      return .none
    }
  }
}
