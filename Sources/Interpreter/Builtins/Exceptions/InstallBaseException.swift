extension Interpreter {
  /// Construction, text and the methods that every exception has.
  func installBaseException() {
    let base = exceptionType(.baseException)
    base.constructor(.any) { vm, type, arguments in
      let exception = PyException(type, vm.interpreter.emptyTuple)
      // A class with an `__init__` of its own hands on what it wants.
      if case .object(let o) = type.special(.`init`), o.kind == .native {
        vm.chooseClass(of: exception, arguments)
        try vm.initialize(exception, arguments)
      } else if type.exceptionLayout != .osError {
        exception.arguments = vm.tuple(arguments)
      }
      return .object(exception)
    }
    let initialize = PyNative(
      types.wrapperDescriptor, name: intern("__init__"), arity: .any, owner: base
    ) { vm, receiver, arguments in
      if let exception = receiver.exception { try vm.initialize(exception, arguments) }
      return .none
    }
    initialize.isConstructor = true
    base.set(intern("__init__"), .object(initialize))
    base.method("__repr__", .none) { vm, receiver, _ in
      guard let exception = receiver.exception else { return .none }
      var text = Array(exception.type.name.unicodeScalars.map(\.value))
      if exception.arguments.count == 1 {
        let inner = try vm.repr(exception.arguments[0])
        text += [0x28] + inner.codePoints + [0x29]
      } else {
        text += try vm.repr(.object(exception.arguments)).codePoints
      }
      return vm.str(text)
    }
    base.method("__str__", .none) { vm, receiver, _ in try vm.plainText(of: receiver) }
    exceptionType(.keyError).method("__str__", .none) { vm, receiver, _ in
      guard let exception = receiver.exception, exception.arguments.count == 1 else {
        return try vm.plainText(of: receiver)
      }
      return .object(try vm.repr(exception.arguments[0]))
    }
    base.method("with_traceback", .one) { vm, receiver, arguments in
      guard let exception = receiver.exception else { return .none }
      exception.traceback = try vm.traceback(arguments[0])
      return receiver
    }
    base.method("add_note", .one) { vm, receiver, arguments in
      guard arguments[0].str != nil else {
        throw vm.typeError("note must be a str, not '\(vm.typeName(arguments[0]))'")
      }
      let name = vm.interpreter.names.notes!
      guard let notes = try vm.findAttribute(receiver, name) else {
        try vm.setAttribute(receiver, name, .object(vm.list([arguments[0]])))
        return .none
      }
      guard let list = notes.list else {
        throw vm.typeError("Cannot add note: __notes__ is not a list")
      }
      list.append(arguments[0])
      return .none
    }
    installExceptionCopying(base)
  }

  /// What `copy` asks for.
  private func installExceptionCopying(_ base: PyType) {
    for (name, arity) in [("__reduce__", Arity.none), ("__reduce_ex__", Arity.one)] {
      base.method(name, arity) { vm, receiver, _ in
        guard let exception = receiver.exception else { return .none }
        var parts: [Value] = [.object(exception.type)]
        var arguments = Array(exception.arguments.values)
        let state = vm.dict()
        switch exception.type.exceptionLayout {
        case .osError where arguments.count == 2:
          if let name = exception.fields["filename"] {
            arguments.append(name)
            if let other = exception.fields["filename2"] { arguments += [.none, other] }
          }
        case .importError:
          for name in ["name", "path"] {
            if let value = exception.fields[name] {
              state.set(vm.interpreter.intern(name), value)
            }
          }
        default: break
        }
        for entry in exception.attributes?.snapshot ?? [] {
          try state.set(vm, entry.key, entry.value)
        }
        parts.append(.object(vm.tuple(arguments)))
        if state.count > 0 { parts.append(.object(state)) }
        return .object(vm.tuple(parts))
      }
    }
    base.method("__setstate__", .one) { vm, receiver, arguments in
      guard !arguments[0].isNone else { return .none }
      guard let state = arguments[0].dict else { throw vm.typeError("state is not a dictionary") }
      for entry in state.snapshot {
        if let name = entry.key.str { try vm.setAttribute(receiver, name, entry.value) }
      }
      return .none
    }
  }
}

extension VM {
  /// What `BaseException.__str__` gives: nothing, the argument, or the tuple of all.
  func plainText(of receiver: Value) throws -> Value {
    guard let exception = receiver.exception else { return str("") }
    switch exception.arguments.count {
    case 0: return .object(interpreter.emptyString)
    case 1: return .object(try string(exception.arguments[0]))
    default: return .object(try repr(.object(exception.arguments)))
    }
  }
}
