extension Interpreter {
  /// Assignment to items and slices of bytearray, and their deletion.
  func installByteArrayItems() {
    let type = types.bytearray!
    type.method("__setitem__", .positional(2, 2)) { vm, receiver, arguments in
      guard let array = receiver.bytearray else { return .none }
      if let slice = arguments[0].slice {
        try vm.set(slice, of: array, arguments[1])
      } else {
        let place = try vm.byteIndex(array, arguments[0])
        let byte = try vm.byte(arguments[1])
        // The program's conversion of the value may have taken bytes away.
        if place >= array.count { throw vm.indexError("bytearray index out of range") }
        array.bytes[place] = byte
      }
      return .none
    }
    type.method("__delitem__", .one) { vm, receiver, arguments in
      guard let array = receiver.bytearray else { return .none }
      if let slice = arguments[0].slice {
        try vm.delete(slice.numbers(vm).fitted(to: array.count), of: array)
      } else {
        let place = try vm.byteIndex(array, arguments[0])
        try vm.checkResizable(array)
        array.replace(place..<place + 1, with: UnsafeRawBufferPointer(start: nil, count: 0))
      }
      return .none
    }
  }
}

extension VM {
  fileprivate func set(_ slice: PySlice, of array: PyByteArray, _ value: Value) throws {
    let numbers = try slice.numbers(self)
    if let other = value.bytearray, other === array {
      let copy = Array(other.values)
      return try copy.withUnsafeBytes { try set(numbers, of: array, $0) }
    }
    if isBytesLike(value), value.memoryview?.isContiguous ?? true {
      return try withBytes(value) { try set(numbers, of: array, $0) }
    }
    if value.str != nil || isInteger(value) {
      throw typeError("can assign only bytes, buffers, or iterables of ints in range(0, 256)")
    }
    let items = try byteItems(value, ByteFamily(type: types.bytearray, isArray: true))
    try items.withUnsafeBytes { try set(numbers, of: array, $0) }
  }

  private func set(
    _ numbers: SliceNumbers, of array: PyByteArray, _ bytes: UnsafeRawBufferPointer
  ) throws {
    let bounds = numbers.fitted(to: array.count)
    if bounds.step == 1 {
      if bounds.range.count != bytes.count { try checkResizable(array) }
      try charge(array.count + bytes.count)
      return array.replace(bounds.range, with: bytes)
    }
    if bytes.isEmpty { return try delete(bounds, of: array) }
    if bytes.count != bounds.count {
      throw valueError(
        "attempt to assign bytes of size \(bytes.count) to extended slice of size "
          + "\(bounds.count)")
    }
    for i in 0..<bounds.count { array.bytes[bounds.place(i)] = bytes[i] }
  }

  fileprivate func delete(_ bounds: SliceBounds, of array: PyByteArray) throws {
    if bounds.count == 0 { return }
    try checkResizable(array)
    if bounds.step == 1 {
      return array.replace(bounds.range, with: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let step = abs(bounds.step)
    let first = bounds.step > 0 ? bounds.start : bounds.place(bounds.count - 1)
    let bytes = array.bytes
    var kept = first
    for place in first..<array.count {
      let distance = place - first
      if distance % step == 0, distance / step < bounds.count { continue }
      bytes[kept] = bytes[place]
      kept += 1
    }
    array.resize(to: kept)
  }
}
