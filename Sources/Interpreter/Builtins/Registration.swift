/// How built-in classes, functions and modules are put together in Swift.
extension PyType {
  /// Adds a method. The body gets the receiver and the arguments as the arity promises them.
  package func method(_ name: String, _ arity: Arity, _ body: @escaping NativeBody) {
    let key = interpreter.intern(name)
    set(
      key,
      .object(
        PyNative(
          Special.isWrapped(name, in: self.name)
            ? interpreter.types.wrapperDescriptor : interpreter.types.methodDescriptor,
          name: key, arity: arity, owner: self, body: body)))
  }

  /// Adds a class method; the body's receiver is the class it is called on.
  ///
  /// `quick` is asked first where no argument has a name; it gives nil for what it does not know.
  package func classMethod(
    _ name: String, _ arity: Arity,
    quick: ((VM, Value, Arguments) throws -> Value?)? = nil, _ body: @escaping NativeBody
  ) {
    let key = interpreter.intern(name)
    // The class arrives as the first argument and is handed on as the receiver.
    let inner = PyNative(
      interpreter.types.builtinFunction, name: key, arity: arity, owner: nil, body: body)
    let owner = self.name
    let function = PyNative(
      interpreter.types.builtinFunction, name: key, arity: .any, owner: nil
    ) { vm, _, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("unbound method \(owner).\(key.string)() needs an argument")
      }
      if let quick, arguments.names == nil,
        let value = try quick(vm, arguments[0], arguments.from(1))
      {
        return value
      }
      return try vm.invoke(inner, arguments[0], arguments.from(1))
    }
    set(
      key,
      .object(
        PyMethodWrapper(interpreter.types.classMethod, .classMethod, .object(function))))
  }

  /// Adds a static method.
  package func staticMethod(_ name: String, _ arity: Arity, _ body: @escaping NativeBody) {
    let key = interpreter.intern(name)
    let function = PyNative(
      interpreter.types.builtinFunction, name: key, arity: arity, owner: nil, body: body)
    set(
      key,
      .object(
        PyMethodWrapper(interpreter.types.staticMethod, .staticMethod, .object(function))))
  }

  /// Adds an attribute that Swift code computes. Without a setter it is read-only; the setter gets
  /// `unbound` for a deletion.
  package func attribute(
    _ name: String, _ getter: @escaping (VM, Value) throws -> Value,
    set setter: ((VM, Value, Value) throws -> Void)? = nil
  ) {
    let key = interpreter.intern(name)
    set(
      key,
      .object(
        PyGetSet(
          interpreter.types.getSet, name: key, owner: self, getter: getter, setter: setter)))
  }

  /// Says how instances are made: `body` gets the class (perhaps a subclass) and the arguments of
  /// the call. Subclasses of the program inherit it.
  package func constructor(
    _ arity: Arity = .any, _ body: @escaping (VM, PyType, Arguments) throws -> Value
  ) {
    let name = self.name
    let key = interpreter.intern(name)
    let checker = PyNative(
      interpreter.types.builtinFunction, name: key, arity: arity, owner: nil
    ) { vm, receiver, arguments in
      guard let type = receiver.pyType else { return .none }
      return try body(vm, type, arguments)
    }
    construct = { vm, type, arguments in
      if arguments.names == nil, checker.takes(arguments.count) {
        return try body(vm, type, arguments)
      }
      return try vm.invoke(checker, .object(type), arguments)
    }
    let new = PyNative(
      interpreter.types.builtinFunction, name: interpreter.intern("__new__"), arity: .any,
      owner: nil
    ) { [unowned self] vm, _, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("\(name).__new__(): not enough arguments")
      }
      guard let type = arguments[0].pyType else {
        throw vm.typeError(
          "\(name).__new__(X): X is not a type object (\(vm.typeName(arguments[0])))")
      }
      guard type.isSubtype(of: self) else {
        throw vm.typeError(
          "\(name).__new__(\(type.name)): \(type.name) is not a subtype of \(name)")
      }
      return try vm.invoke(checker, .object(type), arguments.from(1))
    }
    new.isConstructor = true
    set(
      interpreter.intern("__new__"),
      .object(PyMethodWrapper(interpreter.types.staticMethod, .staticMethod, .object(new))))
  }

  /// Adds a plain class attribute.
  package func constant(_ name: String, _ value: Value) {
    set(interpreter.intern(name), value)
  }

  /// Forbids hashing, as mutable containers do.
  package func unhashable() { constant("__hash__", .none) }
}

extension Interpreter {
  /// Adds a built-in function.
  package func function(_ name: String, _ arity: Arity, _ body: @escaping NativeBody) {
    let key = intern(name)
    builtins.set(
      key,
      .object(
        PyNative(
          types.builtinFunction, name: key, arity: arity, owner: nil,
          module: .object(intern("builtins")), body: body)))
  }

  /// Makes a built-in class of a module. Objects of it are Swift subclasses of `PyObject` with kind
  /// `.other`, or of the base's kind.
  package func makeType(
    _ name: String, module: String, base: PyType? = nil, layout: Kind? = nil
  ) -> PyType {
    let base = base ?? types.object!
    let type = types.make(
      self, name, bases: [base], layout: layout ?? (base === types.object ? .other : base.layout))
    type.moduleName = module
    switch type.layout {
    case .int, .float, .str, .bytes, .list, .tuple, .dict, .set, .frozenset:
      type.hasExactInstances = false
    default: break
    }
    return type
  }
}

/// Puts together a module written in Swift.
package struct ModuleBuilder {
  /// The module that is built.
  package let module: PyModule
  /// The machine that the module belongs to.
  package let vm: VM

  /// An empty module.
  package init(_ vm: VM, _ name: String) {
    self.vm = vm
    let variables = vm.dict()
    module = PyModule(vm.interpreter.types.module, name: name, variables: variables)
    variables.set(vm.interpreter.names.name, vm.str(name))
    variables.set(vm.interpreter.names.doc, .none)
    variables.set(vm.interpreter.intern("__loader__"), .none)
    variables.set(vm.interpreter.intern("__spec__"), .none)
    variables.set(vm.interpreter.intern("__package__"), vm.str(""))
  }

  /// Adds a function.
  package func function(_ name: String, _ arity: Arity, _ body: @escaping NativeBody) {
    let key = vm.interpreter.intern(name)
    module.variables.set(
      key,
      .object(
        PyNative(
          vm.interpreter.types.builtinFunction, name: key, arity: arity, owner: nil,
          module: .object(vm.interpreter.intern(module.name)), body: body)))
  }

  /// Adds a value.
  package func constant(_ name: String, _ value: Value) {
    module.variables.set(vm.interpreter.intern(name), value)
  }

  /// Adds an int.
  package func constant(_ name: String, _ value: Int) { constant(name, .int(value)) }

  /// Makes a class of the module and adds it.
  package func type(_ name: String, base: PyType? = nil, layout: Kind? = nil) -> PyType {
    let type = vm.interpreter.makeType(name, module: module.name, base: base, layout: layout)
    constant(name, .object(type))
    return type
  }

  /// Makes an exception class of the module and adds it.
  package func exception(_ name: String, base: ExceptionKind = .exception) -> PyType {
    let type = vm.interpreter.makeType(
      name, module: module.name, base: vm.interpreter.exceptionType(base))
    type.hasAttributes = true
    constant(name, .object(type))
    return type
  }
}
