import Interpreter

/// What the items of an array are: its type code (Python's library reference, `array`).
enum ArrayCode: UInt8, CaseIterable {
  case int8 = 98
  case uint8 = 66
  case character = 117
  case int16 = 104
  case uint16 = 72
  case int32 = 105
  case uint32 = 73
  case long = 108
  case ulong = 76
  case int64 = 113
  case uint64 = 81
  case float = 102
  case double = 100

  /// The code as text.
  var letter: String { String(Unicode.Scalar(rawValue)) }

  /// Bytes of an item.
  var size: Int {
    switch self {
    case .int8, .uint8: 1
    case .int16, .uint16: 2
    case .int32, .uint32, .float, .character: 4
    case .long, .ulong, .int64, .uint64, .double: 8
    }
  }

  /// The item at a place of memory.
  func load(_ vm: VM, _ place: UnsafeRawPointer) -> Value {
    switch self {
    case .int8: .int(Int(place.loadUnaligned(as: Int8.self)))
    case .uint8: .int(Int(place.loadUnaligned(as: UInt8.self)))
    case .int16: .int(Int(place.loadUnaligned(as: Int16.self)))
    case .uint16: .int(Int(place.loadUnaligned(as: UInt16.self)))
    case .int32: .int(Int(place.loadUnaligned(as: Int32.self)))
    case .uint32: .int(Int(place.loadUnaligned(as: UInt32.self)))
    case .long, .int64: .int(place.loadUnaligned(as: Int.self))
    case .ulong, .uint64: vm.int(BigInt(place.loadUnaligned(as: UInt.self)))
    case .float: .float(Double(place.loadUnaligned(as: Float.self)))
    case .double: .float(place.loadUnaligned(as: Double.self))
    case .character: vm.str([min(place.loadUnaligned(as: UInt32.self), 0x10FFFF)])
    }
  }

  /// The bytes of a value as an item. Errors: TypeError, OverflowError.
  func bytes(_ vm: VM, _ value: Value) throws -> [UInt8] {
    func raw<T>(_ item: T) -> [UInt8] { withUnsafeBytes(of: item) { Array($0) } }
    switch self {
    // CPython reads some items as a wider C type first, whose name its error then says.
    case .int8:
      let wide = try small(vm, value, Int16.self, "signed short integer")
      return raw(try narrow(vm, Int(wide), Int8.self, "signed char"))
    case .int16: return raw(try small(vm, value, Int16.self, "signed short integer"))
    case .int32: return raw(try small(vm, value, Int32.self, "signed integer"))
    case .uint8: return raw(try small(vm, value, UInt8.self, "unsigned byte integer"))
    case .uint16:
      let wide = try small(vm, value, Int32.self, "signed integer")
      return raw(try narrow(vm, Int(wide), UInt16.self, "unsigned short"))
    case .uint32:
      guard let item = UInt32(exactly: try unsigned(vm, value, "unsigned long")) else {
        throw vm.error(.overflowError, "unsigned int is greater than maximum")
      }
      return raw(item)
    case .long, .int64:
      guard let item = try vm.bigIndex(value).asInt else {
        throw vm.error(
          .overflowError,
          self == .int64 ? "int too big to convert" : "Python int too large to convert to C long")
      }
      return raw(item)
    case .ulong: return raw(try unsigned(vm, value, "unsigned long"))
    case .uint64: return raw(try unsigned(vm, value, nil))
    case .float: return raw(Float(try vm.double(value)))
    case .double: return raw(try vm.double(value))
    case .character:
      guard let text = value.str, text.count == 1 else {
        throw vm.typeError("array item must be a unicode character, not \(vm.typeName(value))")
      }
      return raw(text[0])
    }
  }

  private func small<T: FixedWidthInteger>(
    _ vm: VM, _ value: Value, _ type: T.Type, _ noun: String
  ) throws -> T {
    guard let number = try vm.bigIndex(value).asInt else {
      throw vm.error(.overflowError, "Python int too large to convert to C long")
    }
    return try narrow(vm, number, type, noun)
  }

  private func narrow<T: FixedWidthInteger>(
    _ vm: VM, _ number: Int, _ type: T.Type, _ noun: String
  ) throws -> T {
    guard let item = T(exactly: number) else {
      throw vm.error(
        .overflowError, "\(noun) is \(number < 0 ? "less than minimum" : "greater than maximum")")
    }
    return item
  }

  /// An unsigned machine word; `noun` names the C type, nil for the longest one.
  private func unsigned(_ vm: VM, _ value: Value, _ noun: String?) throws -> UInt {
    let number = try vm.bigIndex(value)
    if number.isNegative {
      throw vm.error(
        .overflowError,
        noun == nil
          ? "can't convert negative int to unsigned"
          : "can't convert negative value to unsigned int")
    }
    if let word = number.asInt { return UInt(bitPattern: word) }
    guard let rest = (number - BigInt(UInt(1) << 63)).asInt else {
      throw vm.error(
        .overflowError,
        noun.map { "Python int too large to convert to C \($0)" } ?? "int too big to convert")
    }
    return UInt(bitPattern: rest) | 1 << 63
  }
}
