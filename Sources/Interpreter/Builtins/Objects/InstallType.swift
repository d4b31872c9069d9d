extension Interpreter {
  /// The methods of `type`, the class of classes.
  func installTypeType() {
    let type = types.type!
    type.constructor { vm, meta, arguments in
      guard arguments.count == 3, let name = arguments[0].str, let bases = arguments[1].tuple,
        let namespace = arguments[2].dict
      else {
        if arguments.count == 1, meta !== vm.types.type {
          return .object(vm.type(of: arguments[0]))
        }
        if arguments.count != 3 { throw vm.typeError("type() takes 1 or 3 arguments") }
        for (i, kind) in ["str", "tuple", "dict"].enumerated() {
          let isRight =
            i == 0
            ? arguments[0].str != nil
            : (i == 1 ? arguments[1].tuple != nil : arguments[2].dict != nil)
          if !isRight {
            throw vm.typeError(
              "type.__new__() argument \(i + 1) must be \(kind), not \(vm.typeName(arguments[i]))")
          }
        }
        return .none
      }
      if name.codePoints.contains(0) {
        throw vm.valueError("type name must not contain null characters")
      }
      return .object(
        try vm.makeType(
          meta, name, Array(bases.values), namespace, arguments.named.map { ($0.name, $0.value) }))
    }
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("__call__", .any) { vm, receiver, arguments in
      guard let pyClass = receiver.pyType else { return .none }
      if pyClass === vm.types.type, arguments.count == 1, !arguments.hasNames {
        return .object(vm.type(of: arguments[0]))
      }
      return try vm.constructDefault(pyClass, arguments)
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let pyClass = receiver.pyType else { return .none }
      return vm.str("<class '\(vm.moduleQualifiedName(pyClass))'>")
    }
    type.method("mro", .none) { vm, receiver, _ in
      guard let pyClass = receiver.pyType else { return .none }
      return .object(vm.list(pyClass.order.map { .object($0.takeUnretainedValue()) }))
    }
    type.method("__instancecheck__", .one) { vm, receiver, arguments in
      guard let pyClass = receiver.pyType else { return .bool(false) }
      return .bool(try vm.isInstancePlain(arguments[0], pyClass))
    }
    type.method("__subclasscheck__", .one) { vm, receiver, arguments in
      guard let pyClass = receiver.pyType, let other = arguments[0].pyType else {
        throw vm.typeError("issubclass() arg 1 must be a class")
      }
      return .bool(other.isSubtype(of: pyClass))
    }
    type.method("__or__", .one) { vm, receiver, arguments in
      try vm.makeUnion(receiver, arguments[0])
    }
    type.method("__ror__", .one) { vm, receiver, arguments in
      try vm.makeUnion(arguments[0], receiver)
    }
    type.classMethod("__prepare__", .any) { vm, _, _ in .object(vm.dict()) }
    type.attribute(
      "__name__", { vm, receiver in vm.str(receiver.pyType?.name ?? "") },
      set: {
        vm, receiver, value in
        guard let pyClass = receiver.pyType, pyClass.isHeap else {
          throw vm.typeError(
            "cannot set '__name__' attribute of immutable type '\(receiver.pyType?.name ?? "")'")
        }
        guard let text = value.str else {
          throw vm.typeError(
            "can only assign string to \(pyClass.name).__name__, not '\(vm.typeName(value))'")
        }
        if text.codePoints.contains(0) {
          throw vm.valueError("type name must not contain null characters")
        }
        pyClass.name = text.string
      })
    type.attribute("__qualname__", { vm, receiver in vm.str(receiver.pyType?.qualifiedName ?? "") })
    {
      vm, receiver, value in
      guard let pyClass = receiver.pyType, pyClass.isHeap, let text = value.str else {
        throw vm.typeError("can only assign string to __qualname__")
      }
      pyClass.qualifiedName = text.string
    }
    type.attribute(
      "__module__",
      { vm, receiver in
        guard let pyClass = receiver.pyType else { return .none }
        if pyClass.isHeap {
          return pyClass.variables.get(vm.interpreter.names.module) ?? .none
        }
        return vm.str(pyClass.moduleName)
      }
    ) { vm, receiver, value in
      guard let pyClass = receiver.pyType, pyClass.isHeap else {
        throw vm.typeError("cannot set '__module__' attribute of immutable type")
      }
      pyClass.set(vm.interpreter.names.module, value)
    }
    type.attribute("__bases__") { vm, receiver in
      .object(vm.tuple(receiver.pyType?.bases.map { .object($0) } ?? []))
    }
    type.attribute("__base__") { _, receiver in
      receiver.pyType?.bases.first.map { .object($0) } ?? .none
    }
    type.attribute("__mro__") { vm, receiver in
      .object(vm.tuple(receiver.pyType?.order.map { .object($0.takeUnretainedValue()) } ?? []))
    }
    type.attribute("__dict__") { vm, receiver in
      guard let pyClass = receiver.pyType else { return .none }
      return .object(PyMappingProxy(vm.types.mappingProxy, .object(pyClass.variables)))
    }
    type.attribute(
      "__doc__",
      { vm, receiver in
        guard let pyClass = receiver.pyType else { return .none }
        if let value = pyClass.variables.get(vm.interpreter.names.doc) {
          return try vm.bind(value, to: .none, pyClass)
        }
        return pyClass.documentation
      }
    ) { vm, receiver, value in
      guard let pyClass = receiver.pyType, pyClass.isHeap else {
        throw vm.typeError("cannot set '__doc__' attribute of immutable type")
      }
      pyClass.set(vm.interpreter.names.doc, value)
    }
    type.attribute(
      "__abstractmethods__",
      { vm, receiver in
        guard let value = receiver.pyType?.variables.get(vm.interpreter.names.abstractMethods)
        else {
          throw vm.error(.attributeError, "__abstractmethods__")
        }
        return value
      }
    ) { vm, receiver, value in
      guard let pyClass = receiver.pyType else { return }
      pyClass.isAbstract = try !value.isUnbound && vm.isTrue(value)
      if value.isUnbound {
        _ = pyClass.remove(vm.interpreter.names.abstractMethods)
      } else {
        pyClass.set(vm.interpreter.names.abstractMethods, value)
      }
    }
    type.attribute(
      "__annotations__",
      { vm, receiver in
        guard let pyClass = receiver.pyType, pyClass.isHeap else {
          throw vm.attributeError(receiver, vm.interpreter.names.annotations)
        }
        if let value = pyClass.variables.get(vm.interpreter.names.annotations) { return value }
        let made = Value.object(vm.dict())
        pyClass.set(vm.interpreter.names.annotations, made)
        return made
      }
    ) { vm, receiver, value in
      receiver.pyType?.set(vm.interpreter.names.annotations, value)
    }
  }
}

extension VM {
  /// `isinstance(value, class)` without the class's own `__instancecheck__`.
  package func isInstancePlain(_ value: Value, _ pyClass: PyType) throws -> Bool {
    if type(of: value).isSubtype(of: pyClass) { return true }
    guard case .object(let o) = value, o.kind == .instance || o.kind == .other,
      let claimed = try findAttribute(value, interpreter.names.pyClass)?.pyType
    else { return false }
    return claimed.isSubtype(of: pyClass)
  }

  /// `isinstance(value, wanted)`. Errors: TypeError for something that is no class.
  package func isInstance(_ value: Value, _ wanted: Value) throws -> Bool {
    if let pyClass = wanted.pyType {
      if type(of: value) === pyClass { return true }
      if pyClass.type === types.type { return try isInstancePlain(value, pyClass) }
      return try isTrue(callSpecial(pyClass.type.special(.instancecheck), wanted, value))
    }
    if let all = wanted.tuple {
      for item in all.values where try isInstance(value, item) { return true }
      return false
    }
    if let union = wanted.object as? PyUnion {
      for item in union.members.values {
        if item.isNone ? value.isNone : try isInstance(value, item) { return true }
      }
      return false
    }
    let method = type(of: wanted).special(.instancecheck)
    if !method.isUnbound { return try isTrue(callSpecial(method, wanted, value)) }
    throw typeError(
      "isinstance() arg 2 must be a type, a tuple of types, or a union")
  }

  /// `issubclass(value, wanted)`.
  package func isSubclass(_ value: Value, _ wanted: Value) throws -> Bool {
    if let all = wanted.tuple {
      for item in all.values where try isSubclass(value, item) { return true }
      return false
    }
    if let union = wanted.object as? PyUnion {
      for item in union.members.values where try !item.isNone && isSubclass(value, item) {
        return true
      }
      return false
    }
    guard let pyClass = wanted.pyType else {
      throw typeError(
        "issubclass() arg 2 must be a class, a tuple of classes, or a union")
    }
    if pyClass.type === types.type {
      guard let other = value.pyType else { throw typeError("issubclass() arg 1 must be a class") }
      return other.isSubtype(of: pyClass)
    }
    return try isTrue(callSpecial(pyClass.type.special(.subclasscheck), wanted, value))
  }

  /// `left | right` of classes.
  func makeUnion(_ left: Value, _ right: Value) throws -> Value {
    func isPart(_ value: Value) -> Bool {
      value.isNone || value.pyType != nil || value.object is PyUnion
        || value.object is PyGenericAlias
    }
    guard isPart(left), isPart(right) else { return .object(interpreter.notImplemented) }
    var members: [Value] = []
    for side in [left, right].map({ $0.isNone ? .object(types.noneType) : $0 }) {
      for item in (side.object as? PyUnion).map({ Array($0.members.values) }) ?? [side]
      where try !members.contains(where: { try isEqual($0, item) }) {
        members.append(item)
      }
    }
    if members.count == 1 { return members[0] }
    return .object(PyUnion(types.unionType, tuple(members)))
  }
}

/// A read-only view of a dict: what `class.__dict__` is.
package final class PyMappingProxy: PyObject {
  /// The mapping behind it.
  package let mapping: Value

  /// Makes a read-only view of a mapping.
  package init(_ type: PyType, _ mapping: Value) {
    self.mapping = mapping
    super.init(type, .other)
  }
}

/// `int | str`.
package final class PyUnion: PyObject {
  /// The classes that it stands for.
  package let members: PyTuple

  /// Makes the union of classes.
  package init(_ type: PyType, _ members: PyTuple) {
    self.members = members
    super.init(type, .other)
  }
}

/// `list[int]`.
package final class PyGenericAlias: PyObject {
  /// The class in front of the brackets.
  package let origin: Value
  /// What stands in the brackets.
  package let arguments: PyTuple

  /// Makes `origin[arguments]`.
  package init(_ type: PyType, origin: Value, arguments: PyTuple) {
    self.origin = origin
    self.arguments = arguments
    super.init(type, .other)
  }
}
