/// Iterates over the ints of a bytes object or a bytearray, which may change meanwhile.
final class ByteIterator: PyIterator {
  /// One of the two, until the end.
  private var bytes: PyBytes?
  private var array: PyByteArray?
  private var index = 0

  init(_ type: PyType, _ source: Value) {
    bytes = source.bytes
    array = source.bytearray
    super.init(type)
  }

  override func next(_ vm: VM) -> Value? {
    let values = bytes?.values ?? array?.values ?? UnsafeBufferPointer(start: nil, count: 0)
    if index < values.count {
      index &+= 1
      return .int(Int(values[index &- 1]))
    }
    bytes = nil
    array = nil
    return nil
  }

  override var lengthHint: Int? { max((bytes?.count ?? array?.count ?? 0) - index, 0) }
}

extension Interpreter {
  func installByteIterators() {
    types.bytes.method("__iter__", .none) { vm, receiver, _ in
      .object(ByteIterator(vm.types.bytesIterator, receiver))
    }
    types.bytearray.method("__iter__", .none) { vm, receiver, _ in
      .object(ByteIterator(vm.types.bytearrayIterator, receiver))
    }
  }
}
