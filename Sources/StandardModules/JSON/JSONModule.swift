import Interpreter

extension StandardModules {
  /// The module `json` (Python's library reference, "json").
  static func makeJSON(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "json")
    let error = makeDecodeError(module)
    let encoder = JSONEncoderType.make(module)
    let decoder = JSONDecoderType.make(module, error)
    let dumps = PythonSignature("dumps", "obj, " + JSONSettings.dumpParameters)
    module.function("dumps", .any) { vm, _, arguments in
      let (values, more) = try dumps.bind(vm, arguments)
      guard values[5].some == nil, more.isEmpty else {
        let made = try JSONSettings.makeEncoder(vm, encoder, Array(values[1...]), more)
        return try vm.callMethod(made, "encode", values[0])
      }
      return .object(
        try JSONWriter.text(vm, values[0], JSONSettings.options(vm, Array(values[1...]))))
    }
    let dump = PythonSignature("dump", "obj, fp, " + JSONSettings.dumpParameters)
    module.function("dump", .any) { vm, _, arguments in
      let (values, more) = try dump.bind(vm, arguments)
      let made = try JSONSettings.makeEncoder(vm, encoder, Array(values[2...]), more)
      let pieces = try vm.callMethod(made, "iterencode", values[0])
      let write = try vm.getAttribute(values[1], "write")
      try vm.iterate(pieces) { _ = try vm.call(write, $0) }
      return .none
    }
    let loads = PythonSignature("loads", "s, " + JSONSettings.loadParameters)
    module.function("loads", .any) { vm, _, arguments in
      let (values, more) = try loads.bind(vm, arguments)
      return try JSONSettings.load(vm, values[0], Array(values[1...]), more, decoder, error)
    }
    let load = PythonSignature("load", "fp, " + JSONSettings.loadParameters)
    module.function("load", .any) { vm, _, arguments in
      let (values, more) = try load.bind(vm, arguments)
      let text = try vm.callMethod(values[0], "read")
      return try JSONSettings.load(vm, text, Array(values[1...]), more, decoder, error)
    }
    module.function("detect_encoding", .one) { vm, _, arguments in
      try vm.str(JSONSettings.encoding(of: NativeBuffer.bytes(vm, arguments[0])))
    }
    module.constant("__version__", vm.str("2.0.9"))
    module.constant("__path__", .object(vm.list()))
    module.constant("__package__", vm.str("json"))
    module.constant(
      "__all__",
      .object(
        vm.list(
          ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]
            .map { vm.str($0) })))
    return .object(module.module)
  }

  /// `json.encoder`: the class under its own module.
  static func makeJSONEncoderModule(_ vm: VM) throws -> Value {
    try makeJSONPart(vm, "json.encoder", ["JSONEncoder"])
  }

  /// `json.decoder`: the classes under their own module.
  static func makeJSONDecoderModule(_ vm: VM) throws -> Value {
    try makeJSONPart(vm, "json.decoder", ["JSONDecoder", "JSONDecodeError"])
  }

  private static func makeJSONPart(
    _ vm: VM, _ name: String, _ classes: [String]
  ) throws -> Value {
    let json = try vm.importOne("json")
    let module = ModuleBuilder(vm, name)
    for name in classes { module.constant(name, try vm.getAttribute(json, name)) }
    return .object(module.module)
  }

  private static func makeDecodeError(_ module: ModuleBuilder) -> PyType {
    let type = module.exception("JSONDecodeError", base: .valueError)
    type.moduleName = "json.decoder"
    let signature = PythonSignature("JSONDecodeError.__init__", "msg, doc, pos")
    type.method("__init__", .any) { vm, receiver, arguments in
      let (values, _) = try signature.bind(vm, arguments, receivers: 1)
      guard let exception = receiver.exception else { return .none }
      let position = try vm.bigIndex(values[2])
      let lineFeeds = lineFeeds(values[1], before: position)
      let line = lineFeeds.count + 1
      let column = position - BigInt(lineFeeds.last ?? -1)
      let message = try vm.string(values[0]).string
      exception.arguments = vm.tuple([
        vm.str(
          "\(message): line \(line) column \(column.description) (char \(position.description))")
      ])
      for (name, value) in [
        ("msg", values[0]), ("doc", values[1]), ("pos", values[2]), ("lineno", .int(line)),
        ("colno", vm.int(column)),
      ] {
        try vm.setAttribute(receiver, name, value)
      }
      return .none
    }
    return type
  }

  /// Where the line feeds of a text stand that come before a position; a negative one counts from
  /// the end, as in `str.count`.
  private static func lineFeeds(_ document: Value, before position: BigInt) -> [Int] {
    func end(_ count: Int) -> Int {
      let limit = BigInt(count)
      let place = position < BigInt(0 as Int) ? position + limit : position
      return max(0, min(place, limit).asInt ?? 0)
    }
    if let text = document.str { return (0..<end(text.count)).filter { text[$0] == 10 } }
    if let text = document.bytes {
      return (0..<end(text.count)).filter { text.bytes[$0] == 10 }
    }
    return []
  }
}
