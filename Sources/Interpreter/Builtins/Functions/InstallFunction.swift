extension Interpreter {
  /// The class of functions of the program. Their globals and frames cannot be reached.
  func installFunction() {
    let type = types.function!
    type.constructor(.any) { vm, type, arguments in
      // Arguments are checked as in CPython; code is not made into functions here.
      let total = arguments.count + arguments.named.count
      for (i, name) in ["code", "globals"].enumerated() where i >= arguments.count {
        if arguments.named.contains(where: { $0.0.string == name }) { continue }
        throw vm.typeError("function() missing required argument '\(name)' (pos \(i + 1))")
      }
      if total > 5 {
        throw vm.typeError("function() takes at most 5 arguments (\(total) given)")
      }
      throw vm.typeError("cannot create 'function' instances")
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let function = receiver.function else { return .none }
      return vm.str("<function \(function.qualifiedName.string) at \(vm.addressText(receiver))>")
    }
    type.method("__call__", .any) { vm, receiver, arguments in try vm.call(receiver, arguments) }
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      try vm.checkBinding(arguments)
      if arguments[0].isNone { return receiver }
      return .object(PyMethod(vm.types.method, function: receiver, receiver: arguments[0]))
    }
    installFunctionNames(type)
    type.attribute(
      "__defaults__",
      { _, receiver in
        receiver.function?.defaults.map { .object($0) } ?? .none
      }
    ) { vm, receiver, value in
      guard let function = receiver.function else { return }
      guard value.isUnbound || value.isNone || value.tuple != nil else {
        throw vm.typeError("__defaults__ must be set to a tuple object")
      }
      function.defaults = value.tuple
    }
    type.attribute(
      "__kwdefaults__",
      { _, receiver in
        receiver.function?.keywordDefaults.map { .object($0) } ?? .none
      }
    ) { vm, receiver, value in
      guard let function = receiver.function else { return }
      guard value.isUnbound || value.isNone || value.dict != nil else {
        throw vm.typeError("__kwdefaults__ must be set to a dict object")
      }
      function.keywordDefaults = value.dict
    }
    type.attribute(
      "__annotations__",
      { vm, receiver in
        guard let function = receiver.function else { return .none }
        if let annotations = function.annotations { return .object(annotations) }
        let made = vm.dict()
        function.annotations = made
        return .object(made)
      }
    ) { vm, receiver, value in
      guard let function = receiver.function else { return }
      guard value.isUnbound || value.isNone || value.dict != nil else {
        throw vm.typeError("__annotations__ must be set to a dict object")
      }
      function.annotations = value.dict
    }
    type.attribute(
      "__closure__",
      { _, receiver in
        receiver.function?.closure.map { .object($0) } ?? .none
      }
    ) { vm, _, _ in throw vm.readOnlyAttribute() }
    type.attribute(
      "__code__",
      { _, receiver in
        receiver.function.map { .object($0.code) } ?? .none
      }
    ) { vm, _, _ in throw vm.readOnlyAttribute() }
  }

  private func installFunctionNames(_ type: PyType) {
    type.attribute(
      "__name__",
      { _, receiver in
        receiver.function.map { .object($0.name) } ?? .none
      }
    ) { vm, receiver, value in
      guard let text = value.str else {
        throw vm.typeError("__name__ must be set to a string object")
      }
      receiver.function?.name = text
    }
    type.attribute(
      "__qualname__",
      { _, receiver in
        receiver.function.map { .object($0.qualifiedName) } ?? .none
      }
    ) { vm, receiver, value in
      guard let text = value.str else {
        throw vm.typeError("__qualname__ must be set to a string object")
      }
      receiver.function?.qualifiedName = text
    }
    type.attribute("__doc__", { _, receiver in receiver.function?.documentation ?? .none }) {
      _, receiver, value in
      receiver.function?.documentation = value.bound ?? .none
    }
    type.attribute("__module__", { _, receiver in receiver.function?.module ?? .none }) {
      _, receiver, value in
      receiver.function?.module = value.bound ?? .none
    }
  }
}

extension Value {
  /// The function of the program behind the value.
  var function: PyFunction? {
    if case .object(let o) = self, o.kind == .function {
      return unsafeDowncast(o, to: PyFunction.self)
    }
    return nil
  }
}
