import Interpreter

extension StandardModules {
  /// The module `base64` (Python's library reference, "base64").
  static func makeBase64(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "base64")
    guard let error = try vm.getAttribute(vm.importOne("binascii"), "Error").pyType else {
      return .none
    }
    addBase64(module, error)
    addBase32And16(module, error)
    addBase85(module, error)
    addLines(module, error)
    return .object(module.module)
  }

  private static func function(
    _ module: ModuleBuilder, _ name: String, _ parameters: String,
    _ body: @escaping (VM, [Value]) throws -> Value
  ) {
    let signature = PythonSignature(name, parameters)
    module.function(name, .any) { vm, _, arguments in
      try body(vm, signature.bind(vm, arguments).values)
    }
  }

  private static func flag(_ vm: VM, _ value: Value) throws -> Bool {
    try value.bound.map { try vm.isTrue($0) } ?? false
  }

  private static func addBase64(_ module: ModuleBuilder, _ error: PyType) {
    /// The two characters in place of `+/`.
    func alternatives(_ vm: VM, _ value: Value) throws -> [UInt8]? {
      guard let value = value.some else { return nil }
      let pair = try NativeBuffer.bytesOrASCII(vm, value, false)
      if pair.count != 2 { throw vm.error(.assertionError, .object(try vm.repr(value))) }
      return pair
    }
    function(module, "b64encode", "s, altchars=") { vm, values in
      var text = Base64.encode(try vm.bytesArray(values[0]))
      if let pair = try alternatives(vm, values[1]) {
        text = text.map { $0 == 43 ? pair[0] : $0 == 47 ? pair[1] : $0 }
      }
      return NativeText.bytes(vm, text)
    }
    function(module, "b64decode", "s, altchars=, validate=") { vm, values in
      var text = try NativeBuffer.bytesOrASCII(vm, values[0], false)
      if let pair = try alternatives(vm, values[1]) {
        text = text.map { $0 == pair[0] ? 43 : $0 == pair[1] ? 47 : $0 }
      }
      let isStrict = try flag(vm, values[2])
      return try decoded(vm, error) { () throws(BinaryError) in
        try Base64.decode(text, strict: isStrict)
      }
    }
    for (prefix, urlSafe) in [("standard", false), ("urlsafe", true)] {
      function(module, "\(prefix)_b64encode", "s") { vm, values in
        NativeText.bytes(
          vm, Base64.encode(try vm.bytesArray(values[0]), urlSafe: urlSafe))
      }
      function(module, "\(prefix)_b64decode", "s") { vm, values in
        let text = try NativeBuffer.bytesOrASCII(vm, values[0], false)
        return try decoded(vm, error) { () throws(BinaryError) in
          try Base64.decode(text, urlSafe: urlSafe)
        }
      }
    }
  }

  private static func addBase32And16(_ module: ModuleBuilder, _ error: PyType) {
    for (name, hex) in [("b32", false), ("b32hex", true)] {
      function(module, "\(name)encode", "s") { vm, values in
        NativeText.bytes(vm, Base32.encode(try vm.bytesArray(values[0]), hex: hex))
      }
      function(module, "\(name)decode", hex ? "s, casefold=" : "s, casefold=, map01=") {
        vm, values in
        let text = try NativeBuffer.bytesOrASCII(vm, values[0], false)
        let foldCase = try flag(vm, values[1])
        var one: UInt8?
        if !hex, let map = values[2].some {
          one = try NativeBuffer.bytesOrASCII(vm, map, false).first
        }
        return try decoded(vm, error) { () throws(BinaryError) in
          try Base32.decode(text, foldCase: foldCase, one: one, hex: hex)
        }
      }
    }
    function(module, "b16encode", "s") { vm, values in
      NativeText.bytes(
        vm, Hexadecimal.encode(try vm.bytesArray(values[0]), upperCase: true))
    }
    function(module, "b16decode", "s, casefold=") { vm, values in
      let text = try NativeBuffer.bytesOrASCII(vm, values[0], false)
      let foldCase = try flag(vm, values[1])
      return try decoded(vm, error) { () throws(BinaryError) in
        try Hexadecimal.decode16(text, foldCase: foldCase)
      }
    }
  }

  private static func addBase85(_ module: ModuleBuilder, _ error: PyType) {
    function(module, "b85encode", "b, pad=") { vm, values in
      NativeText.bytes(
        vm, Base85.encode(try vm.bytesArray(values[0]), pad: try flag(vm, values[1])))
    }
    function(module, "b85decode", "b") { vm, values in
      let text = try NativeBuffer.bytesOrASCII(vm, values[0], false)
      return try decoded(vm, error) { () throws(BinaryError) in try Base85.decode(text) }
    }
    function(module, "a85encode", "b, *, foldspaces=, wrapcol=, pad=, adobe=") { vm, values in
      let column = try values[2].bound.map { max(0, try vm.index($0)) } ?? 0
      return NativeText.bytes(
        vm,
        Base85.encodeASCII85(
          try vm.bytesArray(values[0]), foldSpaces: try flag(vm, values[1]), wrapColumn: column,
          pad: try flag(vm, values[3]), adobe: try flag(vm, values[4])))
    }
    function(module, "a85decode", "b, *, foldspaces=, adobe=, ignorechars=") { vm, values in
      let text = try NativeBuffer.bytesOrASCII(vm, values[0], false)
      let (foldSpaces, adobe) = (try flag(vm, values[1]), try flag(vm, values[2]))
      let ignored =
        try values[3].bound.map { try vm.bytesArray($0) } ?? Array(" \t\n\r\u{0B}".utf8)
      return try decoded(vm, error) { () throws(BinaryError) in
        try Base85.decodeASCII85(
          text, foldSpaces: foldSpaces, adobe: adobe, ignoring: ignored)
      }
    }
  }

  private static func addLines(_ module: ModuleBuilder, _ error: PyType) {
    func bytes(_ vm: VM, _ value: Value) throws -> [UInt8] {
      guard vm.isBytesLike(value) else {
        throw vm.typeError("expected bytes-like object, not \(vm.typeName(value))")
      }
      return try vm.bytesArray(value)
    }
    function(module, "encodebytes", "s") { vm, values in
      let data = try bytes(vm, values[0])
      var output: [UInt8] = []
      for start in stride(from: 0, to: data.count, by: 57) {
        output += Base64.encode(Array(data[start..<min(start + 57, data.count)]))
        output.append(10)
      }
      return NativeText.bytes(vm, output)
    }
    function(module, "decodebytes", "s") { vm, values in
      let text = try bytes(vm, values[0])
      return try decoded(vm, error) { () throws(BinaryError) in try Base64.decode(text) }
    }
  }
}
