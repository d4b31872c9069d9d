import Interpreter

/// The class `json.JSONEncoder`: its settings are attributes of the instance.
enum JSONEncoderType {
  static func make(_ module: ModuleBuilder) -> PyType {
    let vm = module.vm
    let type = module.type("JSONEncoder")
    type.moduleName = "json.encoder"
    type.hasAttributes = true
    type.constant("item_separator", vm.str(", "))
    type.constant("key_separator", vm.str(": "))
    type.constructor { _, type, _ in .object(PyObject(type, .other)) }
    let signature = PythonSignature(
      "JSONEncoder.__init__",
      "*, skipkeys=, ensure_ascii=, check_circular=, allow_nan=, sort_keys=, indent=, "
        + "separators=, default=")
    type.method("__init__", .any) { vm, receiver, arguments in
      let (values, _) = try signature.bind(vm, arguments, receivers: 1)
      let defaults: [(String, Value)] = [
        ("skipkeys", .bool(false)), ("ensure_ascii", .bool(true)),
        ("check_circular", .bool(true)), ("allow_nan", .bool(true)), ("sort_keys", .bool(false)),
        ("indent", .none),
      ]
      for (i, (name, missing)) in defaults.enumerated() {
        try vm.setAttribute(receiver, name, values[i].bound ?? missing)
      }
      if let separators = values[6].some {
        let pair = try JSONSettings.pair(vm, separators)
        try vm.setAttribute(receiver, "item_separator", pair.0)
        try vm.setAttribute(receiver, "key_separator", pair.1)
      } else if values[5].some != nil {
        try vm.setAttribute(receiver, "item_separator", vm.str(","))
      }
      if let fallback = values[7].some { try vm.setAttribute(receiver, "default", fallback) }
      return .none
    }
    type.method("default", .named(ParameterList("o"))) { vm, _, arguments in
      throw JSONText.refusal(vm, arguments[0])
    }
    let own = addIterencode(to: type)
    type.method("encode", .named(ParameterList("o"))) { vm, receiver, arguments in
      let iterencode = vm.type(of: receiver).lookup(vm.interpreter.intern("iterencode"))
      if arguments[0].str == nil, let iterencode, iterencode.object !== own {
        let pieces = try vm.call(
          vm.getAttribute(receiver, "iterencode"), [arguments[0]],
          named: [(vm.interpreter.intern("_one_shot"), .bool(true))])
        return try vm.callMethod(.object(vm.interpreter.emptyString), "join", pieces)
      }
      return .object(try JSONWriter.text(vm, arguments[0], options(vm, receiver)))
    }
    return type
  }

  private static func addIterencode(to type: PyType) -> PyObject? {
    type.method("iterencode", .named(ParameterList("o, _one_shot="))) { vm, receiver, arguments in
      let settings = try options(vm, receiver)
      if let isWhole = arguments[1].bound, try vm.isTrue(isWhole) {
        return .object(vm.tuple([.object(try JSONWriter.text(vm, arguments[0], settings))]))
      }
      let pieces = try JSONWriter.pieces(vm, arguments[0], settings)
      return try vm.iterator(of: .object(vm.list(pieces)))
    }
    return type.variables.get(type.interpreter.intern("iterencode"))?.object
  }

  /// The settings that an encoder's attributes say.
  private static func options(_ vm: VM, _ encoder: Value) throws -> JSONOptions {
    func flag(_ name: String) throws -> Bool { try vm.isTrue(vm.getAttribute(encoder, name)) }
    var options = JSONOptions()
    options.skipsKeys = try flag("skipkeys")
    options.isASCII = try flag("ensure_ascii")
    options.checksCircles = try flag("check_circular")
    options.allowsNaN = try flag("allow_nan")
    options.sortsKeys = try flag("sort_keys")
    options.indent = try JSONSettings.indent(vm, vm.getAttribute(encoder, "indent"))
    options.itemSeparator = try JSONSettings.text(vm, vm.getAttribute(encoder, "item_separator"))
    options.keySeparator = try JSONSettings.text(vm, vm.getAttribute(encoder, "key_separator"))
    options.fallback = try vm.getAttribute(encoder, "default")
    return options
  }
}
