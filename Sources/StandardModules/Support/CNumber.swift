import Interpreter

/// Numbers as the C code of module `socket` takes them from arguments, with its errors.
enum CNumber {
  /// A C int, as argument formats take it. Errors: TypeError, OverflowError.
  static func int(_ vm: VM, _ value: Value) throws -> Int32 {
    let number = try long(vm, value)
    if let small = Int32(exactly: number) { return small }
    throw vm.error(
      .overflowError,
      "signed integer is \(number > 0 ? "greater than maximum" : "less than minimum")")
  }

  /// A C int, as newer functions take it. Errors: TypeError, OverflowError.
  static func strictInt(_ vm: VM, _ value: Value) throws -> Int32 {
    if let small = try word(vm, value).flatMap({ Int32(exactly: $0) }) { return small }
    throw vm.error(.overflowError, "Python int too large to convert to C int")
  }

  /// A C long. Errors: TypeError, OverflowError.
  static func long(_ vm: VM, _ value: Value) throws -> Int {
    if let number = try word(vm, value) { return number }
    throw vm.error(.overflowError, "Python int too large to convert to C long")
  }

  /// A count of bytes. Errors: TypeError, OverflowError.
  static func size(_ vm: VM, _ value: Value) throws -> Int {
    if case .int(let i) = value { return i }
    if let number = try word(vm, value) { return number }
    throw vm.error(.overflowError, "Python int too large to convert to C ssize_t")
  }

  /// The low 32 bits of an integer of any size. Errors: TypeError.
  static func maskedUnsigned(_ vm: VM, _ value: Value) throws -> UInt32 {
    if let number = try word(vm, value) { return UInt32(truncatingIfNeeded: number) }
    return 0
  }

  /// Flags of a call that may be absent. Errors: TypeError, OverflowError.
  static func flags(_ vm: VM, _ value: Value) throws -> Int32 {
    if value.isUnbound { return 0 }
    return try int(vm, value)
  }

  /// The integer if it fits in a machine word. Errors: TypeError.
  private static func word(_ vm: VM, _ value: Value) throws -> Int? {
    switch value {
    case .int(let i): return i
    case .bool(let b): return b ? 1 : 0
    default: return try vm.bigIndex(value).asInt
    }
  }
}

/// Spans of time as modules `socket` and `select` take them.
enum Span {
  /// Nanoseconds of a number of seconds, rounded up; -1 for None. Errors: TypeError, ValueError,
  /// OverflowError.
  static func nanoseconds(_ vm: VM, seconds value: Value) throws -> Int64 {
    try nanoseconds(vm, value, unit: 1_000_000_000)
  }

  /// Nanoseconds of a number of milliseconds, rounded up. Errors: as `nanoseconds(_:seconds:)`.
  static func nanoseconds(_ vm: VM, milliseconds value: Value) throws -> Int64 {
    try nanoseconds(vm, value, unit: 1_000_000)
  }

  private static func nanoseconds(_ vm: VM, _ value: Value, unit: Int64) throws -> Int64 {
    if value.kind == .float || isFloat(value) {
      let number = try vm.double(value)
      if number.isNaN { throw vm.valueError("Invalid value NaN (not a number)") }
      let scaled = (number * Double(unit)).rounded(.awayFromZero)
      guard scaled < 9.2233720368547748e18, scaled > -9.2233720368547758e18 else {
        throw vm.error(.overflowError, "timestamp out of range for platform time_t")
      }
      return Int64(scaled)
    }
    let number = try vm.bigIndex(value)
    if let small = number.asInt {
      let (product, overflow) = Int64(small).multipliedReportingOverflow(by: unit)
      if !overflow { return product }
    }
    throw vm.error(.overflowError, "timestamp too large to convert to C _PyTime_t")
  }

  private static func isFloat(_ value: Value) -> Bool {
    if case .float = value { return true }
    return false
  }
}
