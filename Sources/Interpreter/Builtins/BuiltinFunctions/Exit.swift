extension Interpreter {
  /// `exit` and `quit`, which Python's `site` adds for people at a prompt.
  func installExit() {
    let type = makeType("Quitter", module: "_sitebuiltins")
    type.isBase = false
    type.method("__repr__", .none) { vm, receiver, _ in
      let name = (receiver.object as? PyQuitter)?.name ?? "exit"
      return vm.str("Use \(name)() or Ctrl-D (i.e. EOF) to exit")
    }
    type.method("__call__", .named(ParameterList("code="))) { vm, _, arguments in
      throw vm.error(.systemExit, arguments[0].bound ?? .none)
    }
    for name in ["exit", "quit"] {
      builtins.set(intern(name), .object(PyQuitter(type, name)))
    }
  }
}

/// What `exit` and `quit` are.
private final class PyQuitter: PyObject {
  let name: String

  init(_ type: PyType, _ name: String) {
    self.name = name
    super.init(type, .other)
  }
}
