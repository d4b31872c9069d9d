extension PyType {
  /// Adds a method whose receiver is a dict view.
  func viewMethod(
    _ name: String, _ arity: Arity,
    _ body: @escaping (VM, PyDictView, Arguments) throws -> Value
  ) {
    let typeName = self.name
    method(name, arity) { vm, receiver, arguments in
      guard let view = receiver.dictView else { throw vm.wrongReceiver(name, typeName, receiver) }
      return try body(vm, view, arguments)
    }
  }
}

extension Interpreter {
  /// The methods that dict views share, and those that make keys and items sets.
  func installDictViews() {
    install(types.dictKeys, "dict_reversekeyiterator")
    install(types.dictValues, "dict_reversevalueiterator")
    install(types.dictItems, "dict_reverseitemiterator")
    installViewSetOperators(types.dictKeys)
    installViewSetOperators(types.dictItems)
  }

  private func install(_ type: PyType, _ reverseName: String) {
    let reverse = makeType(reverseName, module: "builtins", layout: .iterator)
    reverse.iteratorMethods()
    type.viewMethod("__len__", .none) { _, view, _ in .int(view.dict.count) }
    type.viewMethod("__iter__", .none) { vm, view, _ in .object(view.iterator(vm)) }
    type.viewMethod("__reversed__", .none) { _, view, _ in
      .object(DictIterator(reverse, view.dict, view.part, reversed: true))
    }
    type.attribute("mapping") { vm, receiver in
      guard let view = receiver.dictView else { return .none }
      return .object(PyMappingProxy(vm.types.mappingProxy, .object(view.dict)))
    }
    type.viewMethod("__repr__", .none) { vm, view, _ in
      try vm.guardingRepr(view, "...") {
        let items = vm.list(try vm.array(of: .object(view)))
        return vm.str("\(vm.typeName(.object(view)))(\(try vm.repr(.object(items)).string))")
      }
    }
  }
}
