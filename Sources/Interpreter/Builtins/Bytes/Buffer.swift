/// How Swift code looks at the bytes of bytes-like objects.
extension VM {
  /// Whether a value has bytes to look at.
  package func isBytesLike(_ value: Value) -> Bool {
    guard case .object(let object) = value else { return false }
    switch object.kind {
    case .bytes, .bytearray, .memoryview: return true
    case .other, .instance: return object is BufferProvider
    default: return false
    }
  }

  /// Calls `body` with the bytes of a bytes-like object, which stay in place for the length of the
  /// call, even if it lets the global lock go.
  ///
  /// Errors: TypeError "a bytes-like object is required, not 'str'" (`required` replaces the first
  /// part), BufferError for a view with gaps, ValueError for a released one, and what `body` throws.
  @inline(__always)
  package func withBytes<T>(
    _ value: Value, required: StaticString = "a bytes-like object is required, not",
    _ body: (UnsafeRawBufferPointer) throws -> T
  ) throws -> T {
    if case .object(let object) = value, object.kind == .bytes {
      let bytes = unsafeDowncast(object, to: PyBytes.self)
      return try withExtendedLifetime(object) { try body(UnsafeRawBufferPointer(bytes.values)) }
    }
    let (export, owner) = try exportBytes(value, required)
    defer { BufferHold.release(owner) }
    return try body(UnsafeRawBufferPointer(start: export.start, count: export.count))
  }

  /// As `withBytes`, with the bytes open for writing.
  ///
  /// - Parameter argument: how the error calls the argument, as in "recv_into() argument 1".
  ///
  /// Errors: TypeError "argument must be read-write bytes-like object, not bytes", those of
  /// `withBytes` for views, and what `body` throws.
  package func withWritableBytes<T>(
    _ value: Value, argument: String = "argument",
    _ body: (UnsafeMutableRawBufferPointer) throws -> T
  ) throws -> T {
    func refusal() -> PyError {
      typeError("\(argument) must be read-write bytes-like object, not \(typeName(value))")
    }
    guard isBytesLike(value), value.kind != .bytes else { throw refusal() }
    let (export, owner) = try exportBytes(value, "")
    defer { BufferHold.release(owner) }
    if export.isReadOnly { throw refusal() }
    return try body(UnsafeMutableRawBufferPointer(start: export.start, count: export.count))
  }

  /// A copy of the bytes of a bytes-like object. Errors: those of `withBytes`, MemoryError.
  package func bytesArray(_ value: Value) throws -> [UInt8] {
    try withBytes(value) { bytes in
      try charge(bytes.count)
      return Array(bytes)
    }
  }

  /// A bytes object of `count` bytes that `fill` writes. Errors: MemoryError, and what `fill` throws.
  package func bytes(
    count: Int, fill: (UnsafeMutablePointer<UInt8>) throws -> Void
  ) throws -> Value {
    try charge(count)
    return .object(try PyBytes(types.bytes, count: count, fill: fill))
  }

  /// Hands out the bytes of an object other than bytes; the caller releases the owner afterwards.
  @inline(never)
  func exportBytes(
    _ value: Value, _ required: StaticString
  ) throws -> (BufferExport, PyObject) {
    guard case .object(let object) = value else { throw notBytesLike(value, required) }
    switch object.kind {
    case .bytes:
      let bytes = unsafeDowncast(object, to: PyBytes.self)
      return (BufferExport(start: bytes.bytes, count: bytes.count, isReadOnly: true), object)
    case .bytearray:
      let array = unsafeDowncast(object, to: PyByteArray.self)
      array.exports += 1
      return (BufferExport(start: array.bytes, count: array.count, isReadOnly: false), object)
    case .memoryview:
      let view = unsafeDowncast(object, to: PyMemoryView.self)
      try checkReleased(view)
      if !view.isContiguous {
        throw error(.bufferError, "memoryview: underlying buffer is not C-contiguous")
      }
      view.exports += 1
      let export = BufferExport(
        start: view.start, count: view.byteCount, isReadOnly: view.isReadOnly,
        format: view.format, itemSize: view.itemSize)
      return (export, object)
    default:
      guard let provider = object as? BufferProvider else { throw notBytesLike(value, required) }
      return (try provider.exportBuffer(self), object)
    }
  }

  private func notBytesLike(_ value: Value, _ required: StaticString) -> PyError {
    typeError("\(required) '\(typeName(value))'")
  }

  /// Errors: ValueError for a view that was released.
  func checkReleased(_ view: PyMemoryView) throws {
    if view.hold == nil {
      throw valueError("operation forbidden on released memoryview object")
    }
  }

  /// Refuses to change the size of a bytearray that others look at. Errors: BufferError.
  package func checkResizable(_ array: PyByteArray) throws {
    if array.exports > 0 {
      throw error(.bufferError, "Existing exports of data: object cannot be re-sized")
    }
  }
}
