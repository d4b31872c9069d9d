extension Interpreter {
  /// The class of modules. Attributes are the module's variables; a variable `__getattr__` is asked
  /// for those that are missing.
  func installModule() {
    let type = types.module!
    type.constructor(.any) { vm, type, _ in
      let variables = vm.dict()
      let module = PyModule(type, name: "", variables: variables)
      return .object(module)
    }
    type.method("__init__", .named(ParameterList("name, doc="))) { vm, receiver, arguments in
      guard let name = arguments[0].str else {
        throw vm.typeError(
          "module.__init__() argument 1 must be str, not \(vm.typeName(arguments[0]))")
      }
      guard let variables = receiver.object?.attributes else { return .none }
      variables.set(vm.interpreter.names.name, .object(name))
      variables.set(vm.interpreter.names.doc, arguments[1].bound ?? .none)
      for attribute in ["__package__", "__loader__", "__spec__"] {
        variables.set(vm.interpreter.intern(attribute), .none)
      }
      return .none
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let variables = receiver.object?.attributes else { return .none }
      let name = variables.get(vm.interpreter.names.name)
      let shown = try name.map { try vm.repr($0).string } ?? "'?'"
      if let file = variables.get(vm.interpreter.names.file) {
        return vm.str("<module \(shown) from \(try vm.repr(file).string)>")
      }
      let text = name?.str?.string ?? ""
      if text == "builtins" || vm.interpreter.moduleMakers[text] != nil {
        return vm.str("<module \(shown) (built-in)>")
      }
      return vm.str("<module \(shown)>")
    }
    type.attribute(
      "__annotations__",
      { vm, receiver in
        guard let variables = receiver.object?.attributes else { return .none }
        if let known = variables.get(vm.interpreter.names.annotations) { return known }
        let made = Value.object(vm.dict())
        variables.set(vm.interpreter.names.annotations, made)
        return made
      }
    ) { vm, receiver, value in
      guard let variables = receiver.object?.attributes else { return }
      if let value = value.bound {
        variables.set(vm.interpreter.names.annotations, value)
      } else if variables.remove(vm.interpreter.names.annotations) == nil {
        throw vm.error(.attributeError, "__annotations__")
      }
    }
  }
}
