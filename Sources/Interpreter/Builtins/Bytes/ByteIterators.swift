/// Iterates over the ints of a bytes object or a bytearray, which may change meanwhile.
final class ByteIterator: PyIterator {
  private var source: Value
  private var index = 0

  init(_ type: PyType, _ source: Value) {
    self.source = source
    super.init(type)
  }

  override func next(_ vm: VM) -> Value? {
    let bytes = vm.octets(source)
    if index < bytes.count {
      index &+= 1
      return .int(Int(bytes[index &- 1]))
    }
    source = .none
    return nil
  }

  override var lengthHint: Int? {
    let count = source.bytes?.count ?? source.bytearray?.count ?? 0
    return max(count - index, 0)
  }
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
