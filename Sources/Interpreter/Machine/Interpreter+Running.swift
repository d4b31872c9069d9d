extension VM {
  /// Compiles source text as a module. Errors: SyntaxError and its kin.
  package func compile(_ source: [UInt8], fileName: String) throws -> CodeObject {
    do {
      var parser = Parser(source: source, fileName: fileName)
      let tree = try parser.parseModule()
      return try Compiler.compile(tree, fileName: fileName, interpreter: interpreter)
    } catch {
      throw self.error(error, fileName: fileName)
    }
  }

  /// Runs a module's code in its variables; the value is what an expression compiled as a module
  /// gives. Errors: what the code raises.
  @discardableResult
  package func run(_ code: CodeObject, in variables: PyDict) throws -> Value {
    let name = interpreter.intern(code.name)
    let function = PyFunction(
      types.function, code: code, globals: variables, name: name, qualifiedName: name,
      defaults: nil, keywordDefaults: nil, annotations: nil, closure: nil, module: .none)
    let count = handled.count
    try pushFrame(
      function, Arguments(base: stack, count: 0), kind: .entry, destination: 0)
    defer { if handled.count > count { handled.removeLast(handled.count - count) } }
    return try run()
  }

  /// Makes the module `__main__` and registers it.
  package func makeMainModule(fileName: String?) -> PyModule {
    let builder = ModuleBuilder(self, "__main__")
    builder.constant("__builtins__", .object(builtinsModule()))
    builder.constant("__annotations__", .object(dict()))
    if let fileName { builder.constant("__file__", str(fileName)) }
    interpreter.modules.set(interpreter.intern("__main__"), .object(builder.module))
    return builder.module
  }

  /// The module `builtins`.
  package func builtinsModule() -> PyModule {
    let key = interpreter.intern("builtins")
    if case .object(let o)? = interpreter.modules.get(key), o.kind == .module {
      return unsafeDowncast(o, to: PyModule.self)
    }
    let module = PyModule(types.module, name: "builtins", variables: interpreter.builtins)
    interpreter.modules.set(key, .object(module))
    return module
  }
}
