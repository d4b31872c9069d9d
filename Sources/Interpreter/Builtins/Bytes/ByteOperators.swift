extension Interpreter {
  /// `+`, `*`, `%` and `join` of bytes and bytearray.
  func installByteOperators(_ family: ByteFamily) {
    let type = family.type
    type.method("__add__", .one) { vm, receiver, arguments in
      guard vm.isBytesLike(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
      return try vm.withOctets(arguments[0]) { other in
        let own = vm.octets(receiver)
        return try family.make(vm, own.count + other.count) { target in
          if let base = own.baseAddress { target.update(from: base, count: own.count) }
          if let base = other.baseAddress {
            (target + own.count).update(from: base, count: other.count)
          }
        }
      }
    }
    for name in ["__mul__", "__rmul__"] {
      type.method(name, .one) { vm, receiver, arguments in
        guard vm.isIndex(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
        let times = try vm.itemIndex(arguments[0], .overflowError)
        return try vm.repeatedBytes(receiver, times, family)
      }
    }
    type.method("__mod__", .one) { vm, receiver, arguments in
      try vm.formatPercent(receiver, arguments[0], family)
    }
    type.method("__rmod__", .one) { vm, receiver, arguments in
      guard arguments[0].bytes != nil || arguments[0].bytearray != nil else {
        return .object(vm.interpreter.notImplemented)
      }
      return try vm.formatPercent(arguments[0], receiver, family)
    }
    type.method("join", .one) { vm, receiver, arguments in
      try vm.joinBytes(receiver, arguments[0], family)
    }
  }
}

extension VM {
  /// `+` and `*` of exact bytes that need no search for a method and make something new; nil for all
  /// others. Errors: MemoryError.
  func bytesOperator(_ op: BinaryOperator, _ left: PyBytes, _ right: Value) throws -> Value? {
    if left.count == 0 { return nil }
    switch op {
    case .add:
      guard let other = right.bytes, other.isExact, other.count > 0 else { return nil }
      let total = left.count + other.count
      try charge(total)
      return .object(
        PyBytes(types.bytes, count: total) { target in
          Heap.copy(left.count, from: left.bytes, to: target)
          Heap.copy(other.count, from: other.bytes, to: target + left.count)
        })
    case .mult:
      guard case .int(let times) = right, times > 1 else { return nil }
      let (total, overflow) = left.count.multipliedReportingOverflow(by: times)
      if overflow { return nil }
      try charge(total)
      return .object(
        PyBytes(types.bytes, count: total) { target in
          Heap.copy(left.count, from: left.bytes, to: target)
          fillByDoubling(UnsafeMutableRawPointer(target), of: left.count, total: total)
        })
    default: return nil
    }
  }

  fileprivate func repeatedBytes(
    _ receiver: Value, _ times: Int, _ family: ByteFamily
  ) throws -> Value {
    let bytes = octets(receiver)
    if times == 1 { return try family.whole(self, receiver) }
    let (total, overflow) = bytes.count.multipliedReportingOverflow(by: max(times, 0))
    if overflow {
      throw family.isArray
        ? error(.memoryError) : error(.overflowError, "repeated bytes are too long")
    }
    return try family.make(self, total) { target in
      guard total > 0, let base = bytes.baseAddress else { return }
      target.update(from: base, count: bytes.count)
      fillByDoubling(UnsafeMutableRawPointer(target), of: bytes.count, total: total)
    }
  }

  /// What `join` makes of items that are all bytes objects, without counting references to them; nil
  /// for all else. Runs no code of the program.
  private func joinPlain(
    _ receiver: Value, _ items: UnsafeBufferPointer<Value>, _ family: ByteFamily
  ) throws -> Value? {
    let own = octets(receiver)
    if items.count < 2 { return nil }
    var (total, overflow) = own.count.multipliedReportingOverflow(by: items.count - 1)
    if overflow { return nil }
    for i in 0..<items.count {
      guard let count = items.withBytes(i, { $0.count }) else { return nil }
      total &+= count
      if total < 0 || total > Int.max / 4 { return nil }
    }
    return try family.make(self, total) { target in
      var out = target
      for i in 0..<items.count {
        if i > 0, let base = own.baseAddress {
          Heap.copy(own.count, from: base, to: out)
          out += own.count
        }
        let count = items.withBytes(i) { bytes in
          Heap.copy(bytes.count, from: bytes.bytes, to: out)
          return bytes.count
        }
        out += count ?? 0
      }
    }
  }

  fileprivate func joinBytes(
    _ receiver: Value, _ iterable: Value, _ family: ByteFamily
  ) throws -> Value {
    if case .object(let object) = iterable, object.kind == .list || object.kind == .tuple {
      let values =
        object.kind == .list
        ? unsafeDowncast(object, to: PyList.self).values
        : unsafeDowncast(object, to: PyTuple.self).values
      if let joined = try joinPlain(receiver, values, family) { return joined }
    }
    let items: [Value]
    if iterable.kind == .list || iterable.kind == .tuple {
      items = try array(of: iterable)
    } else {
      items = try array(of: joinIterator(iterable))
    }
    if items.count == 1, let only = items[0].bytes, only.isExact, !family.isArray {
      return items[0]
    }
    var total = 0
    for (i, item) in items.enumerated() {
      if let bytes = item.bytes {
        total &+= bytes.count
      } else {
        do {
          total &+= try withOctets(item) { $0.count }
        } catch is PyError {
          throw typeError(
            "sequence item \(i): expected a bytes-like object, \(typeName(item)) found")
        }
      }
      if total < 0 || total > Int.max / 4 { throw error(.memoryError) }
    }
    let own = octets(receiver)
    let (gaps, overflow) = own.count.multipliedReportingOverflow(by: max(items.count - 1, 0))
    if overflow || gaps > Int.max / 4 { throw error(.memoryError) }
    total += gaps
    return try family.make(self, total) { target in
      var offset = 0
      for (i, item) in items.enumerated() {
        if i > 0, let base = own.baseAddress {
          (target + offset).update(from: base, count: own.count)
          offset += own.count
        }
        try withOctets(item) { bytes in
          guard let base = bytes.baseAddress, offset + bytes.count <= total else { return }
          (target + offset).update(from: base, count: bytes.count)
          offset += bytes.count
        }
      }
    }
  }
}

extension UnsafeBufferPointer where Element == Value {
  /// Calls `body` with the bytes object at an index without counting a reference to it; nil if the
  /// value is none.
  @inline(__always)
  fileprivate func withBytes<T>(_ index: Int, _ body: (PyBytes) -> T) -> T? {
    guard let baseAddress else { return nil }
    let place = UnsafeMutablePointer(mutating: baseAddress + index)
    guard place.tag == ValueLayout.object else { return nil }
    return Unmanaged<PyObject>.fromOpaque(place.address)._withUnsafeGuaranteedRef { object in
      object.kind == .bytes ? body(unsafeDowncast(object, to: PyBytes.self)) : nil
    }
  }
}
