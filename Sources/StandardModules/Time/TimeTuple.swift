import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `time.struct_time`: a tuple of nine numbers whose places have names.
struct TimeTuple {
  let type: PyType
  private static let names = [
    "tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday",
    "tm_isdst",
  ]

  init(_ builder: ModuleBuilder) {
    type = builder.type("struct_time", base: builder.vm.types.tuple, layout: .tuple)
    for (i, name) in TimeTuple.names.enumerated() {
      type.attribute(name) { _, receiver in receiver.tuple?.items[i] ?? .none }
    }
    for name in ["tm_zone", "tm_gmtoff"] {
      type.attribute(name) { vm, receiver in
        receiver.object?.attributes?.get(vm.interpreter.intern(name)) ?? .none
      }
    }
    type.constant("n_fields", .int(11))
    type.constant("n_sequence_fields", .int(9))
    type.constant("n_unnamed_fields", .int(0))
    type.method("__repr__", .none) { vm, receiver, _ in
      let parts = try zip(TimeTuple.names, receiver.tuple.map { Array($0.values) } ?? []).map {
        "\($0)=\(try vm.repr($1).string)"
      }
      return vm.str("time.struct_time(\(parts.joined(separator: ", ")))")
    }
    type.constructor(.positional(1, 2)) { vm, type, arguments in
      let values = try vm.array(of: arguments[0])
      if values.count < 9 {
        throw vm.typeError(
          "time.struct_time() takes an at least 9-sequence (\(values.count)-sequence given)")
      }
      if values.count > 11 {
        throw vm.typeError(
          "time.struct_time() takes an at most 11-sequence (\(values.count)-sequence given)")
      }
      let made = PyTuple(type, values.prefix(9))
      let attributes = vm.dict()
      for (name, value) in zip(["tm_zone", "tm_gmtoff"], values.dropFirst(9)) {
        attributes.set(vm.interpreter.intern(name), value)
      }
      made.attributes = attributes
      return .object(made)
    }
  }

  /// The tuple of a broken-down time.
  func make(_ vm: VM, _ parts: tm) -> Value {
    let numbers: [Int32] = [
      parts.tm_year &+ 1900, parts.tm_mon &+ 1, parts.tm_mday, parts.tm_hour, parts.tm_min,
      parts.tm_sec, (parts.tm_wday &+ 6) % 7, parts.tm_yday &+ 1, parts.tm_isdst,
    ]
    let made = PyTuple(type, numbers.map { .int(Int($0)) })
    let attributes = vm.dict()
    if let zone = parts.tm_zone {
      attributes.set(vm.interpreter.intern("tm_zone"), vm.str(String(cString: zone)))
    }
    attributes.set(vm.interpreter.intern("tm_gmtoff"), .int(Int(parts.tm_gmtoff)))
    made.attributes = attributes
    return .object(made)
  }

  /// The broken-down time that nine numbers say. Errors: TypeError, ValueError, OverflowError.
  func parts(_ vm: VM, _ value: Value, function: String) throws -> tm {
    guard let tuple = value.tuple else {
      throw vm.typeError("Tuple or struct_time argument required")
    }
    guard tuple.count == 9 else {
      throw vm.typeError("\(function)(): illegal time tuple argument")
    }
    let numbers = try tuple.values.map { try CNumber.int(vm, $0) }
    var parts = tm()
    let (year, isLow) = numbers[0].subtractingReportingOverflow(1900)
    if isLow { throw vm.error(.overflowError, "year out of range") }
    parts.tm_year = year
    parts.tm_mon = numbers[1] == 0 ? 0 : numbers[1] &- 1
    parts.tm_mday = numbers[2] == 0 ? 1 : numbers[2]
    parts.tm_hour = numbers[3]
    parts.tm_min = numbers[4]
    parts.tm_sec = numbers[5]
    parts.tm_wday = (numbers[6] &+ 1) % 7
    parts.tm_yday = numbers[7] == 0 ? 0 : numbers[7] &- 1
    parts.tm_isdst = numbers[8]
    return parts
  }

  /// Refuses parts that no calendar has. Errors: ValueError.
  func check(_ vm: VM, _ parts: tm) throws {
    if parts.tm_mon < 0 || parts.tm_mon > 11 { throw vm.valueError("month out of range") }
    if parts.tm_mday < 0 || parts.tm_mday > 31 { throw vm.valueError("day of month out of range") }
    if parts.tm_hour < 0 || parts.tm_hour > 23 { throw vm.valueError("hour out of range") }
    if parts.tm_min < 0 || parts.tm_min > 59 { throw vm.valueError("minute out of range") }
    if parts.tm_sec < 0 || parts.tm_sec > 61 { throw vm.valueError("seconds out of range") }
    if parts.tm_wday < 0 { throw vm.valueError("day of week out of range") }
    if parts.tm_yday < 0 || parts.tm_yday > 365 {
      throw vm.valueError("day of year out of range")
    }
  }

  /// The local or universal time of a number of seconds; now for none. Errors: OverflowError for what
  /// is no `time_t`, OSError for a year that is no `int`.
  static func broken(_ vm: VM, _ seconds: Value, isLocal: Bool) throws -> tm {
    var instant =
      try seconds.isUnbound || seconds.isNone
      ? LocalTime.now(vm) / 1_000_000 : whole(vm, seconds)
    var parts = tm()
    let result = isLocal ? localtime_r(&instant, &parts) : gmtime_r(&instant, &parts)
    if result == nil { throw vm.yearOverflow }
    return parts
  }

  private static func whole(_ vm: VM, _ value: Value) throws -> time_t {
    if case .float(let d) = value {
      if d.isNaN { throw vm.valueError("Invalid value NaN (not a number)") }
      guard let whole = Int(exactly: d.rounded(.down)) else {
        throw vm.error(.overflowError, "timestamp out of range for platform time_t")
      }
      return whole
    }
    guard let whole = try vm.bigIndex(value).asInt else {
      throw vm.error(.overflowError, "timestamp out of range for platform time_t")
    }
    return whole
  }
}
