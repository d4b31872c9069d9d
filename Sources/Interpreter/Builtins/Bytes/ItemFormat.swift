/// The native single-letter formats of memoryview items (Python's library reference, "struct").
enum ItemFormat {
  /// Bytes of an item; nil for a letter that is no format.
  static func size(_ letter: UInt8) -> Int? {
    switch Unicode.Scalar(letter) {
    case "B", "b", "c", "?": 1
    case "H", "h": 2
    case "I", "i", "f": 4
    case "L", "l", "Q", "q", "N", "n", "P", "d": 8
    default: nil
    }
  }

  /// Whether items are single bytes that any format can be cast from and to.
  static func isByte(_ letter: UInt8) -> Bool {
    letter == UInt8(ascii: "B") || letter == UInt8(ascii: "b") || letter == UInt8(ascii: "c")
  }

  /// The item at a place. Errors: NotImplementedError for a format it does not know.
  static func load(
    _ vm: VM, _ place: UnsafeMutableRawPointer, _ letter: UInt8
  ) throws -> Value {
    func number<T: FixedWidthInteger>(_ type: T.Type) -> Value {
      let value = UnsafeRawPointer(place).loadUnaligned(as: T.self)
      if let small = Int(exactly: value) { return .int(small) }
      return vm.int(BigInt(UInt(truncatingIfNeeded: value)))
    }
    switch Unicode.Scalar(letter) {
    case "B": return number(UInt8.self)
    case "b": return number(Int8.self)
    case "H": return number(UInt16.self)
    case "h": return number(Int16.self)
    case "I": return number(UInt32.self)
    case "i": return number(Int32.self)
    case "L", "Q", "N", "P": return number(UInt64.self)
    case "l", "q", "n": return number(Int64.self)
    case "f": return .float(Double(UnsafeRawPointer(place).loadUnaligned(as: Float.self)))
    case "d": return .float(UnsafeRawPointer(place).loadUnaligned(as: Double.self))
    case "?": return .bool(place.load(as: UInt8.self) != 0)
    case "c": return vm.bytes(CollectionOfOne(place.load(as: UInt8.self)))
    default:
      throw vm.error(
        .notImplementedError,
        "memoryview: format \(String(Unicode.Scalar(letter))) not supported")
    }
  }

  /// Writes an item. Errors: TypeError, ValueError.
  static func store(
    _ vm: VM, _ value: Value, _ view: PyMemoryView, _ place: UnsafeMutableRawPointer
  ) throws {
    func wrongType() -> PyError {
      vm.typeError("memoryview: invalid type for format '\(view.formatText)'")
    }
    func wrongValue() -> PyError {
      vm.valueError("memoryview: invalid value for format '\(view.formatText)'")
    }
    func put<T>(_ item: T) throws {
      // The program's own conversion may have released the view.
      try vm.checkReleased(view)
      place.storeBytes(of: item, as: T.self)
    }
    func number<T: FixedWidthInteger>(_ type: T.Type) throws {
      guard vm.isIndex(value) else { throw wrongType() }
      let number = try vm.bigIndex(value)
      if let small = number.asInt {
        guard let item = T(exactly: small) else { throw wrongValue() }
        return try put(item)
      }
      guard T.bitWidth == 64, !T.isSigned, !number.isNegative, number.bitLength <= 64 else {
        throw wrongValue()
      }
      let rest = number.limbs.first ?? 0
      try put(T(truncatingIfNeeded: rest))
    }
    switch Unicode.Scalar(view.format) {
    case "B": try number(UInt8.self)
    case "b": try number(Int8.self)
    case "H": try number(UInt16.self)
    case "h": try number(Int16.self)
    case "I": try number(UInt32.self)
    case "i": try number(Int32.self)
    case "L", "Q", "N", "P": try number(UInt64.self)
    case "l", "q", "n": try number(Int64.self)
    case "f", "d":
      guard let double = try? vm.double(value) else { throw wrongType() }
      if view.itemSize == 4 { try put(Float(double)) } else { try put(double) }
    case "?": try put(vm.isTrue(value) ? 1 as UInt8 : 0)
    case "c":
      guard let bytes = value.bytes else { throw wrongType() }
      if bytes.count != 1 { throw wrongValue() }
      try put(bytes.values[0])
    default: throw wrongType()
    }
  }
}
