extension Interpreter {
  /// `print`.
  func installPrint() {
    function("print", .any) { vm, _, arguments in
      var separator = vm.interpreter.character(0x20)
      var end = vm.interpreter.character(0x0A)
      var file: Value = .none
      var flush = false
      for (name, value) in arguments.named {
        if name.equals("sep") || name.equals("end") {
          if value.isNone { continue }
          guard let text = value.str else {
            throw vm.typeError(
              "\(name.string) must be None or a string, not \(vm.typeName(value))")
          }
          if name.equals("sep") { separator = text } else { end = text }
        } else if name.equals("file") {
          file = value
        } else if name.equals("flush") {
          flush = try vm.isTrue(value)
        } else {
          throw vm.typeError("'\(name.string)' is an invalid keyword argument for print()")
        }
      }
      if file.isNone { file = try vm.standardOutput() }
      if file.isNone { return .none }
      for i in 0..<arguments.count {
        if i > 0 { try vm.write(separator, to: file) }
        try vm.write(vm.string(arguments[i]), to: file)
      }
      try vm.write(end, to: file)
      if flush { _ = try vm.callMethod(file, "flush") }
      return .none
    }
  }
}
