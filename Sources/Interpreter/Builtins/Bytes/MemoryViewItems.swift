extension Interpreter {
  /// Indexing, slicing and assignment of memoryview.
  func installMemoryViewItems() {
    let type = types.memoryview!
    type.method("__getitem__", .one) { vm, receiver, arguments in
      try vm.item(of: vm.view(receiver), arguments[0])
    }
    type.method("__setitem__", .positional(2, 2)) { vm, receiver, arguments in
      try vm.setItem(of: vm.view(receiver), arguments[0], arguments[1])
      return .none
    }
    type.method("__delitem__", .one) { vm, receiver, _ in
      if try vm.view(receiver).isReadOnly {
        throw vm.typeError("cannot modify read-only memory")
      }
      throw vm.typeError("cannot delete memory")
    }
    type.method("__iter__", .none) { vm, receiver, _ in
      let view = try vm.view(receiver)
      var index = 0
      return .object(
        ClosureIterator(vm.types.iterator) { vm in
          try vm.checkReleased(view)
          guard index < view.shape.first ?? 0 else { return nil }
          index += 1
          return try vm.item(of: view, .int(index - 1))
        })
    }
  }
}

extension VM {
  /// The items' bytes one after another. Errors: MemoryError.
  func packed(_ view: PyMemoryView) throws -> [UInt8] {
    let total = view.byteCount
    try charge(total)
    if view.isContiguous {
      return Array(UnsafeRawBufferPointer(start: view.start, count: total))
    }
    var result: [UInt8] = []
    result.reserveCapacity(total)
    func add(_ place: UnsafeMutableRawPointer, _ dimension: Int) {
      if dimension == view.shape.count {
        result += UnsafeRawBufferPointer(start: place, count: view.itemSize)
        return
      }
      for i in 0..<view.shape[dimension] {
        add(place + i * view.strides[dimension], dimension + 1)
      }
    }
    add(view.start, 0)
    return result
  }

  /// The items as nested lists, or the item of a view without dimensions. Errors: MemoryError.
  func items(
    _ view: PyMemoryView, _ place: UnsafeMutableRawPointer, dimension: Int
  ) throws -> Value {
    if dimension == view.shape.count {
      return try ItemFormat.load(self, place, view.format)
    }
    let count = view.shape[dimension]
    try charge(count * 16)
    let result = list()
    for i in 0..<count {
      result.append(
        try items(view, place + i * view.strides[dimension], dimension: dimension + 1))
    }
    return .object(result)
  }

  /// `view[key]`. Errors: IndexError, TypeError, NotImplementedError.
  fileprivate func item(of view: PyMemoryView, _ key: Value) throws -> Value {
    if view.shape.isEmpty {
      if let keys = key.tuple, keys.count == 0 {
        return try ItemFormat.load(self, view.start, view.format)
      }
      throw typeError("invalid indexing of 0-dim memory")
    }
    if isIndex(key) {
      let place = try itemPlace(view, key, dimension: 0)
      if view.shape.count > 1 {
        throw error(.notImplementedError, "multi-dimensional sub-views are not implemented")
      }
      return try ItemFormat.load(self, view.start + place, view.format)
    }
    if let slice = key.slice { return .object(try part(of: view, slice)) }
    if let place = try tuplePlace(view, key) {
      return try ItemFormat.load(self, view.start + place, view.format)
    }
    throw typeError("memoryview: invalid slice key")
  }

  fileprivate func setItem(of view: PyMemoryView, _ key: Value, _ value: Value) throws {
    if view.isReadOnly { throw typeError("cannot modify read-only memory") }
    if isIndex(key), view.shape.count == 1 {
      let place = try itemPlace(view, key, dimension: 0)
      return try ItemFormat.store(self, value, view, view.start + place)
    }
    if let slice = key.slice, view.shape.count == 1 {
      let target = try part(of: view, slice)
      let source = try value.memoryview ?? asView(value)
      try checkReleased(source)
      guard source.shape == target.shape, source.format == target.format else {
        throw valueError(
          "memoryview assignment: lvalue and rvalue have different structures")
      }
      let bytes = try packed(source)
      try checkReleased(view)
      let size = target.itemSize
      bytes.withUnsafeBytes { raw in
        guard let base = raw.baseAddress else { return }
        for i in 0..<target.shape[0] {
          (target.start + i * target.strides[0]).copyMemory(
            from: base + i * size, byteCount: size)
        }
      }
      return
    }
    if isIndex(key) || key.slice != nil {
      if view.shape.isEmpty { throw typeError("invalid indexing of 0-dim memory") }
      throw error(
        .notImplementedError, "memoryview slice assignments are currently restricted to ndim = 1")
    }
    if let place = try tuplePlace(view, key) {
      return try ItemFormat.store(self, value, view, view.start + place)
    }
    throw typeError("memoryview: invalid slice key")
  }

  private func asView(_ value: Value) throws -> PyMemoryView {
    let (export, owner) = try exportBytes(value, "a bytes-like object is required, not")
    let size = max(export.itemSize, 1)
    return PyMemoryView(
      types.memoryview, BufferHold(taken: owner), start: export.start,
      shape: [export.count / size], strides: [size], format: export.format, itemSize: size,
      isReadOnly: export.isReadOnly)
  }

  /// How many bytes from the start the item of a tuple of indexes lies; nil if the key is none.
  private func tuplePlace(_ view: PyMemoryView, _ key: Value) throws -> Int? {
    guard let keys = key.tuple else { return nil }
    if keys.values.allSatisfy({ isIndex($0) }) {
      if keys.count < view.shape.count {
        throw error(.notImplementedError, "sub-views are not implemented")
      }
      if keys.count > view.shape.count {
        throw typeError(
          "cannot index \(view.shape.count)-dimension view with \(keys.count)-element tuple")
      }
      var place = 0
      for (dimension, key) in keys.values.enumerated() {
        place += try itemPlace(view, key, dimension: dimension)
      }
      return place
    }
    if keys.values.allSatisfy({ $0.slice != nil }) {
      throw error(.notImplementedError, "multi-dimensional slicing is not implemented")
    }
    return nil
  }

  private func itemPlace(_ view: PyMemoryView, _ key: Value, dimension: Int) throws -> Int {
    let number = try itemIndex(key)
    try checkReleased(view)
    let count = view.shape[dimension]
    let index = number < 0 ? number &+ count : number
    if index < 0 || index >= count {
      throw indexError("index out of bounds on dimension \(dimension + 1)")
    }
    return index * view.strides[dimension]
  }

  private func part(of view: PyMemoryView, _ slice: PySlice) throws -> PyMemoryView {
    let numbers = try slice.numbers(self)
    try checkReleased(view)
    guard let hold = view.hold, let count = view.shape.first, let stride = view.strides.first else {
      throw typeError("memoryview: invalid slice key")
    }
    let bounds = numbers.fitted(to: count)
    let offset = bounds.count == 0 ? 0 : bounds.start * stride
    return PyMemoryView(
      types.memoryview, hold, start: view.start + offset,
      shape: [bounds.count] + view.shape.dropFirst(),
      strides: [stride.multipliedReportingOverflow(by: bounds.step).partialValue]
        + view.strides.dropFirst(),
      format: view.format, formatText: view.formatText, itemSize: view.itemSize,
      isReadOnly: view.isReadOnly)
  }
}
