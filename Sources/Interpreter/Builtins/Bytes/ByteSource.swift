/// What the constructors of bytes and bytearray are given.
extension VM {
  /// Calls `body` with the bytes that `bytes(source, encoding, errors)` or `bytearray(...)` holds;
  /// arguments that were not given are `unbound`.
  /// Errors: TypeError, ValueError, OverflowError, MemoryError, those of encoding and iterating.
  func withByteSource<T>(
    _ arguments: Arguments, _ family: ByteFamily,
    _ body: (UnsafeRawBufferPointer) throws -> T
  ) throws -> T {
    let name = family.isArray ? "bytearray" : "bytes"
    let source = arguments[0]
    let encoding = try codecName(arguments[1], name, "encoding")
    let errors = try codecName(arguments[2], name, "errors")
    if let text = source.str {
      guard let encoding else { throw typeError("string argument without an encoding") }
      return try withBytes(.object(encode(text, encoding, errors)), body)
    }
    if encoding != nil { throw typeError("encoding without a string argument") }
    if errors != nil { throw typeError("errors without a string argument") }
    if source.isUnbound { return try body(UnsafeRawBufferPointer(start: nil, count: 0)) }
    if !family.isArray, let made = try bytesByMethod(source) { return try withBytes(made, body) }
    if isIndex(source) {
      let count = try itemIndex(source, .overflowError)
      if count < 0 { throw valueError("negative count") }
      try charge(count)
      return try [UInt8](repeating: 0, count: count).withUnsafeBytes(body)
    }
    if let view = source.memoryview {
      try checkReleased(view)
      if !view.isContiguous { return try packed(view).withUnsafeBytes(body) }
    }
    if isBytesLike(source) { return try withBytes(source, body) }
    return try byteItems(source, family).withUnsafeBytes(body)
  }

  /// What an object's `__bytes__` gives; nil if it has none.
  /// Errors: TypeError, what the method raises.
  func bytesByMethod(_ value: Value) throws -> Value? {
    if case .object(let object) = value, object.isExact, object.kind == .bytes { return value }
    let method = type(of: value).special(.bytes)
    if method.isUnbound { return nil }
    let made = try callSpecial(method, value)
    if made.bytes == nil {
      throw typeError("__bytes__ returned non-bytes (type \(typeName(made)))")
    }
    return made
  }

  /// The bytes that an iterable of ints holds. Errors: TypeError, ValueError, MemoryError, what
  /// iterating raises.
  func byteItems(_ source: Value, _ family: ByteFamily) throws -> [UInt8] {
    let name = family.isArray ? "bytearray" : "bytes"
    let what: StaticString = family.isArray ? "byte" : "bytes"
    let type = type(of: source)
    let isIterable =
      source.kind == .iterator || source.kind == .generator
      || !(type.special(.iter).isUnbound && type.special(.getitem).isUnbound)
    if !isIterable || source.object == nil || source.pyType != nil {
      throw typeError("cannot convert '\(typeName(source))' object to \(name)")
    }
    var result: [UInt8] = []
    try iterate(source) { value in
      if result.count == result.capacity { try charge(result.count * 2) }
      result.append(try byte(value, what))
    }
    return result
  }
}

extension Interpreter {
  func installBytesConstructor() {
    let family = ByteFamily(type: types.bytes, isArray: false)
    types.bytes.constructor(.named(ParameterList("source=, encoding=, errors="))) {
      vm, type, arguments in
      let isPlain = type === vm.types.bytes
      if isPlain, let given = arguments[0].bytes, given.isExact, arguments[1].isUnbound,
        arguments[2].isUnbound
      {
        return .object(given)
      }
      return try vm.withByteSource(arguments, family) { bytes in
        if isPlain, bytes.isEmpty { return .object(vm.interpreter.emptyBytes) }
        try vm.charge(bytes.count)
        return .object(
          PyBytes(type, count: bytes.count) { target in
            if let base = bytes.baseAddress {
              UnsafeMutableRawPointer(target).copyMemory(from: base, byteCount: bytes.count)
            }
          })
      }
    }
    let general = types.bytes.construct
    types.bytes.construct = { vm, type, arguments in
      if arguments.count == 1, arguments.names == nil, type === vm.types.bytes,
        case .object(let object) = arguments[0], object.isExact, object.kind == .bytearray
      {
        return try family.copy(vm, unsafeDowncast(object, to: PyByteArray.self).values)
      }
      return try general?(vm, type, arguments) ?? .none
    }
    types.bytes.method("__bytes__", .none) { vm, receiver, _ in try family.whole(vm, receiver) }
    types.bytes.method("__getnewargs__", .none) { vm, receiver, _ in
      .object(vm.tuple([try family.whole(vm, receiver)]))
    }
    types.bytes.method("__hash__", .none) { vm, receiver, _ in
      .int(receiver.bytes?.hash ?? 0)
    }
  }
}
