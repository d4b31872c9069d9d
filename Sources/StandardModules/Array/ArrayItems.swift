import Interpreter

extension StandardModules {
  /// Reading, setting, deleting and walking items and slices.
  static func addArrayItems(to type: PyType, _ vm: VM) {
    let iterator = vm.interpreter.makeType("arrayiterator", module: "array", layout: .iterator)
    iterator.iteratorMethods()
    type.arrayMethod("__len__", .none) { _, array, _ in .int(array.count) }
    type.arrayMethod("__iter__", .none) { _, array, _ in
      var i = 0
      return .object(
        ClosureIterator(iterator) { vm in
          if i >= array.count { return nil }
          i += 1
          return array.item(vm, i - 1)
        })
    }
    type.arrayMethod("__contains__", .one) { vm, array, arguments in
      .bool(try vm.place(of: arguments[0], in: array, 0, Int.max) != nil)
    }
    type.arrayMethod("__getitem__", .one) { vm, array, arguments in
      if let slice = arguments[0].slice {
        let bounds = try slice.numbers(vm).fitted(to: array.count)
        return .object(try vm.slice(array, bounds))
      }
      return array.item(vm, try vm.itemPlace(arguments[0], array, "array index out of range"))
    }
    type.arrayMethod("__setitem__", .positional(2, 2)) { vm, array, arguments in
      if let slice = arguments[0].slice {
        try vm.assign(arguments[1], to: slice, of: array)
        return .none
      }
      let outside = "array assignment index out of range"
      _ = try vm.itemPlace(arguments[0], array, outside)
      let item = try array.code.bytes(vm, arguments[1])
      array.put(item, at: try vm.itemPlace(arguments[0], array, outside))
      return .none
    }
    type.arrayMethod("__delitem__", .one) { vm, array, arguments in
      if let slice = arguments[0].slice {
        try vm.delete(slice, of: array)
        return .none
      }
      let place = try vm.itemPlace(
        arguments[0], array, "array assignment index out of range")
      try array.replace(vm, place..<(place + 1), with: [])
      return .none
    }
  }
}

extension VM {
  /// The place that an index names. Errors: TypeError, IndexError with the text given.
  fileprivate func itemPlace(
    _ key: Value, _ array: PyArray, _ outside: String
  ) throws -> Int {
    guard isIndex(key) else { throw typeError("array indices must be integers") }
    let number = try itemIndex(key)
    let place = number < 0 ? number &+ array.count : number
    if place < 0 || place >= array.count { throw indexError(outside) }
    return place
  }

  /// A new array of the items of a slice. Errors: MemoryError.
  fileprivate func slice(_ array: PyArray, _ bounds: SliceBounds) throws -> PyArray {
    let size = array.code.size
    try charge(bounds.count * size)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(bounds.count * size)
    for n in 0..<bounds.count {
      bytes += UnsafeRawBufferPointer(start: array.place(bounds.place(n)), count: size)
    }
    let made = PyArray(array.plainType, array.code)
    try made.replace(self, 0..<0, with: bytes)
    return made
  }

  /// `array[slice] = other`. Errors: TypeError, ValueError, BufferError, MemoryError.
  fileprivate func assign(_ value: Value, to slice: PySlice, of array: PyArray) throws {
    guard let other = value.array else {
      throw typeError(
        "can only assign array (not \"\(typeName(value))\") to array slice")
    }
    if other.code != array.code { throw typeError("bad argument type for built-in operation") }
    let bounds = try slice.numbers(self).fitted(to: array.count)
    let bytes = Array(other.bytes)
    if bounds.step == 1 { return try array.replace(self, bounds.range, with: bytes) }
    if other.count != bounds.count {
      throw valueError(
        "attempt to assign array of size \(other.count) to extended slice of size "
          + "\(bounds.count)")
    }
    let size = array.code.size
    for n in 0..<bounds.count {
      array.put(Array(bytes[(n * size)..<((n + 1) * size)]), at: bounds.place(n))
    }
  }

  /// `del array[slice]`. Errors: TypeError, ValueError, BufferError.
  fileprivate func delete(_ slice: PySlice, of array: PyArray) throws {
    let bounds = try slice.numbers(self).fitted(to: array.count)
    if bounds.count == 0 { return }
    if bounds.step == 1 { return try array.replace(self, bounds.range, with: []) }
    let gone = Set((0..<bounds.count).map { bounds.place($0) })
    let size = array.code.size
    var kept: [UInt8] = []
    for i in 0..<array.count where !gone.contains(i) {
      kept += UnsafeRawBufferPointer(start: array.place(i), count: size)
    }
    try array.replace(self, 0..<array.count, with: kept)
  }
}
