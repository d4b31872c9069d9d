import Interpreter

extension PlainValue {
  /// A Python value as a plain one; nil for what means something in its own interpreter only.
  init?(_ value: Value, _ vm: VM, depth: Int = 0) {
    guard depth < 20 else { return nil }
    switch value {
    case .none, .unbound: self = .none
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .int(number)
    case .float(let number): self = .float(number)
    case .object:
      if let text = value.str {
        self = .text(text.string)
      } else if value.bytes != nil || value.bytearray != nil {
        guard let bytes = try? vm.bytesArray(value) else { return nil }
        self = value.bytes != nil ? .bytes(bytes) : .bytearray(bytes)
      } else if let list = value.list {
        let items = list.values.map { PlainValue($0, vm, depth: depth + 1) }
        guard !items.contains(nil) else { return nil }
        self = .list(items.compactMap { $0 })
      } else if let tuple = value.tuple {
        let items = tuple.values.map { PlainValue($0, vm, depth: depth + 1) }
        guard !items.contains(nil) else { return nil }
        self = .tuple(items.compactMap { $0 })
      } else if let dict = value.dict {
        var entries: [Entry] = []
        for (key, value) in dict.snapshot {
          guard let name = key.str?.string, let value = PlainValue(value, vm, depth: depth + 1)
          else { return nil }
          entries.append(Entry(key: name, value: value))
        }
        self = .dict(entries)
      } else {
        return nil
      }
    }
  }

  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<UInt8>
  ) {
    if let start = bytes.baseAddress { place.update(from: start, count: bytes.count) }
  }

  /// The value in an interpreter. Errors: MemoryError.
  func python(_ vm: VM) throws -> Value {
    switch self {
    case .none: return .none
    case .bool(let truth): return .bool(truth)
    case .int(let number): return .int(number)
    case .float(let number): return .float(number)
    case .text(let text):
      try vm.charge(text.utf8.count)
      return vm.str(text)
    case .bytes(let bytes):
      return try vm.bytes(count: bytes.count) { place in
        bytes.withUnsafeBufferPointer { PlainValue.copy($0, to: place) }
      }
    case .bytearray(let bytes):
      try vm.charge(bytes.count)
      return .object(
        PyByteArray(vm.types.bytearray, count: bytes.count) { place in
          bytes.withUnsafeBufferPointer { PlainValue.copy($0, to: place) }
        })
    case .list(let items): return .object(vm.list(try items.map { try $0.python(vm) }))
    case .tuple(let items): return .object(vm.tuple(try items.map { try $0.python(vm) }))
    case .dict(let entries):
      let dict = vm.dict()
      for entry in entries {
        dict.set(vm.interpreter.intern(entry.key), try entry.value.python(vm))
      }
      return .object(dict)
    }
  }
}
