extension VM {
  /// `import name`, or the module that `from name import ...` takes from. Errors:
  /// ModuleNotFoundError, ImportError, and what running the module raises.
  func importModule(
    _ name: Value, fromList: Value, level: Value, _ globals: PyDict
  ) throws -> Value {
    guard let text = name.str?.string else { return .none }
    if case .int(let depth) = level, depth > 0 {
      throw error(
        .importError, "attempted relative import with no known parent package")
    }
    var module: Value = .none
    var path = ""
    for part in text.split(separator: ".") {
      path += path.isEmpty ? String(part) : "." + part
      if case .object(let parent) = module, interpreter.modules.get(interpreter.intern(path)) == nil
      {
        try checkPackage(parent, path)
      }
      let child = try importOne(path)
      if path != String(part), case .object(let parent) = module {
        parent.attributes?.set(interpreter.intern(String(part)), child)
      }
      module = child
    }
    if fromList.isNone, let first = text.split(separator: ".").first, first.count < text.count {
      return try importOne(String(first))
    }
    return module
  }

  /// The module of a full name, made if nobody has imported it before.
  package func importOne(_ name: String) throws -> Value {
    let key = interpreter.intern(name)
    if let known = interpreter.modules.get(key) {
      if known.isNone {
        throw importFailure("import of \(name) halted; None in sys.modules", name)
      }
      return known
    }
    try enterNative()
    defer { leaveNative() }
    if let found = try interpreter.findModule(self, name) {
      return interpreter.modules.get(key) ?? found
    }
    if let make = interpreter.moduleMakers[name] {
      let module = try make(self)
      interpreter.modules.set(key, module)
      return module
    }
    throw importFailure(interpreter.describeMissingModule(name), name)
  }

  /// Refuses to look for a module inside one that is no package. Errors: ModuleNotFoundError.
  private func checkPackage(_ parent: PyObject, _ path: String) throws {
    let name = String(path.prefix(path.count - (path.split(separator: ".").last?.count ?? 0) - 1))
    if parent.attributes?.get(interpreter.names.path) != nil { return }
    if interpreter.moduleMakers.keys.contains(where: { $0.hasPrefix(name + ".") }), name != "os" {
      return
    }
    if interpreter.moduleMakers[path] != nil { return }
    throw importFailure("No module named '\(path)'; '\(name)' is not a package", path)
  }

  private func importFailure(_ message: String, _ name: String) -> PyError {
    let error = error(.moduleNotFoundError, message)
    error.exception.fields["name"] = str(name)
    return error
  }

  func importFrom(_ module: Value, _ name: PyStr) throws -> Value {
    if let value = try findAttribute(module, name) { return value }
    let moduleName = try findAttribute(module, interpreter.names.name)?.str?.string ?? "?"
    if let child = interpreter.modules.get(interpreter.intern(moduleName + "." + name.string)) {
      return child
    }
    if interpreter.moduleMakers[moduleName + "." + name.string] != nil {
      return try importOne(moduleName + "." + name.string)
    }
    let file = try findAttribute(module, interpreter.names.file)?.str?.string
    let error = error(
      .importError,
      "cannot import name '\(name.string)' from '\(moduleName)' (\(file ?? "unknown location"))")
    error.exception.fields["name"] = str(moduleName)
    error.exception.fields["path"] = file.map { str($0) } ?? Value.none
    error.exception.fields["name_from"] = .object(name)
    throw error
  }

  func importStar(_ module: Value, into globals: PyDict) throws {
    guard case .object(let o) = module, let variables = o.attributes else { return }
    if let all = variables.get(interpreter.names.all) {
      try iterate(all) { name in
        guard let name = name.str else { throw typeError("Item in __all__ must be str") }
        globals.set(interpreter.intern(name), try getAttribute(module, name))
      }
      return
    }
    for entry in variables.snapshot {
      if let name = entry.key.str, name.count > 0, name[0] != 95 { globals.set(name, entry.value) }
    }
  }
}
