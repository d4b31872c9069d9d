extension Interpreter {
  /// BaseExceptionGroup and ExceptionGroup (PEP 654).
  func installExceptionGroup() {
    let base = exceptionType(.baseExceptionGroup)
    base.constructor(.any) { vm, type, arguments in
      .object(try vm.makeGroup(type, arguments))
    }
    for name in ["message", "exceptions"] {
      base.attribute(name, { _, receiver in receiver.exception?.fields[name] ?? .none }) {
        vm, _, _ in throw vm.readOnlyAttribute()
      }
    }
    base.method("__str__", .none) { vm, receiver, _ in
      guard let group = receiver.exception else { return .none }
      let message = try vm.string(group.fields["message"] ?? .none)
      let count = group.members.count
      let tail = " (\(count) sub-exception\(count == 1 ? "" : "s"))"
      return vm.str(message.codePoints + tail.unicodeScalars.map(\.value))
    }
    base.method("derive", .one) { vm, receiver, arguments in
      try vm.call(
        .object(vm.interpreter.exceptionType(.baseExceptionGroup)),
        receiver.exception?.fields["message"] ?? .none, arguments[0])
    }
    base.method("split", .positional(1, 1)) { vm, receiver, arguments in
      let condition = try vm.groupCondition(arguments[0])
      guard let group = receiver.exception else { return .none }
      let (match, rest) = try vm.split(group, condition)
      return .object(vm.tuple([match.value, rest.value]))
    }
    base.method("subgroup", .positional(1, 1)) { vm, receiver, arguments in
      let condition = try vm.groupCondition(arguments[0])
      guard let group = receiver.exception else { return .none }
      return try vm.split(group, condition).match.value
    }
    base.classMethod("__class_getitem__", .one) { vm, receiver, arguments in
      let parameters = arguments[0].tuple ?? vm.tuple([arguments[0]])
      return .object(
        PyGenericAlias(vm.types.genericAlias, origin: receiver, arguments: parameters))
    }
  }
}

extension PyException {
  /// The exceptions of a group.
  var members: [PyException] {
    fields["exceptions"]?.tuple?.values.compactMap(\.exception) ?? []
  }

  /// Whether this is an exception group.
  var isGroup: Bool { type.exceptionLayout == .group }
}

extension Optional where Wrapped == PyException {
  /// The exception, or None.
  fileprivate var value: Value { map { .object($0) } ?? .none }
}

extension VM {
  /// Makes an exception group. Errors: TypeError, ValueError.
  fileprivate func makeGroup(_ given: PyType, _ arguments: Arguments) throws -> PyException {
    if arguments.hasNames, given.special(.`init`).object?.kind == .native {
      throw typeError("\(given.name)() takes no keyword arguments")
    }
    guard arguments.count == 2 else {
      throw typeError(
        "BaseExceptionGroup.__new__() takes exactly 2 arguments (\(arguments.count) given)")
    }
    guard arguments[0].str != nil else {
      throw typeError(
        "BaseExceptionGroup.__new__() argument 1 must be str, not \(typeName(arguments[0]))")
    }
    let sequence = arguments[1]
    let isSequence =
      sequence.kind == .list || sequence.kind == .tuple
      || (sequence.kind == .instance && !type(of: sequence).special(.getitem).isUnbound)
    guard isSequence else {
      throw typeError("second argument (exceptions) must be a sequence")
    }
    let values = try array(of: sequence)
    if values.isEmpty {
      throw valueError("second argument (exceptions) must be a non-empty sequence")
    }
    let plain = interpreter.exceptionType(.exception)
    var allPlain = true
    for (i, value) in values.enumerated() {
      guard let exception = value.exception else {
        throw valueError("Item \(i) of second argument (exceptions) is not an exception")
      }
      if !exception.type.isSubtype(of: plain) { allPlain = false }
    }
    var type = given
    if type === interpreter.exceptionType(.baseExceptionGroup) {
      if allPlain { type = interpreter.exceptionType(.exceptionGroup) }
    } else if !allPlain, type.isSubtype(of: plain) {
      throw typeError(
        type === interpreter.exceptionType(.exceptionGroup)
          ? "Cannot nest BaseExceptions in an ExceptionGroup"
          : "Cannot nest BaseExceptions in '\(type.name)'")
    }
    let group = PyException(type, tuple([arguments[0], arguments[1]]))
    group.fields["message"] = arguments[0]
    group.fields["exceptions"] = .object(tuple(values))
    return group
  }
}
