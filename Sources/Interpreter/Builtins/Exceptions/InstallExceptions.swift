extension Interpreter {
  /// The methods and attributes of the exception classes (library reference, "Built-in
  /// Exceptions").
  func installExceptions() {
    for kind in ExceptionKind.allCases {
      let type = exceptionType(kind)
      type.exceptionLayout =
        ExceptionLayout(startingAt: kind)
        ?? type.bases.first.map(\.exceptionLayout) ?? .plain
    }
    installBaseException()
    installExceptionAttributes()
    installSimpleFields()
    installOSError()
    installSyntaxError()
    installUnicodeErrors()
    installExceptionGroup()
    installTraceback()
    let base = exceptionType(.baseException)
    for kind in ExceptionKind.allCases where ![.baseExceptionGroup, .exceptionGroup].contains(kind)
    {
      exceptionType(kind).construct = base.construct
    }
    exceptionType(.exceptionGroup).construct = exceptionType(.baseExceptionGroup).construct
  }

  /// Fills the fields that a class of exception takes from its arguments: for exceptions that Swift
  /// code makes.
  @inline(__always) func prepareException(_ exception: PyException) {
    if exception.type.exceptionLayout != .plain { fillFields(of: exception) }
  }

  /// What the error for a module that isn't there says.
  func describeMissingModule(_ name: String) -> String {
    missingModuleMessage(name)
  }
}

extension PyType {
  /// Adds attributes that stand in an exception's `fields` under their own names.
  func exceptionFields(_ names: String...) {
    for name in names {
      attribute(name, { _, receiver in receiver.exception?.fields[name] ?? .none }) {
        _, receiver, value in
        receiver.exception?.fields[name] = value.bound
      }
    }
  }
}
