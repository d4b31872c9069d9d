extension Interpreter {
  /// `classmethod` and `staticmethod`.
  func installMethodWrappers() {
    install(types.classMethod!, .classMethod)
    install(types.staticMethod!, .staticMethod)
    types.classMethod!.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      let owner = arguments.at(1).bound.flatMap { $0.isNone ? nil : $0.pyType }
      return try vm.bind(receiver, to: arguments[0], owner ?? vm.type(of: arguments[0]))
    }
    types.staticMethod!.method("__get__", .positional(1, 2)) { _, receiver, _ in
      receiver.wrapped
    }
    types.staticMethod!.method("__call__", .any) { vm, receiver, arguments in
      try vm.call(receiver.wrapped, arguments)
    }
  }

  private func install(_ type: PyType, _ kind: Kind) {
    let name = type.name
    type.hasAttributes = true
    type.constructor(.any) { _, type, _ in .object(PyMethodWrapper(type, kind, .none)) }
    type.method("__init__", .any) { vm, receiver, arguments in
      if arguments.hasNames { throw vm.typeError("\(name)() takes no keyword arguments") }
      guard arguments.count == 1 else {
        throw vm.typeError("\(name) expected 1 argument, got \(arguments.count)")
      }
      if case .object(let o) = receiver, o.kind == kind {
        unsafeDowncast(o, to: PyMethodWrapper.self).function = arguments[0]
      }
      return .none
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      let inner = try vm.repr(receiver.wrapped)
      return vm.str(
        Array("<\(name)(".unicodeScalars.map(\.value)) + inner.codePoints
          + Array(")>".unicodeScalars.map(\.value)))
    }
    for attribute in ["__func__", "__wrapped__"] {
      type.attribute(attribute, { _, receiver in receiver.wrapped }) { vm, _, _ in
        throw vm.readOnlyAttribute()
      }
    }
    let flag = intern("__isabstractmethod__")
    type.attribute("__isabstractmethod__") { vm, receiver in
      guard let value = try vm.findAttribute(receiver.wrapped, flag) else { return .bool(false) }
      return .bool(try vm.isTrue(value))
    }
    // What the function says of itself.
    for attribute in ["__name__", "__qualname__", "__module__", "__doc__", "__annotations__"] {
      let key = intern(attribute)
      type.attribute(
        attribute,
        { vm, receiver in
          guard case .object(let o) = receiver, o.kind == kind else { return .none }
          if let own = o.attributes?.get(key) { return own }
          guard let value = try vm.findAttribute(receiver.wrapped, key) else {
            throw vm.attributeError(receiver, key)
          }
          return value
        }
      ) { vm, receiver, value in
        guard case .object(let o) = receiver else { return }
        let attributes = o.attributes ?? vm.dict()
        o.attributes = attributes
        if value.isUnbound { _ = attributes.remove(key) } else { attributes.set(key, value) }
      }
    }
  }
}

extension Value {
  /// The function in a classmethod or staticmethod.
  fileprivate var wrapped: Value {
    if case .object(let o) = self, o.kind == .classMethod || o.kind == .staticMethod {
      return unsafeDowncast(o, to: PyMethodWrapper.self).function
    }
    return .none
  }
}
