extension Interpreter {
  /// The classes of what can be called and of what calls are made of: functions, methods, code,
  /// cells, modules and generators (Python reference, "The standard type hierarchy").
  func installFunctions() {
    installFunction()
    installNativeFunction()
    installMethod()
    installMemberDescriptors()
    installCode()
    installCell()
    installModule()
    installGenerator()
  }
}

extension VM {
  /// The error for an attribute that a class of the machine shows but lets nobody set.
  func readOnlyAttribute() -> PyError { error(.attributeError, "readonly attribute") }

  /// What `descriptor.__get__` says when it gets neither an object nor a class.
  func checkBinding(_ arguments: Arguments) throws {
    if arguments[0].isNone, arguments.at(1).bound?.isNone ?? true {
      throw typeError("__get__(None, None) is invalid")
    }
  }
}
