extension Interpreter {
  /// `types.GenericAlias`: what `list[int]` is (Python's library reference, "Generic Alias Type").
  func installGenericAlias() {
    let type = types.genericAlias!
    type.moduleName = "types"
    type.constructor(.positional(2, 2)) { vm, _, arguments in
      vm.genericAlias(arguments[0], arguments[1])
    }
    func add(
      _ name: String, _ arity: Arity,
      _ body: @escaping (VM, PyGenericAlias, Arguments) throws -> Value
    ) {
      type.method(name, arity) { vm, receiver, arguments in
        guard let alias = receiver.genericAlias else {
          throw vm.wrongReceiver(name, "types.GenericAlias", receiver)
        }
        return try body(vm, alias, arguments)
      }
    }
    type.attribute("__origin__") { _, receiver in receiver.genericAlias?.origin ?? .none }
    type.attribute("__args__") { _, receiver in
      receiver.genericAlias.map { .object($0.arguments) } ?? .none
    }
    type.attribute("__parameters__") { vm, receiver in
      .object(try vm.typeParameters(receiver.genericAlias?.arguments))
    }
    add("__repr__", .none) { vm, alias, _ in
      var text = ContainerText("")
      try vm.append(type: alias.origin, to: &text)
      text.append("[")
      if alias.arguments.count == 0 { text.append("()") }
      for (i, argument) in alias.arguments.values.enumerated() {
        if i > 0 { text.append(", ") }
        try vm.append(type: argument, to: &text)
      }
      text.append("]")
      return text.finished(vm)
    }
    add("__eq__", .one) { vm, alias, arguments in
      guard let other = arguments[0].genericAlias else {
        return .object(vm.interpreter.notImplemented)
      }
      return .bool(
        try vm.isEqual(alias.origin, other.origin)
          && vm.isEqual(.object(alias.arguments), .object(other.arguments)))
    }
    add("__hash__", .none) { vm, alias, _ in
      .int(try vm.hash(alias.origin) ^ vm.hash(.object(alias.arguments)))
    }
    add("__or__", .one) { vm, alias, arguments in try vm.makeUnion(.object(alias), arguments[0]) }
    add("__ror__", .one) { vm, alias, arguments in try vm.makeUnion(arguments[0], .object(alias)) }
    add("__call__", .any) { vm, alias, arguments in try vm.call(alias.origin, arguments) }
    add("__getattr__", .one) { vm, alias, arguments in
      guard let name = arguments[0].str else { return .none }
      return try vm.getAttribute(alias.origin, name)
    }
    add("__mro_entries__", .one) { vm, alias, _ in .object(vm.tuple([alias.origin])) }
    add("__getitem__", .one) { vm, alias, arguments in
      try vm.substitute(arguments[0], in: alias)
    }
    add("__instancecheck__", .one) { vm, _, _ in
      throw vm.typeError("isinstance() argument 2 cannot be a parameterized generic")
    }
    add("__subclasscheck__", .one) { vm, _, _ in
      throw vm.typeError("issubclass() argument 2 cannot be a parameterized generic")
    }
    type.invalidate()
  }
}

extension Value {
  /// The generic alias behind the value.
  var genericAlias: PyGenericAlias? {
    if case .object(let object) = self, object.kind == .other { return object as? PyGenericAlias }
    return nil
  }
}

extension VM {
  /// `origin[arguments]`, as `__class_getitem__` of the containers gives it.
  package func genericAlias(_ origin: Value, _ arguments: Value) -> Value {
    let all = arguments.tuple.map { tuple(Array($0.values)) } ?? tuple([arguments])
    return .object(PyGenericAlias(types.genericAlias, origin: origin, arguments: all))
  }

  /// Appends a class as type expressions show it: by its qualified name, with its module unless
  /// that is `builtins`. Errors: what attributes and `__repr__` raise.
  func append(type value: Value, to text: inout ContainerText) throws {
    if case .object(let object) = value, object === interpreter.ellipsis {
      return text.append("...")
    }
    if let known = value.pyType {
      return try text.append(self, interpreter.string(moduleQualifiedName(known)))
    }
    try text.append(self, repr(value))
  }

  /// The type variables among the arguments of an alias, each once, in order.
  /// Errors: what attributes raise.
  func typeParameters(_ arguments: PyTuple?) throws -> PyTuple {
    var found: [Value] = []
    for argument in arguments.map({ Array($0.values) }) ?? [] {
      guard case .object(let object) = argument, object.kind != .type else { continue }
      let isVariable = object.type.name == "TypeVar" || object.type.name == "ParamSpec"
      let candidates =
        isVariable
        ? [argument]
        : (try findAttribute(argument, "__parameters__")?.tuple).map { Array($0.values) } ?? []
      for candidate in candidates where !found.contains(where: { $0.isIdentical(candidate) }) {
        found.append(candidate)
      }
    }
    return tuple(found)
  }

  /// The alias with its type variables replaced. Errors: TypeError for a wrong number of them.
  func substitute(_ given: Value, in alias: PyGenericAlias) throws -> Value {
    let parameters = Array(try typeParameters(alias.arguments).values)
    let text = try repr(.object(alias)).string
    if parameters.isEmpty { throw typeError("\(text) is not a generic class") }
    let values = given.tuple.map { Array($0.values) } ?? [given]
    if values.count != parameters.count {
      let quality = values.count > parameters.count ? "many" : "few"
      throw typeError(
        "Too \(quality) arguments for \(text); actual \(values.count), expected "
          + "\(parameters.count)")
    }
    func replacement(_ value: Value) throws -> Value {
      if let i = parameters.firstIndex(where: { $0.isIdentical(value) }) { return values[i] }
      guard let inner = value.genericAlias else { return value }
      return genericAlias(
        inner.origin, .object(tuple(try inner.arguments.values.map { try replacement($0) })))
    }
    return genericAlias(
      alias.origin, .object(tuple(try alias.arguments.values.map { try replacement($0) })))
  }
}
