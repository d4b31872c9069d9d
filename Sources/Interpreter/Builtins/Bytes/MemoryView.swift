extension Interpreter {
  /// The attributes and methods of `memoryview` (Python's library reference, "Memory Views").
  func installMemoryView() {
    let type = types.memoryview!
    type.constructor(.any) { vm, _, arguments in
      let total = arguments.count + arguments.named.count
      if total > 1 {
        let kind = arguments.count == 0 ? "keyword argument" : "argument"
        throw vm.typeError("memoryview() takes at most 1 \(kind) (\(total) given)")
      }
      if arguments.count == 1 { return .object(try vm.memoryView(arguments[0])) }
      guard let (_, object) = arguments.named.first(where: { $0.0.equals("object") }) else {
        throw vm.typeError("memoryview() missing required argument 'object' (pos 1)")
      }
      return .object(try vm.memoryView(object))
    }
    func attribute(_ name: String, _ get: @escaping (VM, PyMemoryView) throws -> Value) {
      type.attribute(name) { vm, receiver in try get(vm, vm.view(receiver)) }
    }
    attribute("obj") { _, view in view.hold.map { .object($0.owner) } ?? .none }
    attribute("nbytes") { _, view in .int(view.byteCount) }
    attribute("readonly") { _, view in .bool(view.isReadOnly) }
    attribute("format") { vm, view in vm.str(view.formatText) }
    attribute("itemsize") { _, view in .int(view.itemSize) }
    attribute("ndim") { _, view in .int(view.shape.count) }
    attribute("shape") { vm, view in .object(vm.tuple(view.shape.map { .int($0) })) }
    attribute("strides") { vm, view in .object(vm.tuple(view.strides.map { .int($0) })) }
    attribute("suboffsets") { vm, _ in .object(vm.interpreter.emptyTuple) }
    attribute("c_contiguous") { _, view in .bool(view.isContiguous) }
    attribute("f_contiguous") { _, view in
      .bool(view.isContiguous && view.shape.filter { $0 > 1 }.count < 2)
    }
    attribute("contiguous") { _, view in .bool(view.isContiguous) }
    type.method("__len__", .none) { vm, receiver, _ in
      .int(try vm.view(receiver).shape.first ?? 1)
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      let state = receiver.memoryview?.hold == nil ? "released memory" : "memory"
      return vm.str("<\(state) at \(vm.addressText(receiver))>")
    }
    type.method("__hash__", .none) { vm, receiver, _ in .int(try vm.hash(of: receiver)) }
    for (name, isNegated) in [("__eq__", false), ("__ne__", true)] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let same = try vm.areEqual(receiver, arguments[0]) else {
          return .object(vm.interpreter.notImplemented)
        }
        return .bool(same != isNegated)
      }
    }
    type.method("release", .none) { vm, receiver, _ in try vm.release(receiver) }
    type.method("__enter__", .none) { vm, receiver, _ in
      _ = try vm.view(receiver)
      return receiver
    }
    type.method("__exit__", .any) { vm, receiver, _ in try vm.release(receiver) }
    type.method("tobytes", .named(ParameterList("order="))) { vm, receiver, arguments in
      let view = try vm.view(receiver)
      if !arguments[0].isUnbound, !arguments[0].isNone {
        guard let order = arguments[0].str else {
          throw vm.typeError(
            "tobytes() argument 'order' must be str or None, not \(vm.typeName(arguments[0]))")
        }
        guard order.equals("C") || order.equals("F") || order.equals("A") else {
          throw vm.valueError("order must be 'C', 'F' or 'A'")
        }
      }
      return vm.bytes(try vm.packed(view))
    }
    type.method("tolist", .none) { vm, receiver, _ in
      let view = try vm.view(receiver)
      return try vm.items(view, view.start, dimension: 0)
    }
    type.method("hex", .named(ParameterList("sep=, bytes_per_sep="))) {
      vm, receiver, arguments in
      let bytes = try vm.packed(vm.view(receiver))
      let separator = try vm.hexSeparator(arguments)
      return try bytes.withUnsafeBufferPointer { try vm.hex($0, separator) }
    }
    type.method("toreadonly", .none) { vm, receiver, _ in
      let view = try vm.view(receiver)
      guard let hold = view.hold else { return .none }
      return .object(
        PyMemoryView(
          vm.types.memoryview, hold, start: view.start, shape: view.shape,
          strides: view.strides, format: view.format, formatText: view.formatText,
          itemSize: view.itemSize, isReadOnly: true))
    }
    type.method("cast", .named(ParameterList("format, shape="))) { vm, receiver, arguments in
      try vm.cast(vm.view(receiver), arguments)
    }
  }
}

extension VM {
  /// The receiver of a method of memoryview. Errors: ValueError if it was released.
  func view(_ receiver: Value) throws -> PyMemoryView {
    guard let view = receiver.memoryview else {
      throw typeError("a memoryview is required, not '\(typeName(receiver))'")
    }
    try checkReleased(view)
    return view
  }

  /// `memoryview(object)`. Errors: TypeError, ValueError, what the object raises.
  package func memoryView(_ object: Value) throws -> PyMemoryView {
    if let view = object.memoryview {
      try checkReleased(view)
      if let hold = view.hold {
        return PyMemoryView(
          types.memoryview, hold, start: view.start, shape: view.shape, strides: view.strides,
          format: view.format, formatText: view.formatText, itemSize: view.itemSize,
          isReadOnly: view.isReadOnly)
      }
    }
    let (export, owner) = try exportBytes(
      object, "memoryview: a bytes-like object is required, not")
    let size = max(export.itemSize, 1)
    return PyMemoryView(
      types.memoryview, BufferHold(taken: owner), start: export.start,
      shape: [export.count / size], strides: [size], format: export.format, itemSize: size,
      isReadOnly: export.isReadOnly)
  }

  fileprivate func release(_ receiver: Value) throws -> Value {
    guard let view = receiver.memoryview, view.hold != nil else { return .none }
    if view.exports > 0 {
      throw error(
        .bufferError,
        "memoryview has \(view.exports) exported buffer\(view.exports == 1 ? "" : "s")")
    }
    view.release()
    return .none
  }

  fileprivate func hash(of receiver: Value) throws -> Int {
    guard let known = receiver.memoryview else { return 0 }
    if known.hashOrUnset != -1 { return known.hashOrUnset }
    let view = try self.view(receiver)
    if !view.isReadOnly { throw valueError("cannot hash writable memoryview object") }
    if ![UInt8(ascii: "B"), UInt8(ascii: "b"), UInt8(ascii: "c")].contains(view.format) {
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
    }
    view.hashOrUnset = PyBytes(types.bytes, try packed(view)).hash
    return view.hashOrUnset
  }

  /// Whether two views hold equal items; nil if the other value has no bytes.
  fileprivate func areEqual(_ receiver: Value, _ other: Value) throws -> Bool? {
    guard let left = receiver.memoryview else { return nil }
    if receiver.isIdentical(other) { return true }
    if left.hold == nil || other.memoryview.map({ $0.hold == nil }) ?? false { return false }
    guard isBytesLike(other) else { return nil }
    let right = try other.memoryview ?? memoryView(other)
    if left.shape != right.shape { return false }
    if left.format == right.format, left.format != UInt8(ascii: "f"),
      left.format != UInt8(ascii: "d"), left.format != UInt8(ascii: "?")
    {
      return try packed(left) == packed(right)
    }
    return try self.isEqual(
      items(left, left.start, dimension: 0), items(right, right.start, dimension: 0))
  }

  fileprivate func cast(_ view: PyMemoryView, _ arguments: Arguments) throws -> Value {
    guard let text = arguments[0].str else {
      throw typeError("cast() argument 'format' must be str, not \(typeName(arguments[0]))")
    }
    if !view.isContiguous {
      throw typeError("memoryview: casts are restricted to C-contiguous views")
    }
    let letters = Array(text.string.utf8)
    let letter = letters.count == 2 && letters[0] == UInt8(ascii: "@") ? letters[1] : letters.first
    guard let letter, letters.count == 1 || (letters.count == 2 && letters[0] == 0x40),
      let size = ItemFormat.size(letter)
    else {
      throw valueError(
        "memoryview: destination format must be a native single character format prefixed with "
          + "an optional '@'")
    }
    let isToBytes = ItemFormat.isByte(letter)
    if !isToBytes, !ItemFormat.isByte(view.format) {
      throw typeError("memoryview: cannot cast between two non-byte formats")
    }
    let total = view.byteCount
    if total % size != 0 { throw typeError("memoryview: length is not a multiple of itemsize") }
    let shape = try castShape(arguments[1], total, size) ?? [total / size]
    if arguments[1].bound != nil, view.shape.count != 1, shape.count != 1 {
      throw typeError("memoryview: cast must be 1D -> ND or ND -> 1D")
    }
    var strides = [Int](repeating: size, count: shape.count)
    for i in shape.indices.dropLast().reversed() { strides[i] = strides[i + 1] * shape[i + 1] }
    guard let hold = view.hold else { return .none }
    return .object(
      PyMemoryView(
        types.memoryview, hold, start: view.start, shape: shape, strides: strides,
        format: letter, formatText: text.string, itemSize: size, isReadOnly: view.isReadOnly))
  }

  private func castShape(_ value: Value, _ total: Int, _ size: Int) throws -> [Int]? {
    if value.isUnbound { return nil }
    guard value.list != nil || value.tuple != nil else {
      throw typeError("shape must be a list or a tuple")
    }
    var product = size
    let shape = try array(of: value).map { item in
      guard isInteger(item) else {
        throw typeError("memoryview.cast(): elements of shape must be integers")
      }
      guard let length = try bigIndex(item).asInt, length > 0 else {
        throw valueError("memoryview.cast(): elements of shape must be integers > 0")
      }
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      if overflow { throw valueError("memoryview.cast(): product(shape) > SSIZE_MAX") }
      product = next
      return length
    }
    if shape.count > 64 {
      throw valueError("memoryview: number of dimensions must not exceed 64")
    }
    if product != total {
      throw typeError("memoryview: product(shape) * itemsize != buffer size")
    }
    return shape
  }
}
