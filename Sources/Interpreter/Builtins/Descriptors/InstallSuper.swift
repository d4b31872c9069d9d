extension Interpreter {
  /// `super(type, object)`. The form without arguments reaches here only where the compiler found
  /// no class around it; in methods it hands over both.
  func installSuper() {
    let type = types.superType!
    type.constructor(.any) { vm, type, arguments in
      if arguments.hasNames { throw vm.typeError("super() takes no keyword arguments") }
      if arguments.count > 2 {
        throw vm.typeError("super() expected at most 2 arguments, got \(arguments.count)")
      }
      if arguments.count == 0 { throw vm.error(.runtimeError, vm.missingClassMessage) }
      guard let start = arguments[0].pyType else {
        throw vm.typeError(
          "super() argument 1 must be a type, not \(vm.typeName(arguments[0]))")
      }
      if arguments.count == 2, arguments[1].isUnbound {
        throw vm.error(.runtimeError, "super(): arg[0] deleted")
      }
      guard let object = arguments.at(1).bound, !object.isNone else {
        return .object(PySuper(type, start: start, object: .unbound, objectType: start))
      }
      return .object(
        PySuper(
          type, start: start, object: object, objectType: try vm.superType(of: object, start)))
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let this = receiver.superObject else { return .none }
      let object = this.object.isUnbound ? "NULL" : "<\(this.objectType.name) object>"
      return vm.str("<super: <class '\(this.start.name)'>, \(object)>")
    }
    type.method("__get__", .positional(1, 2)) { vm, receiver, arguments in
      guard let this = receiver.superObject, this.object.isUnbound, !arguments[0].isNone else {
        return receiver
      }
      return .object(
        PySuper(
          this.type, start: this.start, object: arguments[0],
          objectType: try vm.superType(of: arguments[0], this.start)))
    }
    type.attribute("__thisclass__") { _, receiver in
      receiver.superObject.map { .object($0.start) } ?? .none
    }
    type.attribute("__self__") { _, receiver in receiver.superObject?.object.bound ?? .none }
    type.attribute("__self_class__") { _, receiver in
      guard let this = receiver.superObject, !this.object.isUnbound else { return .none }
      return .object(this.objectType)
    }
  }
}

extension Value {
  /// The super object behind the value.
  fileprivate var superObject: PySuper? {
    if case .object(let o) = self, o.kind == .superObject {
      return unsafeDowncast(o, to: PySuper.self)
    }
    return nil
  }
}

extension VM {
  /// The class in whose order the attributes of `super(start, object)` are looked up.
  /// Errors: TypeError.
  fileprivate func superType(of object: Value, _ start: PyType) throws -> PyType {
    if let type = object.pyType, type.isSubtype(of: start) { return type }
    if type(of: object).isSubtype(of: start) { return type(of: object) }
    if let claimed = try findAttribute(object, interpreter.names.pyClass)?.pyType,
      claimed.isSubtype(of: start)
    {
      return claimed
    }
    throw typeError("super(type, obj): obj must be an instance or subtype of type")
  }

  /// Why `super()` does not work in the innermost function.
  fileprivate var missingClassMessage: String {
    if depth == 0 || frame.pointee.code.takeUnretainedValue().positionalCount == 0 {
      return "super(): no arguments"
    }
    return "super(): __class__ cell not found"
  }
}
