extension VM {
  /// The name that the display of an uncaught NameError or AttributeError proposes.
  func suggestion(for exception: PyException) -> PyStr? {
    guard let name = exception.fields["name"]?.str else { return nil }
    if exception.type === interpreter.exceptionType(.attributeError) {
      guard let object = exception.fields["obj"], !object.isNone else { return nil }
      return NameSuggestion.nearest(to: name, among: directory(of: object))
    }
    guard exception.type === interpreter.exceptionType(.nameError), var level = exception.traceback
    else { return nil }
    while let next = level.next { level = next }
    for candidates in [
      level.code.variableNames, names(of: globals(of: level.code)), names(of: interpreter.builtins),
    ] {
      if let found = NameSuggestion.nearest(to: name, among: candidates) { return found }
    }
    return nil
  }

  /// What `dir` gives, or nothing where that fails.
  private func directory(of object: Value) -> [PyStr] {
    do {
      let method = type(of: object).special(.dir)
      let names = try array(of: callSpecial(method, object)).compactMap(\.str)
      return names.sorted {
        $0.codePoints.lexicographicallyPrecedes($1.codePoints)
      }
    } catch {
      return []
    }
  }

  private func names(of dict: PyDict?) -> [PyStr] {
    dict?.snapshot.compactMap(\.key.str) ?? []
  }

  /// The variables of the module that a block belongs to, found by its file. A traceback does not
  /// keep them: they would keep it.
  private func globals(of code: CodeObject) -> PyDict? {
    let main = interpreter.modules.get(interpreter.intern("__main__"))
    func variables(_ module: Value?) -> PyDict? {
      guard case .object(let o)? = module, o.kind == .module else { return nil }
      return o.attributes
    }
    func isFile(_ variables: PyDict) -> Bool {
      variables.get(interpreter.names.file)?.str?.string == code.fileName
    }
    if let own = variables(main), isFile(own) { return own }
    for entry in interpreter.modules.snapshot {
      if let found = variables(entry.value), isFile(found) { return found }
    }
    return variables(main)
  }
}
