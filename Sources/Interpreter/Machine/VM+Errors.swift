extension VM {
  /// A new exception of a built-in class.
  package func error(_ kind: ExceptionKind, _ arguments: Value...) -> PyError {
    makeError(interpreter.exceptionType(kind), arguments)
  }

  /// A new exception of a built-in class with a text.
  package func error(_ kind: ExceptionKind, _ message: String) -> PyError {
    makeError(interpreter.exceptionType(kind), [str(message)])
  }

  /// A new TypeError with a text.
  package func typeError(_ message: String) -> PyError { error(.typeError, message) }
  /// A new ValueError with a text.
  package func valueError(_ message: String) -> PyError { error(.valueError, message) }
  /// A new IndexError with a text.
  package func indexError(_ message: String) -> PyError { error(.indexError, message) }
  /// A new KeyError of a key.
  package func keyError(_ key: Value) -> PyError { error(.keyError, key) }

  /// A new AttributeError for an attribute that an object lacks, with CPython's text.
  package func attributeError(_ object: Value, _ name: PyStr) -> PyError {
    let message: String
    if let type = object.pyType {
      message = "type object '\(type.messagePrefix + type.name)' has no attribute '\(name.string)'"
    } else if let o = object.object, o.kind == .module {
      message =
        "module '\(unsafeDowncast(o, to: PyModule.self).name)' has no attribute '\(name.string)'"
    } else {
      message = "'\(typeName(object))' object has no attribute '\(name.string)'"
    }
    return attributeError(message, object, name)
  }

  /// A new AttributeError with a text, the object and the name.
  package func attributeError(_ message: String, _ object: Value, _ name: PyStr) -> PyError {
    let error = error(.attributeError, message)
    error.exception.fields["name"] = .object(name)
    error.exception.fields["obj"] = object
    return error
  }

  /// `NameError: name 'x' is not defined`.
  func nameError(_ name: PyStr) -> PyError {
    let error = error(.nameError, "name '\(name.string)' is not defined")
    error.exception.fields["name"] = .object(name)
    return error
  }

  func unboundLocal(_ name: PyStr) -> PyError {
    error(
      .unboundLocalError,
      "cannot access local variable '\(name.string)' where it is not associated with a value")
  }

  func unboundFree(_ name: PyStr) -> PyError {
    let error = error(
      .nameError,
      "cannot access free variable '\(name.string)' where it is not associated with a value in "
        + "enclosing scope")
    error.exception.fields["name"] = .object(name)
    return error
  }

  private func makeError(_ type: PyType, _ arguments: [Value]) -> PyError {
    let exception = PyException(type, tuple(arguments))
    exception.context = handled.last
    interpreter.prepareException(exception)
    return PyError(exception)
  }

  /// An error for a syntax error found by the parser.
  package func error(_ syntax: PythonSyntaxError, fileName: String) -> PyError {
    let kind: ExceptionKind =
      switch syntax.kind {
      case .syntaxError: .syntaxError
      case .indentationError: .indentationError
      case .tabError: .tabError
      case .recursionError: .recursionError
      case .memoryError: .memoryError
      }
    switch syntax.kind {
    case .recursionError: return error(kind, syntax.message)
    case .memoryError: return error(kind)
    default: break
    }
    // CPython raises those without a place from C, with nothing but a text.
    if syntax.line == nil { return error(kind, syntax.message) }
    func number(_ value: Int?) -> Value { value.map { .int($0) } ?? .none }
    let text = syntax.text ?? syntax.line.flatMap { interpreter.sourceLine(fileName, $0) }
    let details = tuple([
      str(fileName), number(syntax.line), number(syntax.offset), text.map { str($0) } ?? .none,
      number(syntax.endLine), number(syntax.endOffset),
    ])
    return error(kind, str(syntax.message), .object(details))
  }

  // MARK: raise

  /// The exception that `raise value` raises: an instance, or a new one of a class.
  func exception(toRaise value: Value) throws -> PyException {
    if let exception = value.exception { return exception }
    if let type = value.pyType, type.layout == .exception,
      type.isSubtype(of: interpreter.exceptionType(.baseException))
    {
      if type.type === types.type, type.hasDefaultNew, let construct = type.construct,
        case .object(let initialize) = type.special(.`init`), initialize.kind == .native,
        let made = try construct(self, type, Arguments(base: stack, count: 0)).exception
      {
        return made
      }
      let made = try call(value)
      if let exception = made.exception { return exception }
      throw typeError(
        "calling \(try repr(value).string) should have returned an instance of BaseException, "
          + "not \(typeName(made))")
    }
    throw typeError("exceptions must derive from BaseException")
  }

  func raise(_ value: Value, cause: Value) throws -> PyError {
    let exception = try exception(toRaise: value)
    if !cause.isUnbound {
      if cause.isNone {
        exception.cause = nil
      } else if let type = cause.pyType,
        type.isSubtype(of: interpreter.exceptionType(.baseException))
      {
        exception.cause = try self.exception(toRaise: cause)
      } else if let given = cause.exception {
        exception.cause = given
      } else {
        throw typeError("exception causes must derive from BaseException")
      }
      exception.suppressesContext = true
    }
    setContext(exception)
    return PyError(exception)
  }

  /// Chains the exception being handled behind a new one, without making a ring.
  func setContext(_ exception: PyException) {
    guard let current = handled.last, current !== exception else { return }
    var link: PyException? = current
    var steps = 0
    while let holder = link, steps < 10_000 {
      if holder.context === exception {
        holder.context = nil
        break
      }
      link = holder.context
      steps += 1
    }
    exception.context = current
  }

  /// Whether the class of an exception is the very one that an except clause names.
  @inline(__always)
  func isOfClass(
    _ exception: UnsafeMutablePointer<Value>, _ wanted: UnsafeMutablePointer<Value>
  ) -> Bool {
    exception.tag == ValueLayout.object && wanted.tag == ValueLayout.object
      && Unmanaged<PyObject>.fromOpaque(exception.address).isInstance(of: wanted.address)
  }

  /// Whether an exception matches what an except clause names.
  func matches(_ exception: Value, _ wanted: Value) throws -> Bool {
    let base = interpreter.exceptionType(.baseException)
    func check(_ type: PyType?) throws -> Bool {
      guard let type, type.isSubtype(of: base) else {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
      return self.type(of: exception).isSubtype(of: type)
    }
    if let types = wanted.tuple {
      for value in types.values where !(value.pyType?.isSubtype(of: base) ?? false) {
        throw typeError("catching classes that do not inherit from BaseException is not allowed")
      }
      for value in types.values where try check(value.pyType) { return true }
      return false
    }
    return try check(wanted.pyType)
  }

  /// The exception being handled, for `sys.exc_info` and a bare `raise`.
  package var handledException: PyException? { handled.last }

  /// The exceptions being handled, innermost last.
  package var handledExceptions: [PyException] { handled }
}
