import Interpreter

/// A parsed format: `struct.Struct`.
final class PyStruct: PyObject {
  let state: StructState
  let format: StructFormat
  /// What was parsed: a str or bytes.
  let source: Value

  init(_ type: PyType, _ state: StructState, _ format: StructFormat, _ source: Value) {
    self.state = state
    self.format = format
    self.source = source
    super.init(type, .other)
  }

  static func of(_ vm: VM, _ value: Value) throws -> PyStruct {
    if let object = value.object as? PyStruct { return object }
    throw vm.typeError("a Struct is required, not '\(vm.typeName(value))'")
  }

  static func addMembers(to type: PyType) {
    type.attribute("size") { vm, receiver in .int(try of(vm, receiver).format.size) }
    type.attribute("format") { vm, receiver in
      let source = try of(vm, receiver).source
      guard let bytes = source.bytes else { return source }
      return .object(vm.interpreter.string(ascii: bytes.values))
    }
    type.method("pack", .any) { vm, receiver, arguments in
      try of(vm, receiver).pack(vm, arguments)
    }
    type.method("pack_into", .any) { vm, receiver, arguments in
      try of(vm, receiver).pack(vm, into: arguments)
    }
    type.method("unpack", .one) { vm, receiver, arguments in
      try of(vm, receiver).unpack(vm, arguments[0])
    }
    type.method("unpack_from", .named(ParameterList("buffer, offset="))) {
      vm, receiver, arguments in
      try of(vm, receiver).unpack(vm, arguments[0], from: arguments[1])
    }
    type.method("iter_unpack", .one) { vm, receiver, arguments in
      try of(vm, receiver).iterator(vm, arguments[0])
    }
  }

  // MARK: Packing

  private func check(_ vm: VM, _ what: String, _ arguments: Arguments) throws {
    if arguments.hasNames { throw vm.typeError("\(what)() takes no keyword arguments") }
    if arguments.count != format.valueCount {
      throw state.error(
        vm,
        "\(what) expected \(format.valueCount) items for packing (got \(arguments.count))")
    }
  }

  /// What `pack` gives. Errors: struct.error, OverflowError, MemoryError.
  func pack(_ vm: VM, _ arguments: Arguments) throws -> Value {
    try check(vm, "pack", arguments)
    if let made = quickPack(vm, arguments) { return made }
    return NativeText.bytes(vm, try packed(vm, arguments))
  }

  private func packed(_ vm: VM, _ arguments: Arguments) throws -> [UInt8] {
    try vm.charge(format.size)
    var buffer = [UInt8](repeating: 0, count: format.size)
    var next = 0
    for item in format.items {
      for k in 0..<item.count {
        let offset = item.offset + k * item.size
        do throws(StructError) {
          let value = arguments[next]
          switch item.kind {
          case .signed, .unsigned, .pointer:
            try format.pack(integer(vm, value), as: item, at: offset, into: &buffer)
          case .float:
            try format.pack(float(vm, value), as: item, at: offset, into: &buffer)
          default: break
          }
        } catch {
          // CPython has another error for an int that no float of the size holds.
          if error.kind == .overflow, vm.integer(of: arguments[next]) != nil {
            throw state.error(vm, "int too large to convert")
          }
          throw state.error(vm, error)
        }
        try packOther(vm, arguments[next], item, offset, &buffer)
        next += 1
      }
    }
    return buffer
  }

  private func integer(_ vm: VM, _ value: Value) throws(StructError) -> StructInteger {
    if case .int(let i) = value { return StructInteger(i) }
    guard let number = try? vm.bigIndex(value) else {
      throw StructError("required argument is not an integer")
    }
    if let small = number.asInt { return StructInteger(small) }
    if !number.isNegative,
      let bytes = number.toBytes(length: 8, bigEndian: true, signed: false)
    {
      return .natural(bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }
    return .huge
  }

  private func float(_ vm: VM, _ value: Value) throws(StructError) -> Double {
    guard let number = try? vm.double(value) else {
      throw StructError("required argument is not a float")
    }
    return number
  }

  private func packOther(
    _ vm: VM, _ value: Value, _ item: StructItem, _ offset: Int, _ buffer: inout [UInt8]
  ) throws {
    switch item.kind {
    case .bool: buffer[offset] = try vm.isTrue(value) ? 1 : 0
    case .character:
      guard let bytes = value.bytes, bytes.count == 1 else {
        throw state.error(vm, "char format requires a bytes object of length 1")
      }
      buffer[offset] = bytes.bytes[0]
    case .bytes, .pascal:
      guard value.bytes != nil || value.bytearray != nil else {
        throw state.error(vm, "argument for '\(item.code)' must be a bytes object")
      }
      try vm.withBytes(value) { format.pack($0, as: item, at: offset, into: &buffer) }
    default: break
    }
  }

  /// What `pack_into` does: the arguments are buffer, offset and the values.
  func pack(_ vm: VM, into arguments: Arguments) throws -> Value {
    guard arguments.count > 1 else {
      let missing = arguments.count == 0 ? "buffer" : "offset"
      throw state.error(vm, "pack_into expected \(missing) argument")
    }
    let values = arguments.from(2)
    try check(vm, "pack_into", values)
    let given = try vm.index(arguments[1])
    return try vm.withWritableBytes(arguments[0]) { target in
      let offset = try place(vm, given, target.count, isPacking: true)
      let bytes = try packed(vm, values)
      for (i, byte) in bytes.enumerated() { target[offset + i] = byte }
      return .none
    }
  }

  /// Where in a buffer to begin. Errors: struct.error.
  private func place(_ vm: VM, _ given: Int, _ count: Int, isPacking: Bool) throws -> Int {
    let size = format.size
    var offset = given
    if given < 0 {
      if given > -size {
        throw state.error(
          vm,
          isPacking
            ? "no space to pack \(size) bytes at offset \(given)"
            : "not enough data to unpack \(size) bytes at offset \(given)")
      }
      guard given >= -count else {
        throw state.error(vm, "offset \(given) out of range for \(count)-byte buffer")
      }
      offset += count
    }
    if count - offset < size {
      let (needed, _) = offset.addingReportingOverflow(size)
      throw state.error(
        vm,
        "\(isPacking ? "pack_into" : "unpack_from") requires a buffer of at least \(needed) bytes "
          + "for \(isPacking ? "packing" : "unpacking") \(size) bytes at offset \(offset) "
          + "(actual buffer size is \(count))")
    }
    return offset
  }

  // MARK: Unpacking

  /// What `unpack` gives. Errors: struct.error, TypeError.
  func unpack(_ vm: VM, _ value: Value) throws -> Value {
    try vm.withBytes(value) { bytes in
      guard bytes.count == format.size else {
        throw state.error(vm, "unpack requires a buffer of \(format.size) bytes")
      }
      return try values(vm, bytes, 0)
    }
  }

  /// What `unpack_from` gives. Errors: struct.error, TypeError.
  func unpack(_ vm: VM, _ value: Value, from offset: Value) throws -> Value {
    let given = try offset.bound.map { try vm.index($0) } ?? 0
    return try vm.withBytes(value) { bytes in
      let place = try place(vm, given, bytes.count, isPacking: false)
      return try values(vm, bytes, place)
    }
  }

  /// What `iter_unpack` gives. Errors: struct.error, TypeError.
  func iterator(_ vm: VM, _ value: Value) throws -> Value {
    let size = format.size
    guard size > 0 else {
      throw state.error(vm, "cannot iteratively unpack with a struct of length 0")
    }
    let count = try vm.withBytes(value) { $0.count }
    guard count % size == 0 else {
      throw state.error(vm, "iterative unpacking requires a buffer of a multiple of \(size) bytes")
    }
    var offset = 0
    return .object(
      ClosureIterator(state.iteratorType) { vm in
        guard offset < count else { return nil }
        return try vm.withBytes(value) { bytes in
          guard offset + size <= bytes.count else { return nil }
          defer { offset += size }
          return try self.values(vm, bytes, offset)
        }
      })
  }

  private func values(_ vm: VM, _ buffer: UnsafeRawBufferPointer, _ start: Int) throws -> Value {
    if format.valueCount <= PyStruct.fewValues, let made = quickValues(vm, buffer, start) {
      return made
    }
    try vm.charge(format.valueCount, each: 32)
    var result: [Value] = []
    result.reserveCapacity(format.valueCount)
    for item in format.items {
      for k in 0..<item.count {
        let offset = start + item.offset + k * item.size
        switch item.kind {
        case .signed: result.append(.int(format.signed(item, at: offset, in: buffer)))
        case .unsigned, .pointer:
          let number = format.unsigned(item, at: offset, in: buffer)
          result.append(Int(exactly: number).map { .int($0) } ?? vm.int(BigInt(UInt(number))))
        case .bool: result.append(.bool(format.unsigned(item, at: offset, in: buffer) != 0))
        case .float: result.append(.float(format.float(item, at: offset, in: buffer)))
        case .character:
          result.append(NativeText.bytes(vm, .init(rebasing: buffer[offset..<offset + 1])))
        case .bytes, .pascal:
          let range = format.bytes(item, at: offset, in: buffer)
          result.append(NativeText.bytes(vm, .init(rebasing: buffer[range])))
        }
      }
    }
    return .object(vm.tuple(result))
  }
}
