import Interpreter

extension StandardModules {
  /// The module `binascii` (Python's library reference, "binascii").
  static func makeBinascii(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "binascii")
    let error = module.exception("Error", base: .valueError)
    _ = module.exception("Incomplete")
    addHexadecimal(module, error)
    addBase64(module, error)
    addOthers(module, error)
    return .object(module.module)
  }

  /// The result of decoding as bytes, or the error that `binascii` raises.
  static func decoded(
    _ vm: VM, _ error: PyType, _ body: () throws(BinaryError) -> [UInt8]
  ) throws -> Value {
    do throws(BinaryError) {
      return NativeText.bytes(vm, try body())
    } catch let problem {
      if problem.kind == .value { throw vm.valueError(problem.message) }
      throw NativeError.make(vm, error, problem.message)
    }
  }

  private static func addHexadecimal(_ module: ModuleBuilder, _ error: PyType) {
    for name in ["hexlify", "b2a_hex"] {
      module.function(name, .named(ParameterList("data, sep=, bytes_per_sep="))) {
        vm, _, arguments in
        let digits = Hexadecimal.encode(try vm.bytesArray(arguments[0]))
        guard let separator = arguments[1].bound else { return NativeText.bytes(vm, digits) }
        let mark: [UInt8]
        if let text = separator.str {
          guard text.isASCII else { throw vm.valueError("sep must be ASCII.") }
          mark = Array(text.ascii)
        } else if let bytes = separator.bytes {
          mark = Array(bytes.values)
        } else {
          throw vm.typeError("sep must be str or bytes.")
        }
        guard mark.count == 1 else { throw vm.valueError("sep must be length 1.") }
        let group = try arguments[2].bound.map { try vm.index($0) } ?? 1
        return NativeText.bytes(vm, separated(digits, mark[0], group))
      }
    }
    for name in ["unhexlify", "a2b_hex"] {
      module.function(name, .one) { vm, _, arguments in
        let text = try NativeBuffer.bytesOrASCII(vm, arguments[0], true)
        return try decoded(vm, error) { () throws(BinaryError) in try Hexadecimal.decode(text) }
      }
    }
  }

  /// Digits with a mark between groups of bytes, counted from the right, or from the left where
  /// the size is negative.
  private static func separated(_ digits: [UInt8], _ mark: UInt8, _ group: Int) -> [UInt8] {
    let size = Int(clamping: group.magnitude)
    let count = digits.count / 2
    if size == 0 || count == 0 { return digits }
    var output: [UInt8] = []
    for i in 0..<count {
      let isBoundary = group > 0 ? (count - i) % size == 0 : i % size == 0
      if i > 0, isBoundary { output.append(mark) }
      output += digits[2 * i..<2 * i + 2]
    }
    return output
  }

  private static func addBase64(_ module: ModuleBuilder, _ error: PyType) {
    module.function("b2a_base64", .named(ParameterList("data, /, *, newline="))) {
      vm, _, arguments in
      var text = Base64.encode(try vm.bytesArray(arguments[0]))
      if try arguments[1].bound.map({ try vm.isTrue($0) }) ?? true { text.append(10) }
      return NativeText.bytes(vm, text)
    }
    module.function("a2b_base64", .named(ParameterList("data, /, *, strict_mode="))) {
      vm, _, arguments in
      let text = try NativeBuffer.bytesOrASCII(vm, arguments[0], true)
      let isStrict = try arguments[1].bound.map { try vm.isTrue($0) } ?? false
      return try decoded(vm, error) { () throws(BinaryError) in
        try Base64.decode(text, strict: isStrict)
      }
    }
  }

  private static func addOthers(_ module: ModuleBuilder, _ error: PyType) {
    module.function("crc32", .positional(1, 2)) { vm, _, arguments in
      let start = try arguments.at(1).bound.map { try ChecksumStart.word(vm, $0) } ?? 0
      return try vm.withBytes(arguments[0]) { .int(Int(Checksum.crc32($0, from: start))) }
    }
    module.function("crc_hqx", .positional(2, 2)) { vm, _, arguments in
      let start = UInt16(truncatingIfNeeded: try ChecksumStart.word(vm, arguments[1]))
      return try vm.withBytes(arguments[0]) { .int(Int(Checksum.crcHQX($0, from: start))) }
    }
    module.function("a2b_uu", .one) { vm, _, arguments in
      let text = try NativeBuffer.bytesOrASCII(vm, arguments[0], true)
      return try decoded(vm, error) { () throws(BinaryError) in try UUCode.decode(text) }
    }
    module.function("b2a_uu", .named(ParameterList("data, /, *, backtick="))) {
      vm, _, arguments in
      let bytes = try vm.bytesArray(arguments[0])
      let backtick = try arguments[1].bound.map { try vm.isTrue($0) } ?? false
      return try decoded(vm, error) { () throws(BinaryError) in
        try UUCode.encode(bytes, backtick: backtick)
      }
    }
    module.function("a2b_qp", .named(ParameterList("data, header="))) { vm, _, arguments in
      let text = try NativeBuffer.bytesOrASCII(vm, arguments[0], true)
      let isHeader = try arguments[1].bound.map { try vm.isTrue($0) } ?? false
      return NativeText.bytes(vm, QuotedPrintable.decode(text, header: isHeader))
    }
    module.function("b2a_qp", .named(ParameterList("data, quotetabs=, istext=, header="))) {
      vm, _, arguments in
      func flag(_ i: Int, _ missing: Bool) throws -> Bool {
        try arguments[i].bound.map { try vm.isTrue($0) } ?? missing
      }
      return NativeText.bytes(
        vm,
        QuotedPrintable.encode(
          try vm.bytesArray(arguments[0]), quoteTabs: try flag(1, false),
          isText: try flag(2, true), header: try flag(3, false)))
    }
  }
}

/// The value from which a checksum goes on.
enum ChecksumStart {
  /// The low 32 bits of an int. Errors: TypeError.
  static func word(_ vm: VM, _ value: Value) throws -> UInt32 {
    let number = try vm.bigIndex(value)
    if let small = number.asInt { return UInt32(truncatingIfNeeded: small) }
    return (number & BigInt(0xFFFF_FFFF as Int)).asInt.map { UInt32(truncatingIfNeeded: $0) } ?? 0
  }
}
