import Interpreter

/// The class `json.JSONDecoder`: its hooks are attributes of the instance.
enum JSONDecoderType {
  private static let names = [
    "object_hook", "parse_float", "parse_int", "parse_constant", "strict", "object_pairs_hook",
  ]

  static func make(_ module: ModuleBuilder, _ error: PyType) -> PyType {
    let type = module.type("JSONDecoder")
    type.moduleName = "json.decoder"
    type.hasAttributes = true
    type.constructor { _, type, _ in .object(PyObject(type, .other)) }
    let signature = PythonSignature(
      "JSONDecoder.__init__",
      "*, object_hook=, parse_float=, parse_int=, parse_constant=, strict=, object_pairs_hook=")
    type.method("__init__", .any) { vm, receiver, arguments in
      let (values, _) = try signature.bind(vm, arguments, receivers: 1)
      let types = vm.interpreter.types
      for (i, name) in names.enumerated() {
        let missing: Value =
          switch i {
          case 1: .object(types.float)
          case 2: .object(types.int)
          case 4: .bool(true)
          default: .none
          }
        try vm.setAttribute(
          receiver, name, i == 4 ? values[i].bound ?? missing : values[i].some ?? missing)
      }
      return .none
    }
    type.method("decode", .named(ParameterList("s"))) { vm, receiver, arguments in
      try decode(vm, string(vm, arguments[0]), hooks(vm, receiver), error)
    }
    type.method("raw_decode", .named(ParameterList("s, idx="))) { vm, receiver, arguments in
      let start = try arguments[1].bound.map { try vm.index($0) } ?? 0
      if start < 0 { throw vm.valueError("idx cannot be negative") }
      let (value, end) = try read(
        vm, string(vm, arguments[0]), hooks(vm, receiver), error, from: start)
      return .object(vm.tuple([value, .int(end)]))
    }
    return type
  }

  private static func string(_ vm: VM, _ value: Value) throws -> PyStr {
    if let text = value.str { return text }
    throw vm.typeError("first argument must be a string, not \(vm.typeName(value))")
  }

  private static func hooks(_ vm: VM, _ decoder: Value) throws -> JSONHooks {
    let values = try names.map { try vm.getAttribute(decoder, $0) }
    let types = vm.interpreter.types
    return JSONHooks(
      object: values[0].some, pairs: values[5].some,
      float: values[1].pyType === types.float ? nil : values[1].some,
      int: values[2].pyType === types.int ? nil : values[2].some, constant: values[3].some,
      isStrict: try vm.isTrue(values[4]))
  }

  /// Decodes a text that is one JSON value, perhaps in white space. Errors: JSONDecodeError.
  static func decode(
    _ vm: VM, _ text: PyStr, _ hooks: JSONHooks, _ error: PyType
  ) throws -> Value {
    var start = 0
    while start < text.count, isSpace(text[start]) { start += 1 }
    var (value, end) = try read(vm, text, hooks, error, from: start)
    while end < text.count, isSpace(text[end]) { end += 1 }
    if end != text.count {
      throw try self.error(vm, error, "Extra data", .object(text), end)
    }
    return value
  }

  private static func isSpace(_ point: UInt32) -> Bool {
    point == 32 || point == 10 || point == 13 || point == 9
  }

  /// Reads a value and says where it ends. Errors: JSONDecodeError.
  private static func read(
    _ vm: VM, _ text: PyStr, _ hooks: JSONHooks, _ error: PyType, from start: Int
  ) throws -> (Value, Int) {
    do {
      if text.isASCII {
        var reader = JSONReader(vm, text.ascii, hooks, from: start)
        return (try reader.value(), reader.position)
      }
      var reader = JSONReader(vm, text.wide, hooks, from: start)
      return (try reader.value(), reader.position)
    } catch let problem as JSONProblem {
      throw try self.error(
        vm, error, problem.message.description, .object(text), problem.position)
    } catch let problem as JSONNoValue {
      throw try self.error(vm, error, "Expecting value", .object(text), problem.position)
    }
  }

  /// A JSONDecodeError.
  static func error(
    _ vm: VM, _ type: PyType, _ message: String, _ document: Value, _ position: Int
  ) throws -> PyError {
    let made = try vm.call(.object(type), vm.str(message), document, .int(position))
    guard let exception = made.exception else { return vm.valueError(message) }
    exception.context = vm.handledException
    return PyError(exception)
  }
}
