extension Interpreter {
  /// `__build_class__(body, name, *bases, metaclass=..., **keywords)`: what a class statement calls.
  func makeBuildClass() -> PyNative {
    PyNative(
      types.builtinFunction, name: intern("__build_class__"), arity: .any, owner: nil
    ) { vm, _, arguments in
      guard arguments.count >= 2, case .object(let o) = arguments[0], o.kind == .function,
        let name = arguments[1].str
      else { throw vm.typeError("__build_class__: func must be a function") }
      return try vm.buildClass(
        unsafeDowncast(o, to: PyFunction.self), name, Array(arguments.array.dropFirst(2)),
        arguments.named)
    }
  }
}

extension VM {
  fileprivate func buildClass(
    _ body: PyFunction, _ name: PyStr, _ given: [Value], _ keywords: [(name: PyStr, value: Value)]
  ) throws -> Value {
    var bases: [Value] = []
    var isResolved = false
    for base in given {
      if base.pyType == nil, let hook = try findAttribute(base, interpreter.names.mroEntries) {
        bases += try array(of: call(hook, .object(tuple(given))))
        isResolved = true
      } else {
        bases.append(base)
      }
    }
    var keywords = keywords
    var meta: Value = .object(types.type)
    if let i = keywords.firstIndex(where: { $0.name.equals("metaclass") }) {
      meta = keywords[i].value
      keywords.remove(at: i)
    } else if let first = bases.first {
      meta = .object(type(of: first))
    }
    if let wanted = meta.pyType {
      var winner = wanted
      for base in bases {
        let candidate = type(of: base)
        if winner.isSubtype(of: candidate) { continue }
        if candidate.isSubtype(of: winner) {
          winner = candidate
        } else if base.pyType != nil {
          throw typeError(
            "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
              + "subclass of the metaclasses of all its bases")
        }
      }
      meta = .object(winner)
    }
    let named = keywords.map { ($0.name, $0.value) }
    var namespace: Value = .object(dict())
    if meta.pyType !== types.type, let prepare = try findAttribute(meta, interpreter.names.prepare)
    {
      namespace = try call(prepare, [.object(name), .object(tuple(bases))], named: named)
    }
    let cell = try call(.object(body), namespace)
    if isResolved {
      try setItem(namespace, .object(interpreter.names.origBases), .object(tuple(given)))
    }
    if case .object(let o) = cell, o.kind == .cell {
      try setItem(namespace, .object(interpreter.names.classcell), cell)
    }
    let made = try call(meta, [.object(name), .object(tuple(bases)), namespace], named: named)
    if case .object(let o) = cell, o.kind == .cell {
      let cell = unsafeDowncast(o, to: PyCell.self)
      if cell.value.isUnbound { cell.value = made }
    }
    return made
  }

  /// What `type(name, bases, namespace, **keywords)` does. Errors: TypeError for bases that don't
  /// go together.
  package func makeType(
    _ meta: PyType, _ name: PyStr, _ given: [Value], _ namespace: PyDict,
    _ keywords: [(PyStr, Value)]
  ) throws -> PyType {
    let values = given.isEmpty ? [.object(types.object)] : given
    var bases: [PyType] = []
    for value in values {
      guard let base = value.pyType else {
        throw typeError(
          "metaclass conflict: the metaclass of a derived class must be a (non-strict) "
            + "subclass of the metaclasses of all its bases")
      }
      if !base.isBase {
        throw typeError("type '\(base.name)' is not an acceptable base type")
      }
      bases.append(base)
    }
    for (i, base) in bases.enumerated() where bases[..<i].contains(where: { $0 === base }) {
      throw typeError("duplicate base class \(base.name)")
    }
    // The base whose layout instances get: the one that is not a plain object.
    var best = bases[0]
    for base in bases where base.layout != .instance {
      if best.layout == .instance {
        best = base
      } else if base.layout != best.layout || (base.layout == .other && !compatible(base, best)) {
        throw typeError("multiple bases have instance lay-out conflict")
      } else if base.isSubtype(of: best) {
        best = base
      }
    }
    let variables = dict(capacity: namespace.count)
    for entry in namespace.snapshot {
      if let key = entry.key.str {
        variables.set(interpreter.intern(key), entry.value)
      } else {
        try variables.set(self, entry.key, entry.value)
      }
    }
    let cell = variables.remove(interpreter.names.classcell)
    let type = PyType(
      metatype: meta, name: name.string, bases: bases, layout: best.layout, isHeap: true,
      interpreter: interpreter, variables: variables)
    type.construct = best.construct
    guard let order = PyType.linearize(type, bases) else {
      let names = bases.map(\.name).joined(separator: ", ")
      throw typeError(
        "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
    }
    type.order = order
    try fill(type, variables, best)
    if case .object(let o)? = cell, o.kind == .cell {
      unsafeDowncast(o, to: PyCell.self).value = .object(type)
    }
    for entry in variables.snapshot {
      guard let key = entry.key.str, case .object(let o) = entry.value else { continue }
      let hook = o.type.special(.setName)
      if hook.isUnbound { continue }
      do {
        _ = try callSpecial(hook, entry.value, .object(type), .object(key))
      } catch let error as PyError {
        let outer = self.error(
          .runtimeError,
          "Error calling __set_name__ on '\(o.type.name)' instance '\(key.string)' in "
            + "'\(type.name)'")
        outer.exception.cause = error.exception
        outer.exception.suppressesContext = true
        throw outer
      }
    }
    let hook = try getAttribute(
      .object(PySuper(types.superType, start: type, object: .object(type), objectType: type)),
      interpreter.intern("__init_subclass__"))
    _ = try call(hook, [], named: keywords)
    return type
  }

  private func compatible(_ a: PyType, _ b: PyType) -> Bool {
    a.isSubtype(of: b) || b.isSubtype(of: a)
  }

  private func fill(_ type: PyType, _ variables: PyDict, _ best: PyType) throws {
    let names = interpreter.names
    if let qualified = variables.get(names.qualname) {
      guard let text = qualified.str else {
        throw typeError("type __qualname__ must be a str, not \(typeName(qualified))")
      }
      type.qualifiedName = text.string
      _ = variables.remove(names.qualname)
    }
    if variables.get(names.module) == nil, depth > 0,
      let module = frame.pointee.globals.takeUnretainedValue().get(names.name)
    {
      variables.set(names.module, module)
    }
    if variables.get(names.doc) == nil { variables.set(names.doc, .none) }
    if variables.get(names.del) != nil { type.hasFinalizer = true }
    for special in ["__init_subclass__", "__class_getitem__"] {
      let name = interpreter.intern(special)
      if let value = variables.get(name), case .object(let o) = value, o.kind == .function {
        variables.set(name, .object(PyMethodWrapper(types.classMethod, .classMethod, value)))
      }
    }
    let new = interpreter.intern("__new__")
    if let value = variables.get(new), case .object(let o) = value, o.kind == .function {
      variables.set(new, .object(PyMethodWrapper(types.staticMethod, .staticMethod, value)))
    }
    // A class that defines __eq__ without __hash__ has unhashable instances.
    let hash = interpreter.specialNames[Int(Special.hash.rawValue)]
    if variables.get(interpreter.specialNames[Int(Special.eq.rawValue)]) != nil,
      variables.get(hash) == nil
    {
      variables.set(hash, .none)
    }
    type.hasAttributes = true
    let inherited = type.bases.compactMap(\.slotNames)
    if !inherited.isEmpty { type.slotNames = inherited.reduce([]) { $0.union($1) } }
    if let slots = variables.get(names.slots) {
      try fill(type, slots: slots, variables)
    }
    type.invalidate()
  }

  private func fill(_ type: PyType, slots: Value, _ variables: PyDict) throws {
    let list = slots.str != nil ? [slots] : try array(of: slots)
    var hasDict = type.bases.contains { $0.hasAttributes }
    for item in list {
      guard let text = item.str else {
        throw typeError("__slots__ items must be strings, not '\(typeName(item))'")
      }
      if text.equals("__dict__") {
        hasDict = true
        continue
      }
      if text.equals("__weakref__") { continue }
      guard isIdentifier(text) else {
        throw typeError("__slots__ must be identifiers")
      }
      let name = interpreter.intern(PyType.mangle(text.string, in: type.name))
      if variables.get(name) != nil {
        throw valueError("'\(name.string)' in __slots__ conflicts with class variable")
      }
      type.set(name, .object(PyMember(types.member, name: name, owner: type)))
      type.slotNames = (type.slotNames ?? []).union([ObjectIdentifier(name)])
    }
    type.hasAttributes = hasDict
  }
}

extension PyType {
  static func mangle(_ name: String, in className: String) -> String {
    guard name.hasPrefix("__"), !name.hasSuffix("__") else { return name }
    let stripped = className.drop { $0 == "_" }
    return stripped.isEmpty ? name : "_" + stripped + name
  }
}
