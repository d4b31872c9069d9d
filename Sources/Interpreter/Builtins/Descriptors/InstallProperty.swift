extension Interpreter {
  /// `property(fget=None, fset=None, fdel=None, doc=None)` (library reference, "Built-in
  /// Functions").
  func installProperty() {
    let type = types.property!
    type.constructor(.any) { _, type, _ in
      .object(
        PyProperty(type, getter: .none, setter: .none, deleter: .none, documentation: .none))
    }
    let parameters = ParameterList("fget=, fset=, fdel=, doc=")
    let initialize = PyNative(
      types.builtinFunction, name: intern("property"), arity: .named(parameters), owner: nil
    ) { vm, receiver, arguments in
      guard let property = receiver.property else { return .none }
      property.getter = arguments[0].bound ?? .none
      property.setter = arguments[1].bound ?? .none
      property.deleter = arguments[2].bound ?? .none
      property.documentation = arguments[3].bound ?? .none
      if property.documentation.isNone, !property.getter.isNone,
        let text = try vm.findAttribute(property.getter, vm.interpreter.names.doc), !text.isNone
      {
        property.takesDocumentation = true
        property.documentation = text
      }
      return .none
    }
    type.method("__init__", .any) { vm, receiver, arguments in
      try vm.invoke(initialize, receiver, arguments)
    }
    for (i, name) in ["getter", "setter", "deleter"].enumerated() {
      type.method(name, .one) { vm, receiver, arguments in
        try vm.copy(receiver, replacing: i, with: arguments[0])
      }
    }
    installPropertyAccess(type)
    installPropertyAttributes(type)
  }

  private func installPropertyAccess(_ type: PyType) {
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      guard let property = receiver.property, !arguments[0].isNone else { return receiver }
      if property.getter.isNone { throw vm.noAccessor(property, arguments[0], "getter") }
      return try vm.call(property.getter, arguments[0])
    }
    type.method("__set__", .positional(2, 2)) { vm, receiver, arguments in
      guard let property = receiver.property else { return .none }
      if property.setter.isNone { throw vm.noAccessor(property, arguments[0], "setter") }
      try vm.call(property.setter, arguments[0], arguments[1])
      return .none
    }
    type.method("__delete__", .one) { vm, receiver, arguments in
      guard let property = receiver.property else { return .none }
      if property.deleter.isNone { throw vm.noAccessor(property, arguments[0], "deleter") }
      try vm.call(property.deleter, arguments[0])
      return .none
    }
    type.method("__set_name__", .any) { vm, receiver, arguments in
      guard arguments.count == 2, !arguments.hasNames else {
        throw vm.typeError(
          "__set_name__() takes 2 positional arguments but \(arguments.count) were given")
      }
      receiver.property?.name = arguments[1]
      return .none
    }
  }

  private func installPropertyAttributes(_ type: PyType) {
    let accessor: (String, @escaping (PyProperty) -> Value) -> Void = { name, get in
      type.attribute(name, { _, receiver in receiver.property.map(get) ?? .none }) { vm, _, _ in
        throw vm.readOnlyAttribute()
      }
    }
    accessor("fget") { $0.getter }
    accessor("fset") { $0.setter }
    accessor("fdel") { $0.deleter }
    type.attribute("__doc__", { _, receiver in receiver.property?.documentation ?? .none }) {
      _, receiver, value in
      receiver.property?.documentation = value.bound ?? .none
    }
    let flag = intern("__isabstractmethod__")
    type.attribute("__isabstractmethod__") { vm, receiver in
      guard let property = receiver.property else { return .bool(false) }
      for part in [property.getter, property.setter, property.deleter] {
        if let value = try vm.findAttribute(part, flag), try vm.isTrue(value) {
          return .bool(true)
        }
      }
      return .bool(false)
    }
  }
}

extension Value {
  /// The property behind the value.
  fileprivate var property: PyProperty? {
    if case .object(let o) = self, o.kind == .property {
      return unsafeDowncast(o, to: PyProperty.self)
    }
    return nil
  }
}

extension VM {
  /// The same property with another getter (0), setter (1) or deleter (2).
  fileprivate func copy(
    _ receiver: Value, replacing index: Int, with function: Value
  ) throws -> Value {
    guard let old = receiver.property else { return .none }
    var parts = [old.getter, old.setter, old.deleter]
    if !function.isNone { parts[index] = function }
    let takesNew = old.takesDocumentation && !parts[0].isNone
    let made = try call(
      .object(old.type), parts + [takesNew ? .none : old.documentation])
    if let property = made.property { property.name = old.name }
    return made
  }

  /// The error for a property that has no function for what is done to it.
  func noAccessor(_ property: PyProperty, _ object: Value, _ what: String) -> PyError {
    let name = property.name.bound.flatMap { try? repr($0).string + " " } ?? ""
    let owner = type(of: object).qualifiedName
    return error(.attributeError, "property \(name)of '\(owner)' object has no \(what)")
  }
}
