extension Interpreter {
  /// The class of code objects: what a function's text compiled to (Python reference, "Code
  /// objects"). Programs can look at them but not make or run them.
  func installCode() {
    let type = types.code!
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let code = receiver.code else { return .none }
      return vm.str(
        "<code object \(code.name) at \(vm.addressText(receiver)), file \"\(code.fileName)\", "
          + "line \(code.firstLine)>")
    }
    let number: (String, @escaping (CodeObject) -> Int) -> Void = { name, count in
      type.attribute(name, { _, receiver in receiver.code.map { .int(count($0)) } ?? .none }) {
        vm, _, _ in throw vm.readOnlyAttribute()
      }
    }
    let text: (String, @escaping (CodeObject) -> String) -> Void = { name, get in
      type.attribute(name, { vm, receiver in receiver.code.map { vm.str(get($0)) } ?? .none }) {
        vm, _, _ in throw vm.readOnlyAttribute()
      }
    }
    let names: (String, @escaping (CodeObject) -> [PyStr]) -> Void = { name, get in
      type.attribute(name) { vm, receiver in
        .object(vm.tuple(receiver.code.map(get)?.map { .object($0) } ?? []))
      }
    }
    text("co_name") { $0.name }
    text("co_qualname") { $0.qualifiedName }
    text("co_filename") { $0.fileName }
    number("co_firstlineno") { $0.firstLine }
    number("co_argcount") { $0.parameterCounts.positional }
    number("co_posonlyargcount") { $0.positionalOnlyCount }
    number("co_kwonlyargcount") { $0.keywordOnlyCount }
    number("co_nlocals") { $0.variableNames.count }
    number("co_stacksize") { $0.registerCount }
    number("co_flags") { $0.flags }
    names("co_varnames") { $0.variableNames }
    names("co_cellvars") { $0.cellNames }
    names("co_freevars") { $0.freeNames }
    names("co_names") { code in (0..<code.nameCount).map { code.names[$0] } }
    type.attribute("co_consts") { vm, receiver in
      guard let code = receiver.code else { return .none }
      return .object(vm.tuple((0..<code.constantCount).map { code.constants[$0] }))
    }
  }
}

extension CodeObject {
  /// A class body takes its namespace as an argument here, which Python's view of it doesn't show.
  fileprivate var isClassBody: Bool { localNames.first?.equals(".namespace") ?? false }

  fileprivate var parameterCounts: (positional: Int, all: Int) {
    if isClassBody { return (0, 0) }
    let all =
      positionalCount + keywordOnlyCount + (hasVariadic ? 1 : 0) + (hasKeywords ? 1 : 0)
    return (positionalCount, all)
  }

  /// `co_varnames`: the parameters, then the local variables that no inner function shares.
  package var variableNames: [PyStr] {
    let parameters = parameterCounts.all
    let cells = Set(cellNames.map { ObjectIdentifier($0) })
    return localNames.enumerated().compactMap { i, name in
      if i < parameters { return name }
      if name.count > 0, name[0] == UInt32(UInt8(ascii: ".")) { return nil }
      return cells.contains(ObjectIdentifier(name)) ? nil : name
    }
  }

  /// `co_flags` (module `inspect`, "Code Objects Bit Flags").
  fileprivate var flags: Int {
    var flags = 0
    if name != "<module>", !isClassBody { flags |= 0x3 }
    if hasVariadic { flags |= 0x4 }
    if hasKeywords { flags |= 0x8 }
    if qualifiedName.hasSuffix("<locals>." + name) { flags |= 0x10 }
    if isGenerator { flags |= 0x20 }
    return flags
  }
}

extension Value {
  /// The code object behind the value.
  var code: CodeObject? {
    if case .object(let o) = self, o.kind == .code {
      return unsafeDowncast(o, to: CodeObject.self)
    }
    return nil
  }
}
