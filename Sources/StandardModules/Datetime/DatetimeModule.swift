import Interpreter

extension StandardModules {
  /// The module `datetime` (Python's library reference, "datetime").
  static func makeDatetime(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "datetime")
    let classes = DatetimeClasses(module)
    TimeDeltaType.addMembers(classes)
    TimeZoneType.addMembers(classes)
    DateType.addMembers(classes)
    ClockTimeType.addMembers(classes)
    DatetimeType.addMembers(classes)
    classes.addLimits()
    module.constant("MINYEAR", 1)
    module.constant("MAXYEAR", 9999)
    module.constant("UTC", .object(classes.utc))
    module.constant(
      "__all__",
      .object(
        vm.tuple(
          [
            "date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
            "UTC",
          ].map { vm.str($0) })))
    return .object(module.module)
  }
}

/// The classes of one module `datetime`, and what makes their objects.
final class DatetimeClasses {
  let timedelta: PyType
  let date: PyType
  let time: PyType
  let datetime: PyType
  let tzinfo: PyType
  let timezone: PyType
  let isoDate: PyType
  let utc: PyTimeZone

  init(_ module: ModuleBuilder) {
    timedelta = module.type("timedelta")
    date = module.type("date")
    time = module.type("time")
    datetime = module.type("datetime", base: date)
    tzinfo = module.type("tzinfo")
    timezone = module.type("timezone", base: tzinfo)
    timezone.isBase = false
    isoDate = module.vm.interpreter.makeType(
      "IsoCalendarDate", module: "datetime", base: module.vm.interpreter.types.tuple)
    for type in [timedelta, date, time, datetime, tzinfo, timezone, isoDate] {
      type.messagePrefix = "datetime."
    }
    utc = PyTimeZone(timezone, TimeSpan(0), name: .unbound)
    timezone.constant("utc", .object(utc))
  }

  func addLimits() {
    let least = TimeSpan(days: -999_999_999, seconds: 0, microseconds: 0)
    let most = TimeSpan(days: 999_999_999, seconds: 86_399, microseconds: 999_999)
    let micro = Value.object(PyTimeDelta(timedelta, TimeSpan(1)))
    timedelta.constant("min", .object(PyTimeDelta(timedelta, least)))
    timedelta.constant("max", .object(PyTimeDelta(timedelta, most)))
    timedelta.constant("resolution", micro)
    date.constant("min", .object(PyDate(date, DayParts(1, 1, 1))))
    date.constant("max", .object(PyDate(date, DayParts(9999, 12, 31))))
    date.constant(
      "resolution",
      .object(PyTimeDelta(timedelta, TimeSpan(days: 1, seconds: 0, microseconds: 0))))
    let last = ClockParts(23, 59, 59, 999_999)
    time.constant("min", .object(PyClockTime(time, ClockParts(), .none, 0)))
    time.constant("max", .object(PyClockTime(time, last, .none, 0)))
    time.constant("resolution", micro)
    datetime.constant(
      "min", .object(PyDatetime(datetime, DayParts(1, 1, 1), ClockParts(), .none, 0)))
    datetime.constant(
      "max", .object(PyDatetime(datetime, DayParts(9999, 12, 31), last, .none, 0)))
    datetime.constant("resolution", micro)
    for (name, minutes) in [("min", -1439), ("max", 1439)] {
      let span = TimeSpan(minutes * 60_000_000)
      timezone.constant(name, .object(PyTimeZone(timezone, span, name: .unbound)))
    }
  }

  // MARK: Making objects

  /// A timedelta. Errors: OverflowError.
  func span(_ vm: VM, _ microseconds: BigInt) throws -> Value {
    .object(PyTimeDelta(timedelta, try TimeSpan(vm, microseconds)))
  }

  func span(_ vm: VM, _ microseconds: Int) -> Value {
    .object(PyTimeDelta(timedelta, TimeSpan(microseconds)))
  }

  /// A date of a class, which may be the program's.
  func makeDate(_ vm: VM, _ type: PyType, _ day: DayParts) throws -> Value {
    if type.isHeap {
      return try vm.call(.object(type), .int(day.year), .int(day.month), .int(day.day))
    }
    return .object(PyDate(type, day))
  }

  /// A datetime of a class, which may be the program's.
  func makeDatetime(
    _ vm: VM, _ type: PyType, _ day: DayParts, _ clock: ClockParts, _ zone: Value, _ fold: Int = 0
  ) throws -> Value {
    if type.isHeap {
      let parts: [Value] = [
        .int(day.year), .int(day.month), .int(day.day), .int(clock.hour), .int(clock.minute),
        .int(clock.second), .int(clock.microsecond), zone,
      ]
      let named = fold == 0 ? [] : [(vm.interpreter.intern("fold"), Value.int(fold))]
      return try vm.call(.object(type), parts, named: named)
    }
    return .object(PyDatetime(type, day, clock, zone, fold))
  }

  /// Errors: TypeError for what is no tzinfo and not None.
  func checkZone(_ vm: VM, _ zone: Value) throws {
    if zone.isNone || vm.type(of: zone).isSubtype(of: tzinfo) { return }
    throw vm.typeError(
      "tzinfo argument must be None or of a tzinfo subclass, not type '\(vm.typeName(zone))'")
  }

  /// What a tzinfo says of a datetime (`utcoffset` or `dst`), in microseconds; nil for None.
  func offset(_ vm: VM, _ zone: Value, _ method: String, _ moment: Value) throws -> Int? {
    if zone.isNone { return nil }
    if let fixed = zone.object as? PyTimeZone {
      return method == "dst" ? nil : fixed.offset.microsecondsInt
    }
    let result = try vm.callMethod(zone, method, moment)
    if result.isNone { return nil }
    guard let delta = result.object as? PyTimeDelta else {
      throw vm.typeError(
        "tzinfo.\(method)() must return None or timedelta, not '\(vm.typeName(result))'")
    }
    guard let micro = delta.value.microsecondsInt, micro.magnitude < 86_400_000_000 else {
      throw vm.valueError(
        "offset must be a timedelta strictly between -timedelta(hours=24) and "
          + "timedelta(hours=24).")
    }
    return micro
  }

  /// What a tzinfo calls the zone of a datetime: a str or None.
  func zoneName(_ vm: VM, _ zone: Value, _ moment: Value) throws -> Value {
    if zone.isNone { return .none }
    let name = try vm.callMethod(zone, "tzname", moment)
    if name.isNone || name.str != nil { return name }
    throw vm.typeError(
      "tzinfo.tzname() must return None or a string, not '\(vm.typeName(name))'")
  }
}
