import Interpreter

/// What the functions of `json` make of their arguments.
enum JSONSettings {
  static let dumpParameters =
    "*, skipkeys=, ensure_ascii=, check_circular=, allow_nan=, cls=, indent=, separators=, "
    + "default=, sort_keys=, **"
  static let loadParameters =
    "*, cls=, object_hook=, parse_float=, parse_int=, parse_constant=, object_pairs_hook=, **"

  /// The settings from the named arguments of `dumps`.
  static func options(_ vm: VM, _ values: [Value]) throws -> JSONOptions {
    var options = JSONOptions()
    func flag(_ i: Int, _ missing: Bool) throws -> Bool {
      try values[i].bound.map { try vm.isTrue($0) } ?? missing
    }
    options.skipsKeys = try flag(0, false)
    options.isASCII = try flag(1, true)
    options.checksCircles = try flag(2, true)
    options.allowsNaN = try flag(3, true)
    options.indent = try indent(vm, values[5])
    if let separators = values[6].some {
      let pair = try pair(vm, separators)
      options.itemSeparator = try text(vm, pair.0)
      options.keySeparator = try text(vm, pair.1)
    }
    options.fallback = values[7].some
    options.sortsKeys = try flag(8, false)
    return options
  }

  static func pair(_ vm: VM, _ value: Value) throws -> (Value, Value) {
    if value.object == nil {
      throw vm.typeError("cannot unpack non-iterable \(vm.typeName(value)) object")
    }
    let items = try vm.array(of: value)
    if items.count < 2 {
      throw vm.valueError("not enough values to unpack (expected 2, got \(items.count))")
    }
    if items.count > 2 { throw vm.valueError("too many values to unpack (expected 2)") }
    return (items[0], items[1])
  }

  static func text(_ vm: VM, _ value: Value) throws -> PyStr {
    guard let text = value.str else {
      throw vm.typeError("separators must be str, not \(vm.typeName(value))")
    }
    return text
  }

  /// One level of indentation from a number of spaces or a text.
  static func indent(_ vm: VM, _ value: Value) throws -> PyStr? {
    guard let value = value.some else { return nil }
    if let text = value.str { return text }
    guard vm.type(of: value).isSubtype(of: vm.interpreter.types.int) else {
      throw vm.typeError("can't multiply sequence by non-int of type '\(vm.typeName(value))'")
    }
    let count = max(0, try vm.index(value))
    try vm.charge(count)
    return vm.interpreter.string(String(repeating: " ", count: count))
  }

  /// Makes the encoder that `dumps` and `dump` use, from their named arguments.
  static func makeEncoder(
    _ vm: VM, _ standard: PyType, _ values: [Value], _ more: [(PyStr, Value)]
  ) throws -> Value {
    let defaults: [(String, Int, Value)] = [
      ("skipkeys", 0, .bool(false)), ("ensure_ascii", 1, .bool(true)),
      ("check_circular", 2, .bool(true)), ("allow_nan", 3, .bool(true)), ("indent", 5, .none),
      ("separators", 6, .none), ("default", 7, .none), ("sort_keys", 8, .bool(false)),
    ]
    var named = defaults.map { (vm.interpreter.intern($0.0), values[$0.1].bound ?? $0.2) }
    named += more
    return try vm.call(values[4].some ?? .object(standard), [], named: named)
  }

  /// `json.loads`.
  static func load(
    _ vm: VM, _ source: Value, _ values: [Value], _ more: [(PyStr, Value)], _ standard: PyType,
    _ error: PyType
  ) throws -> Value {
    var text = source
    if let string = source.str {
      if string.count > 0, string[0] == 0xFEFF {
        throw try JSONDecoderType.error(
          vm, error, "Unexpected UTF-8 BOM (decode using utf-8-sig)", source, 0)
      }
    } else if source.bytes != nil || source.bytearray != nil {
      let bytes = try NativeBuffer.bytes(vm, source)
      if bytes.allSatisfy({ $0 < 128 && $0 != 0 }) {
        text = .object(bytes.withUnsafeBufferPointer { NativeText.string(vm, ascii: $0) })
      } else {
        text = try vm.callMethod(
          source, "decode", vm.str(encoding(of: bytes)), vm.str("surrogatepass"))
      }
    } else {
      throw vm.typeError(
        "the JSON object must be str, bytes or bytearray, not \(vm.typeName(source))")
    }
    guard values[0].some == nil, more.isEmpty, let string = text.str else {
      let names = [
        "object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook",
      ]
      var named = more
      for (i, name) in names.enumerated() {
        if let value = values[i + 1].some { named.append((vm.interpreter.intern(name), value)) }
      }
      let decoder = try vm.call(values[0].some ?? .object(standard), [], named: named)
      return try vm.callMethod(decoder, "decode", text)
    }
    let hooks = JSONHooks(
      object: values[1].some, pairs: values[5].some, float: values[2].some, int: values[3].some,
      constant: values[4].some)
    return try JSONDecoderType.decode(vm, string, hooks, error)
  }

  /// The encoding that JSON in bytes has, by RFC 4627, section 3.
  static func encoding(of bytes: [UInt8]) -> String {
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE, 0, 0]) {
      return "utf-32"
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return "utf-16" }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return "utf-8-sig" }
    if bytes.count >= 4 {
      if bytes[0] == 0 { return bytes[1] == 0 ? "utf-32-be" : "utf-16-be" }
      if bytes[1] == 0 { return bytes[2] == 0 && bytes[3] == 0 ? "utf-32-le" : "utf-16-le" }
    } else if bytes.count == 2 {
      if bytes[0] == 0 { return "utf-16-be" }
      if bytes[1] == 0 { return "utf-16-le" }
    }
    return "utf-8"
  }
}
