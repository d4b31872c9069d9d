extension Interpreter {
  /// `mappingproxy`, the read-only view of a mapping (Python's library reference,
  /// `types.MappingProxyType`). Whatever it is asked, it asks its mapping.
  func installMappingProxy() {
    let type = types.mappingProxy!
    type.unhashable()
    type.constructor(.named(ParameterList("mapping"))) { vm, type, arguments in
      let value = arguments[0]
      guard value.list == nil, value.tuple == nil, vm.hasItems(value) else {
        throw vm.typeError(
          "mappingproxy() argument must be a mapping, not \(vm.typeName(value))")
      }
      return .object(PyMappingProxy(type, value))
    }
    type.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      vm.genericAlias(receiver, arguments[0])
    }
    func add(
      _ name: String, _ arity: Arity, _ body: @escaping (VM, Value, Arguments) throws -> Value
    ) {
      type.method(name, arity) { vm, receiver, arguments in
        guard let proxy = receiver.mappingProxy else {
          throw vm.wrongReceiver(name, "mappingproxy", receiver)
        }
        return try body(vm, proxy.mapping, arguments)
      }
    }
    add("__len__", .none) { vm, mapping, _ in .int(try vm.length(mapping)) }
    add("__iter__", .none) { vm, mapping, _ in try vm.iterator(of: mapping) }
    add("__reversed__", .none) { vm, mapping, _ in try vm.callMethod(mapping, "__reversed__") }
    add("__contains__", .one) { vm, mapping, arguments in
      .bool(try vm.contains(mapping, arguments[0]))
    }
    add("__getitem__", .one) { vm, mapping, arguments in try vm.getItem(mapping, arguments[0]) }
    add("get", .positional(1, 2)) { vm, mapping, arguments in
      try vm.callMethod(mapping, "get", arguments[0], arguments.at(1).bound ?? .none)
    }
    for name in ["keys", "values", "items", "copy"] {
      add(name, .none) { vm, mapping, _ in try vm.callMethod(mapping, name) }
    }
    add("__repr__", .none) { vm, mapping, _ in
      var text = ContainerText("mappingproxy(")
      try text.append(vm, vm.repr(mapping))
      text.append(")")
      return text.finished(vm)
    }
    add("__str__", .none) { vm, mapping, _ in .object(try vm.string(mapping)) }
    for (name, op) in ComparisonOperator.ordering {
      add(name, .one) { vm, mapping, arguments in
        try vm.compare(op, mapping, arguments[0])
      }
    }
    add("__or__", .one) { vm, mapping, arguments in
      try vm.binary(
        BinaryOperator.bitOr, mapping, arguments[0].mappingProxy?.mapping ?? arguments[0])
    }
    add("__ror__", .one) { vm, mapping, arguments in
      try vm.binary(
        BinaryOperator.bitOr, arguments[0].mappingProxy?.mapping ?? arguments[0], mapping)
    }
    add("__ior__", .one) { vm, _, _ in
      throw vm.typeError("'|=' is not supported by mappingproxy; use '|' instead")
    }
  }
}

extension VM {
  fileprivate func hasItems(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    return object.kind != .set && object.kind != .frozenset
      && !object.type.special(.getitem).isUnbound
  }
}

extension Value {
  /// The mapping proxy behind the value.
  fileprivate var mappingProxy: PyMappingProxy? {
    if case .object(let object) = self, object.kind == .other { return object as? PyMappingProxy }
    return nil
  }
}
