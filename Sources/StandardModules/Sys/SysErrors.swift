import Interpreter

/// The functions of `sys` that deal with exceptions and the program's end.
extension StandardModules {
  static func addErrorFunctions(_ builder: ModuleBuilder) {
    builder.function("exit", .positional(0, 1)) { vm, _, arguments in
      // As CPython makes an exception of a class and a value: None is no argument, a tuple is all.
      let type = Value.object(vm.interpreter.exceptionType(.systemExit))
      let status = arguments.at(0)
      let given = status.tuple.map { Array($0.values) }
      let none = status.isUnbound || status.isNone
      let made = try vm.call(type, given ?? (none ? [] : [status]))
      guard let exception = made.exception else { throw vm.error(.systemExit) }
      exception.context = vm.handledException
      throw PyError(exception)
    }
    builder.function("exc_info", .none) { vm, _, _ in
      guard let error = vm.handledException else {
        return .object(vm.tuple([.none, .none, .none]))
      }
      return .object(
        vm.tuple([
          .object(error.type), .object(error), error.traceback.map { .object($0) } ?? .none,
        ]))
    }
    builder.function("exception", .none) { vm, _, _ in
      vm.handledException.map { .object($0) } ?? .none
    }
    for name in ["excepthook", "__excepthook__"] {
      builder.function(name, .positional(3, 3)) { vm, _, arguments in
        guard let exception = arguments[1].exception else { return .none }
        try showUncaught(vm, exception)
        return .none
      }
    }
    for name in ["displayhook", "__displayhook__"] {
      builder.function(name, .one) { vm, _, arguments in
        if arguments[0].isNone { return .none }
        let key = vm.interpreter.intern("_")
        vm.interpreter.builtins.set(key, .none)
        let output = try vm.standardOutput()
        let text = try vm.repr(arguments[0])
        let write = {
          try vm.write(text, to: output)
          try vm.write(vm.interpreter.string("\n"), to: output)
        }
        if let show = vm.interpreter.showValue, let stream = output.object as? PyTextStream {
          try stream.flush(vm)
          try show(vm, arguments[0]) {
            try write()
            try stream.flush(vm)
          }
        } else {
          try write()
        }
        vm.interpreter.builtins.set(key, arguments[0])
        return .none
      }
    }
    builder.function("breakpointhook", .any) { _, _, _ in .none }
    for name in ["unraisablehook", "__unraisablehook__"] {
      builder.function(name, .one) { vm, _, arguments in
        guard let error = try vm.getAttribute(arguments[0], "exc_value").exception else {
          return .none
        }
        let object = try vm.getAttribute(arguments[0], "object")
        printUnraisable(vm, "Exception ignored in: \(try vm.repr(object).string)", error)
        return .none
      }
    }
    builder.vm.interpreter.reportUnraisable = { vm, error, text in
      printUnraisable(vm, "Exception ignored in: \(text)", error)
    }
  }

  /// Writes an exception that nobody caught to standard error, with suggestions.
  static func showUncaught(_ vm: VM, _ exception: PyException) throws {
    let stream = vm.interpreter.systemVariables?.get(vm.interpreter.intern("stderr")) ?? .none
    if stream.isNone { return }
    try vm.write(
      vm.interpreter.string(vm.tracebackText(exception, suggestions: true)), to: stream)
    if case .object(let o) = stream, let text = o as? PyTextStream { try text.flush(vm) }
  }

  /// Writes a heading and an exception that nobody can catch to standard error.
  static func printUnraisable(_ vm: VM, _ heading: String, _ error: PyException) {
    let stream = vm.interpreter.systemVariables?.get(vm.interpreter.intern("stderr")) ?? .none
    if stream.isNone { return }
    do {
      try vm.write(vm.interpreter.string(heading + "\n"), to: stream)
      try vm.write(vm.interpreter.string(vm.tracebackText(error)), to: stream)
    } catch {
      // Nothing is left to tell it to.
    }
  }
}
