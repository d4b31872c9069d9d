extension Interpreter {
  /// The functions of `builtins` (Python's library reference, "Built-in Functions").
  func installBuiltinFunctions() {
    function("print", .any) { vm, _, arguments in
      var separator = " "
      var end = "\n"
      var file: Value = .none
      var flush = false
      for (name, value) in arguments.named {
        switch name.string {
        case "sep", "end":
          if value.isNone { break }
          guard let text = value.str else {
            throw vm.typeError(
              "\(name.string) must be None or a string, not \(vm.typeName(value))")
          }
          if name.equals("sep") { separator = text.string } else { end = text.string }
        case "file": file = value
        case "flush": flush = try vm.isTrue(value)
        default:
          throw vm.typeError("'\(name.string)' is an invalid keyword argument for print()")
        }
      }
      if file.isNone { file = try vm.standardOutput() }
      if file.isNone { return .none }
      for i in 0..<arguments.count {
        if i > 0 { try vm.write(vm.interpreter.string(separator), to: file) }
        try vm.write(vm.string(arguments[i]), to: file)
      }
      try vm.write(vm.interpreter.string(end), to: file)
      if flush { _ = try vm.callMethod(file, "flush") }
      return .none
    }
    function("len", .one) { vm, _, arguments in .int(try vm.length(arguments[0])) }
    function("repr", .one) { vm, _, arguments in .object(try vm.repr(arguments[0])) }
    function("isinstance", .positional(2, 2)) { vm, _, arguments in
      .bool(try vm.isInstance(arguments[0], arguments[1]))
    }
    function("issubclass", .positional(2, 2)) { vm, _, arguments in
      .bool(try vm.isSubclass(arguments[0], arguments[1]))
    }
  }
}
