import Interpreter

extension StandardModules {
  /// The module `re` (Python's library reference, "re").
  static func makeRe(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "re")
    let state = ReState(module)
    addSearches(module, state)
    let compile = PythonSignature("compile", "pattern, flags=")
    for name in ["compile", "template"] {
      module.function(name, .any) { vm, _, arguments in
        let (values, _) = try compile.bind(vm, arguments)
        return .object(try state.pattern(vm, values[0], values[1]))
      }
    }
    module.function("purge", .none) { _, _, _ in
      state.purge()
      return .none
    }
    let escape = PythonSignature("escape", "pattern")
    module.function("escape", .any) { vm, _, arguments in
      let pattern = try escape.bind(vm, arguments).values[0]
      if let text = pattern.str { return vm.str(RegexEscape.escape(text.codePoints)) }
      guard pattern.bytes != nil || pattern.bytearray != nil else {
        throw vm.typeError(
          "decoding to str: need a bytes-like object, \(vm.typeName(pattern)) found")
      }
      let bytes = try NativeBuffer.bytes(vm, pattern)
      let escaped = RegexEscape.escape(bytes.map { UInt32($0) })
      return NativeText.bytes(vm, escaped.map { UInt8(truncatingIfNeeded: $0) })
    }
    module.constant("__version__", vm.str("2.2.1"))
    module.constant(
      "__all__",
      .object(
        vm.list(
          [
            "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer",
            "compile", "purge", "template", "escape", "error", "Pattern", "Match", "A", "I", "L",
            "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
            "UNICODE", "NOFLAG", "RegexFlag",
          ].map { vm.str($0) })))
    return .object(module.module)
  }

  private static func addSearches(_ module: ModuleBuilder, _ state: ReState) {
    for (name, anchor) in [
      ("match", RegexAnchor.match), ("fullmatch", .fullMatch), ("search", .search),
    ] {
      let signature = PythonSignature(name, "pattern, string, flags=")
      module.function(name, .any) { vm, _, arguments in
        let (values, _) = try signature.bind(vm, arguments)
        let pattern = try state.pattern(vm, values[0], values[2])
        return try pattern.first(vm, anchor, ReRegion(vm, pattern, values[1]))
      }
    }
    let findall = PythonSignature("findall", "pattern, string, flags=")
    module.function("findall", .any) { vm, _, arguments in
      let (values, _) = try findall.bind(vm, arguments)
      let pattern = try state.pattern(vm, values[0], values[2])
      return try pattern.all(vm, ReRegion(vm, pattern, values[1]))
    }
    let finditer = PythonSignature("finditer", "pattern, string, flags=")
    module.function("finditer", .any) { vm, _, arguments in
      let (values, _) = try finditer.bind(vm, arguments)
      let pattern = try state.pattern(vm, values[0], values[2])
      return try pattern.iterator(vm, ReRegion(vm, pattern, values[1]))
    }
    let split = PythonSignature("split", "pattern, string, maxsplit=, flags=")
    module.function("split", .any) { vm, _, arguments in
      let (values, _) = try split.bind(vm, arguments)
      let pattern = try state.pattern(vm, values[0], values[3])
      let limit = try values[2].bound.map { try vm.index($0) } ?? 0
      return try pattern.split(vm, ReRegion(vm, pattern, values[1]), limit: limit)
    }
    for name in ["sub", "subn"] {
      let signature = PythonSignature(name, "pattern, repl, string, count=, flags=")
      module.function(name, .any) { vm, _, arguments in
        let (values, _) = try signature.bind(vm, arguments)
        let pattern = try state.pattern(vm, values[0], values[4])
        let limit = try values[3].bound.map { try vm.index($0) } ?? 0
        let (text, count) = try pattern.substitute(
          vm, values[1], ReRegion(vm, pattern, values[2]), limit: limit)
        return name == "sub" ? text : .object(vm.tuple([text, .int(count)]))
      }
    }
  }
}
