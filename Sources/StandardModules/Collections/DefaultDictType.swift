import Interpreter

/// The class `collections.defaultdict`: a dict that makes the values it lacks.
enum DefaultDictType {
  private static let slot = "default_factory"

  static func make(_ module: ModuleBuilder) {
    let types = module.vm.interpreter.types
    let type = module.type("defaultdict", base: types.dict)
    type.moduleName = "collections"
    type.messagePrefix = "collections."
    type.constructor { _, type, _ in .object(PyDict(type)) }
    type.method("__init__", .any) { vm, receiver, arguments in
      let factory = arguments.at(0).orNone
      if !factory.isNone, !NativeClass.isCallable(vm, factory) {
        throw vm.typeError("first argument must be callable or None")
      }
      set(vm, receiver, factory)
      let rest = arguments.count > 0 ? arguments.from(1) : arguments
      if rest.count > 1 {
        throw vm.typeError("dict expected at most 1 argument, got \(rest.count)")
      }
      if rest.count > 0 || rest.hasNames { try MappingFill.update(vm, receiver, rest) }
      return .none
    }
    type.attribute(slot, { vm, receiver in factory(vm, receiver) }) { vm, receiver, value in
      set(vm, receiver, value.orNone)
    }
    type.method("__missing__", .one) { vm, receiver, arguments in
      let factory = factory(vm, receiver)
      if factory.isNone { throw vm.keyError(arguments[0]) }
      let value = try vm.call(factory)
      try vm.setItem(receiver, arguments[0], value)
      return value
    }
    type.method("__getitem__", .one) { vm, receiver, arguments in
      guard let dict = receiver.dict else { return .none }
      if let value = try dict.get(vm, arguments[0]) { return value }
      return try vm.callSpecial(
        vm.type(of: receiver).special(.missing), receiver, arguments[0])
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      try NativeClass.cyclicRepr(vm, receiver, "...") {
        let inner = try MappingFill.plain(vm, receiver)
        var output = TextOutput()
        output.append(text: vm.type(of: receiver).name)
        output.append("(")
        output.append(try vm.repr(factory(vm, receiver)))
        output.append(", ")
        output.append(inner)
        output.append(")")
        return output.take(vm)
      }
    }
    for name in ["copy", "__copy__"] {
      type.method(name, .none) { vm, receiver, _ in
        try vm.call(.object(vm.type(of: receiver)), factory(vm, receiver), receiver)
      }
    }
    type.method("__reduce__", .none) { vm, receiver, _ in
      let factory = factory(vm, receiver)
      let items = try vm.callMethod(receiver, "items")
      return .object(
        vm.tuple([
          .object(vm.type(of: receiver)), .object(vm.tuple(factory.isNone ? [] : [factory])),
          .none, .none, try vm.iterator(of: items),
        ]))
    }
    type.method("__or__", .one) { vm, receiver, arguments in
      guard arguments[0].dict != nil else { return .object(vm.interpreter.notImplemented) }
      let made = try vm.callMethod(receiver, "copy")
      try MappingFill.update(vm, made, arguments)
      return made
    }
    type.method("__ror__", .one) { vm, receiver, arguments in
      guard arguments[0].dict != nil else { return .object(vm.interpreter.notImplemented) }
      let made = try vm.call(
        .object(vm.type(of: receiver)), factory(vm, receiver), arguments[0])
      _ = try vm.callMethod(made, "update", receiver)
      return made
    }
    NativeClass.addClassGetItem(to: type)
  }

  private static func factory(_ vm: VM, _ value: Value) -> Value {
    value.object?.attributes?.get(vm.interpreter.intern(slot)) ?? .none
  }

  private static func set(_ vm: VM, _ value: Value, _ factory: Value) {
    guard let object = value.object else { return }
    let attributes = object.attributes ?? vm.dict()
    object.attributes = attributes
    attributes.set(vm.interpreter.intern(slot), factory)
  }
}
