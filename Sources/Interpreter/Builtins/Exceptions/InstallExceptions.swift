extension Interpreter {
  /// The methods and attributes of the exception classes.
  func installExceptions() {
    let base = exceptionType(.baseException)
    base.constructor { vm, type, arguments in
      let exception = PyException(type, vm.tuple(arguments.array))
      vm.interpreter.prepareException(exception)
      return .object(exception)
    }
  }

  /// Fills the fields that a class of exception takes from its arguments.
  func prepareException(_ exception: PyException) {
  }

  /// What the error for a module that isn't there says.
  func describeMissingModule(_ name: String) -> String {
    missingModuleMessage(name)
  }
}
