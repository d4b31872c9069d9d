/// One of the two classes of byte strings, bytes and bytearray, for the methods that they share.
/// Results are of the class itself, never of a program's subclass.
struct ByteFamily {
  let type: PyType
  let isArray: Bool

  /// A value of `count` bytes that `fill` writes. Errors: MemoryError.
  @inline(__always)
  func make(
    _ vm: VM, _ count: Int, fill: (UnsafeMutablePointer<UInt8>) throws -> Void
  ) throws -> Value {
    try vm.charge(count)
    if isArray { return .object(try PyByteArray(vm.types.bytearray, count: count, fill: fill)) }
    if count == 0 { return .object(vm.interpreter.emptyBytes) }
    return .object(try PyBytes(vm.types.bytes, count: count, fill: fill))
  }

  /// A value of the same bytes. Errors: MemoryError.
  @inline(__always)
  func copy(_ vm: VM, _ bytes: UnsafeBufferPointer<UInt8>) throws -> Value {
    if !isArray, let base = bytes.baseAddress, bytes.count > 0 {
      try vm.charge(bytes.count)
      return .object(PyBytes(vm.types.bytes, copying: base, count: bytes.count))
    }
    return try make(vm, bytes.count) { target in
      if let base = bytes.baseAddress { target.update(from: base, count: bytes.count) }
    }
  }

  /// The receiver itself if it can stand for its copy, else the copy. Errors: MemoryError.
  func whole(_ vm: VM, _ receiver: Value) throws -> Value {
    if !isArray, let object = receiver.object, object.isExact { return receiver }
    return try copy(vm, vm.octets(receiver))
  }

  /// A part of the receiver. Errors: MemoryError.
  @inline(__always)
  func part(_ vm: VM, _ receiver: Value, _ range: Range<Int>) throws -> Value {
    let bytes = vm.octets(receiver)
    if range.count == bytes.count { return try whole(vm, receiver) }
    return try copy(vm, UnsafeBufferPointer(rebasing: bytes[range]))
  }
}

extension VM {
  /// The bytes of a bytes or bytearray; valid while the caller holds it and code of the program
  /// does not run.
  @inline(__always) func octets(_ receiver: Value) -> UnsafeBufferPointer<UInt8> {
    if let bytes = receiver.bytes { return bytes.values }
    if let array = receiver.bytearray { return array.values }
    return UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Calls `body` with the bytes of a bytes-like object. Errors: those of `withBytes`.
  @inline(__always)
  func withOctets<T>(
    _ value: Value, _ body: (UnsafeBufferPointer<UInt8>) throws -> T
  ) throws -> T {
    try withBytes(value) { try body($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// A byte that the program gives as an int. Errors: TypeError, ValueError with `what` ("byte" or
  /// "bytes") in its text.
  func byte(_ value: Value, _ what: StaticString = "byte") throws -> UInt8 {
    if case .int(let number) = value, let byte = UInt8(exactly: number) { return byte }
    guard let number = try bigIndex(value).asInt, let byte = UInt8(exactly: number) else {
      throw valueError("\(what) must be in range(0, 256)")
    }
    return byte
  }
}
