import Interpreter

extension StandardModules {
  /// The module `io` (Python's library reference, "Core tools for working with streams").
  static func makeIO(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "io")
    let types = vm.interpreter.system.io(vm)
    for type in [
      types.base, types.rawBase, types.bufferedBase, types.textBase, types.fileIO,
      types.bufferedReader, types.bufferedWriter, types.bufferedRandom, types.bufferedPair,
      types.textWrapper, types.stringIO, types.bytesIO, types.unsupportedOperation,
    ] {
      builder.constant(type.name, .object(type))
    }
    builder.constant(
      "BlockingIOError", .object(vm.interpreter.exceptionType(.blockingIOError)))
    builder.constant("DEFAULT_BUFFER_SIZE", IOTypes.bufferSize)
    builder.constant("SEEK_SET", 0)
    builder.constant("SEEK_CUR", 1)
    builder.constant("SEEK_END", 2)
    if let open = vm.interpreter.builtins.get(vm.interpreter.intern("open")) {
      builder.constant("open", open)
    }
    builder.function("text_encoding", .positional(1, 2)) { vm, _, arguments in
      arguments[0].isNone ? vm.str("locale") : arguments[0]
    }
    return .object(builder.module)
  }

  /// The built-in functions `open` and `input`.
  static func installOpenAndInput(_ vm: VM) {
    vm.interpreter.function("open", VM.openArity) { vm, _, arguments in
      try vm.openFile(arguments)
    }
    vm.interpreter.function("input", .positional(0, 1)) { vm, _, arguments in
      try vm.input(arguments.at(0))
    }
  }
}

extension VM {
  /// The built-in function `input`. Errors: EOFError, RuntimeError when a stream is lost.
  func input(_ prompt: Value) throws -> Value {
    func stream(_ name: String) throws -> Value {
      let found = interpreter.systemVariables?.get(interpreter.intern(name)) ?? .none
      if found.isNone { throw error(.runtimeError, "input(): lost sys.\(name)") }
      return found
    }
    let input = try stream("stdin")
    let output = try stream("stdout")
    let errors = try stream("stderr")
    _ = try? callMethod(errors, "flush")
    if !prompt.isUnbound { try write(string(prompt), to: output) }
    _ = try callMethod(output, "flush")
    let line = try callMethod(input, "readline")
    guard let text = line.str else {
      throw typeError("object.readline() returned non-string")
    }
    if text.count == 0 { throw error(.eofError, "EOF when reading a line") }
    return text[text.count - 1] == 10 ? str(text.codePoints.dropLast()) : line
  }

  private func str(_ points: ArraySlice<UInt32>) -> Value { .object(interpreter.string(points)) }
}
