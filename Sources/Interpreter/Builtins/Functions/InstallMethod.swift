extension Interpreter {
  /// The class of methods: a function of the program and the object it was looked up on. All other
  /// attributes are the function's.
  func installMethod() {
    let type = types.method!
    type.constructor(.positional(2, 2)) { vm, type, arguments in
      guard !vm.type(of: arguments[0]).special(.call).isUnbound else {
        throw vm.typeError("first argument must be callable")
      }
      if arguments[1].isNone { throw vm.typeError("self must not be None") }
      return .object(PyMethod(type, function: arguments[0], receiver: arguments[1]))
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let method = receiver.method else { return .none }
      var name = "?"
      for attribute in [vm.interpreter.names.qualname!, vm.interpreter.names.name!] {
        if let text = try vm.findAttribute(method.function, attribute)?.str {
          name = text.string
          break
        }
      }
      let owner = try vm.repr(method.receiver)
      return vm.str(
        Array("<bound method \(name) of ".unicodeScalars.map(\.value)) + owner.codePoints
          + [UInt32(UInt8(ascii: ">"))])
    }
    type.method("__call__", .any) { vm, receiver, arguments in try vm.call(receiver, arguments) }
    type.method("__get__", .positional(1, 2)) { _, receiver, _ in receiver }
    type.method("__eq__", .one) { vm, receiver, arguments in
      guard let other = arguments[0].method, let own = receiver.method else {
        return .object(vm.interpreter.notImplemented)
      }
      return .bool(
        try own.receiver.isIdentical(other.receiver) && vm.isEqual(own.function, other.function))
    }
    type.method("__hash__", .none) { vm, receiver, _ in .int(vm.methodHash(receiver)) }
    type.attribute("__func__", { _, receiver in receiver.method?.function ?? .none }) {
      vm, _, _ in throw vm.readOnlyAttribute()
    }
    type.attribute("__self__", { _, receiver in receiver.method?.receiver ?? .none }) {
      vm, _, _ in throw vm.readOnlyAttribute()
    }
    type.attribute("__doc__") { vm, receiver in
      guard let method = receiver.method else { return .none }
      return try vm.findAttribute(method.function, vm.interpreter.names.doc) ?? .none
    }
    // What identifies the class must not hide what identifies the function.
    for name in ["__name__", "__qualname__", "__module__"] {
      let key = intern(name)
      type.attribute(name) { vm, receiver in
        guard let method = receiver.method else { return .none }
        return try vm.getAttribute(method.function, key)
      }
    }
  }
}

extension Value {
  /// The bound method behind the value.
  var method: PyMethod? {
    if case .object(let o) = self, o.kind == .method {
      return unsafeDowncast(o, to: PyMethod.self)
    }
    return nil
  }
}
