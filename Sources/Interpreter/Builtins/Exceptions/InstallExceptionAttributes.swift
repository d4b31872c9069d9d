extension Interpreter {
  /// `args`, the chain of causes, and the traceback.
  func installExceptionAttributes() {
    let base = exceptionType(.baseException)
    base.attribute(
      "args",
      { _, receiver in
        receiver.exception.map { .object($0.arguments) } ?? .none
      }
    ) { vm, receiver, value in
      if value.isUnbound { throw vm.typeError("args may not be deleted") }
      receiver.exception?.arguments = vm.tuple(try vm.array(of: value))
    }
    base.attribute(
      "__cause__",
      { _, receiver in
        receiver.exception?.cause.map { .object($0) } ?? .none
      }
    ) { vm, receiver, value in
      if value.isUnbound { throw vm.typeError("__cause__ may not be deleted") }
      guard value.isNone || value.exception != nil else {
        throw vm.typeError("exception cause must be None or derive from BaseException")
      }
      receiver.exception?.cause = value.exception
      receiver.exception?.suppressesContext = true
    }
    base.attribute(
      "__context__",
      { _, receiver in
        receiver.exception?.context.map { .object($0) } ?? .none
      }
    ) { vm, receiver, value in
      if value.isUnbound { throw vm.typeError("__context__ may not be deleted") }
      guard value.isNone || value.exception != nil else {
        throw vm.typeError("exception context must be None or derive from BaseException")
      }
      receiver.exception?.context = value.exception
    }
    base.attribute(
      "__suppress_context__",
      { _, receiver in
        .bool(receiver.exception?.suppressesContext ?? false)
      }
    ) { vm, receiver, value in
      if value.isUnbound { throw vm.typeError("can't delete numeric/char attribute") }
      guard case .bool(let flag) = value else {
        throw vm.typeError("attribute value type must be bool")
      }
      receiver.exception?.suppressesContext = flag
    }
    base.attribute(
      "__traceback__",
      { _, receiver in
        receiver.exception?.traceback.map { .object($0) } ?? .none
      }
    ) { vm, receiver, value in
      if value.isUnbound { throw vm.typeError("__traceback__ may not be deleted") }
      receiver.exception?.traceback = try vm.traceback(value)
    }
  }

  /// The classes whose fields are plain.
  func installSimpleFields() {
    exceptionType(.stopIteration).exceptionFields("value")
    exceptionType(.systemExit).exceptionFields("code")
    exceptionType(.nameError).exceptionFields("name")
    exceptionType(.attributeError).exceptionFields("name", "obj")
    let importError = exceptionType(.importError)
    importError.exceptionFields("msg", "name", "path")
    importError.method("__str__", .none) { vm, receiver, _ in
      if let text = receiver.exception?.fields["msg"], text.str?.isExact == true { return text }
      return try vm.plainText(of: receiver)
    }
  }
}

extension VM {
  /// The traceback behind a value that may be None. Errors: TypeError.
  func traceback(_ value: Value) throws -> PyTraceback? {
    if value.isNone { return nil }
    guard case .object(let o) = value, o.kind == .traceback else {
      throw typeError("__traceback__ must be a traceback or None")
    }
    return unsafeDowncast(o, to: PyTraceback.self)
  }
}
