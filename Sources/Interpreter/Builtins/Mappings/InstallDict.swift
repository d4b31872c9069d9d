extension PyType {
  /// Adds a method whose receiver is a dict.
  func dictMethod(
    _ name: String, _ arity: Arity,
    _ body: @escaping (VM, PyDict, Arguments) throws -> Value
  ) {
    method(name, arity) { vm, receiver, arguments in
      guard let dict = receiver.dict else { throw vm.wrongReceiver(name, "dict", receiver) }
      return try body(vm, dict, arguments)
    }
  }
}

extension Interpreter {
  /// The constructor of `dict` and its methods with names (Python's library reference, "Mapping
  /// Types").
  func installDict() {
    let dict = types.dict!
    dict.unhashable()
    dict.constructor { _, type, _ in .object(PyDict(type)) }
    dict.dictMethod("__init__", .any) { vm, dict, arguments in
      try vm.update(dict, arguments, "dict")
      return .none
    }
    dict.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
    dict.classMethod("fromkeys", .positional(1, 2)) { vm, receiver, arguments in
      let value = arguments.at(1).bound ?? .none
      let made = try vm.call(receiver)
      let plain = made.dict.flatMap { $0.isExact ? $0 : nil }
      try vm.iterate(arguments[0]) { key in
        if let plain {
          try vm.set(plain, key, value)
        } else {
          try vm.setItem(made, key, value)
        }
      }
      return made
    }
    dict.dictMethod("get", .positional(1, 2)) { vm, dict, arguments in
      try dict.get(vm, arguments[0]) ?? arguments.at(1).bound ?? .none
    }
    dict.dictMethod("setdefault", .positional(1, 2)) { vm, dict, arguments in
      let hash = try vm.hash(arguments[0])
      let place = try dict.find(vm, arguments[0], hash: hash)
      if place >= 0 { return dict.entries[place].value }
      let value = arguments.at(1).bound ?? .none
      try vm.chargeGrowth(dict)
      dict.insert(arguments[0], hash, value)
      return value
    }
    dict.dictMethod("pop", .positional(1, 2)) { vm, dict, arguments in
      if dict.count > 0, let value = try dict.remove(vm, arguments[0]) { return value }
      if let value = arguments.at(1).bound { return value }
      if dict.count == 0 { _ = try vm.hash(arguments[0]) }
      throw vm.keyError(arguments[0])
    }
    dict.dictMethod("popitem", .none) { vm, dict, _ in
      guard let last = dict.removeLast() else {
        throw vm.error(.keyError, "popitem(): dictionary is empty")
      }
      return .object(vm.tuple([last.key, last.value]))
    }
    dict.dictMethod("clear", .none) { _, dict, _ in
      dict.removeAll()
      return .none
    }
    dict.dictMethod("copy", .none) { vm, dict, _ in .object(try vm.copy(dict)) }
    dict.dictMethod("update", .any) { vm, dict, arguments in
      try vm.update(dict, arguments, "update")
      return .none
    }
    dict.dictMethod("keys", .none) { vm, dict, _ in
      .object(PyDictView(vm.types.dictKeys, dict, .keys))
    }
    dict.dictMethod("values", .none) { vm, dict, _ in
      .object(PyDictView(vm.types.dictValues, dict, .values))
    }
    dict.dictMethod("items", .none) { vm, dict, _ in
      .object(PyDictView(vm.types.dictItems, dict, .items))
    }
  }
}
