extension Interpreter {
  /// Indexing, slicing and `in` of bytes and bytearray.
  func installByteItems(_ family: ByteFamily) {
    family.type.method("__getitem__", .one) { vm, receiver, arguments in
      guard let object = receiver.object else { return .none }
      return try vm.bytesItem(object, arguments[0])
    }
    family.type.method("__contains__", .one) { vm, receiver, arguments in
      guard let object = receiver.object else { return .none }
      return .bool(try vm.bytesContains(object, arguments[0]))
    }
  }
}

extension VM {
  /// `object[key]` of bytes or a bytearray. Errors: IndexError, TypeError, ValueError, what
  /// `__index__` raises.
  func bytesItem(_ object: PyObject, _ key: Value) throws -> Value {
    let receiver = Value.object(object)
    let family = ByteFamily(type: object.type, isArray: object.kind == .bytearray)
    if let slice = key.slice {
      if let range = slice.quickRange(count: octets(receiver).count) {
        return try family.part(self, receiver, range)
      }
      let numbers = try slice.numbers(self)
      let bytes = octets(receiver)
      let bounds = numbers.fitted(to: bytes.count)
      if bounds.step == 1 { return try family.part(self, receiver, bounds.range) }
      return try family.make(self, bounds.count) { target in
        for i in 0..<bounds.count { target[i] = bytes[bounds.place(i)] }
      }
    }
    let place = try byteIndex(object, key)
    return .int(Int(octets(receiver)[place]))
  }

  /// The place of an item. Errors: IndexError, TypeError, what `__index__` raises.
  func byteIndex(_ object: PyObject, _ key: Value) throws -> Int {
    let isArray = object.kind == .bytearray
    guard isIndex(key) else {
      throw typeError(
        "\(isArray ? "bytearray" : "byte") indices must be integers or slices, "
          + "not \(typeName(key))")
    }
    let number = try itemIndex(key)
    let count = octets(.object(object)).count
    let place = number < 0 ? number &+ count : number
    if place < 0 || place >= count {
      throw indexError("\(isArray ? "bytearray " : "")index out of range")
    }
    return place
  }

  /// `item in object` of bytes or a bytearray. Errors: TypeError, ValueError.
  func bytesContains(_ object: PyObject, _ item: Value) throws -> Bool {
    if isIndex(item) {
      let wanted = try byte(item)
      return UnitScan.first(wanted, in: octets(.object(object))) != nil
    }
    return try withOctets(item) { wanted in
      let bytes = octets(.object(object))
      var searcher = Searcher(wanted)
      return searcher.find(in: bytes, from: 0, to: bytes.count) != nil
    }
  }
}
