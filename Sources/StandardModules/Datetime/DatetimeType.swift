import Interpreter

/// The class `datetime.datetime`.
enum DatetimeType {
  static func of(_ value: Value) -> PyDatetime? { value.object as? PyDatetime }

  private static let names = [
    "year", "month", "day", "hour", "minute", "second", "microsecond", "tzinfo", "fold",
  ]

  static func addMembers(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.constructor(.any) { vm, type, arguments in
      let values = try NativeArguments.bind(
        vm, arguments, nil, names, required: 3, positional: 8)
      return .object(try make(vm, classes, type, values, nil))
    }
    for (name, part) in [
      ("hour", \ClockParts.hour), ("minute", \.minute), ("second", \.second),
      ("microsecond", \.microsecond),
    ] as [(String, KeyPath<ClockParts, Int>)] {
      type.attribute(name) { _, receiver in .int(of(receiver)?.clock[keyPath: part] ?? 0) }
    }
    type.attribute("tzinfo") { _, receiver in of(receiver)?.zone ?? .none }
    type.attribute("fold") { _, receiver in .int(of(receiver)?.fold ?? 0) }
    type.method("replace", .any) { vm, receiver, arguments in
      guard let moment = of(receiver) else { return .none }
      let values = try NativeArguments.bind(
        vm, arguments, "replace", names, required: 0, positional: 8)
      let made = try make(vm, classes, moment.type, values, moment)
      if !moment.type.isHeap { return .object(made) }
      return try classes.makeDatetime(
        vm, moment.type, made.day, made.clock, made.zone, made.fold)
    }
    addClocks(classes)
    addParsing(classes)
    addParts(classes)
    addText(classes)
    DatetimeArithmetic.addMembers(classes)
  }

  private static func make(
    _ vm: VM, _ classes: DatetimeClasses, _ type: PyType, _ values: [Value], _ old: PyDatetime?
  ) throws -> PyDatetime {
    func number(_ i: Int, _ missing: Int?) throws -> Int {
      try values[i].bound.map { Int(try CNumber.int(vm, $0)) } ?? missing ?? 0
    }
    let (oldDay, oldClock) = (old?.day, old?.clock)
    let numbers = [
      try number(0, oldDay?.year), try number(1, oldDay?.month), try number(2, oldDay?.day),
    ]
    let clock = [
      try number(3, oldClock?.hour), try number(4, oldClock?.minute),
      try number(5, oldClock?.second), try number(6, oldClock?.microsecond),
    ]
    let zone = values[7].bound ?? old?.zone ?? .none
    let fold = try number(8, old?.fold)
    let day = try DayParts(vm, numbers[0], numbers[1], numbers[2])
    let time = try ClockParts(vm, clock[0], clock[1], clock[2], clock[3])
    guard fold == 0 || fold == 1 else { throw vm.valueError("fold must be either 0 or 1") }
    try classes.checkZone(vm, zone)
    return PyDatetime(type, day, time, zone, fold)
  }

  // MARK: Times since 1970

  /// A timestamp in microseconds, rounded half to even. Errors: TypeError, ValueError,
  /// OverflowError, OSError.
  static func microseconds(_ vm: VM, _ value: Value) throws -> Int {
    let far = vm.error(.overflowError, "timestamp out of range for platform time_t")
    if vm.type(of: value).isSubtype(of: vm.interpreter.types.float) {
      let seconds = try vm.double(value)
      if seconds.isNaN { throw vm.valueError("Invalid value NaN (not a number)") }
      let whole = seconds.rounded(.down)
      guard let count = Int(exactly: whole) else { throw far }
      try requireYear(vm, count)
      let micro = ((seconds - whole) * 1e6).rounded(.toNearestOrEven)
      return count * 1_000_000 + Int(micro)
    }
    guard let count = try vm.bigIndex(value).asInt else { throw far }
    try requireYear(vm, count)
    return count * 1_000_000
  }

  /// Refuses seconds since 1970 whose microseconds would not fit, as being of a year that the C library
  /// or that datetime does not have. Errors: OSError, ValueError.
  private static func requireYear(_ vm: VM, _ seconds: Int) throws {
    guard seconds.magnitude >= 1 << 42 else { return }
    // Further than what CivilDate knows: by eras of 400 years.
    let (era, days) = (seconds / 86_400).quotientAndRemainder(dividingBy: 146_097)
    let year = CivilDate(daysSinceEpoch: seconds < 0 ? days - 1 : days).year + era * 400
    guard Int32(exactly: year - 1900) != nil else { throw vm.yearOverflow }
    throw vm.valueError("year \(year) is out of range")
  }

  /// Day and time of microseconds since 1970, in UTC. Errors: ValueError.
  static func universal(_ vm: VM, _ micro: Int) throws -> (DayParts, ClockParts) {
    let span = TimeSpan(micro)
    guard let day = DayParts(ordinal: span.days + 719_163) else {
      throw vm.valueError(
        "year \(CivilDate(daysSinceEpoch: span.days).year) is out of range")
    }
    return (day, ClockParts(microseconds: span.seconds * 1_000_000 + span.microseconds))
  }

  /// Day and time of microseconds since 1970, in local time. Errors: ValueError, OverflowError.
  static func local(_ vm: VM, _ micro: Int) throws -> (DayParts, ClockParts) {
    let seconds = TimeSpan(micro)
    guard let zone = LocalTime.zone(at: seconds.days * 86_400 + seconds.seconds) else {
      throw vm.error(.overflowError, "timestamp out of range for platform time_t")
    }
    return try universal(vm, micro + zone.offset * 1_000_000)
  }

  /// The datetime of an instant in a zone; local and naive for none.
  private static func make(
    _ vm: VM, _ classes: DatetimeClasses, _ type: PyType, _ micro: Int, _ zone: Value
  ) throws -> Value {
    try classes.checkZone(vm, zone)
    if zone.isNone {
      let (day, clock) = try local(vm, micro)
      return try classes.makeDatetime(vm, type, day, clock, .none)
    }
    let (day, clock) = try universal(vm, micro)
    let moment = try classes.makeDatetime(vm, type, day, clock, zone)
    return try vm.callMethod(zone, "fromutc", moment)
  }

  private static func addClocks(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.classMethod("now", .named(ParameterList("tz="))) { vm, receiver, arguments in
      guard let type = receiver.pyType else { return .none }
      return try make(vm, classes, type, LocalTime.now(vm), arguments[0].orNone)
    }
    type.classMethod("today", .none) { vm, receiver, _ in
      guard let type = receiver.pyType else { return .none }
      return try make(vm, classes, type, LocalTime.now(vm), .none)
    }
    type.classMethod("utcnow", .none) { vm, receiver, _ in
      guard let type = receiver.pyType else { return .none }
      let (day, clock) = try universal(vm, LocalTime.now(vm))
      return try classes.makeDatetime(vm, type, day, clock, .none)
    }
    type.classMethod("fromtimestamp", .named(ParameterList("timestamp, tz="))) {
      vm, receiver, arguments in
      guard let type = receiver.pyType else { return .none }
      let zone = arguments[1].orNone
      try classes.checkZone(vm, zone)
      return try make(vm, classes, type, microseconds(vm, arguments[0]), zone)
    }
    type.classMethod("utcfromtimestamp", .one) { vm, receiver, arguments in
      guard let type = receiver.pyType else { return .none }
      let (day, clock) = try universal(vm, microseconds(vm, arguments[0]))
      return try classes.makeDatetime(vm, type, day, clock, .none)
    }
    type.classMethod("combine", .named(ParameterList("date, time, tzinfo="))) {
      vm, receiver, arguments in
      guard let day = DateType.of(arguments[0])?.day else {
        throw vm.typeError(
          "combine() argument 1 must be datetime.date, not \(vm.typeName(arguments[0]))")
      }
      guard let time = ClockTimeType.of(arguments[1]) else {
        throw vm.typeError(
          "combine() argument 2 must be datetime.time, not \(vm.typeName(arguments[1]))")
      }
      guard let type = receiver.pyType else { return .none }
      let zone = arguments[2].bound ?? time.zone
      try classes.checkZone(vm, zone)
      return try classes.makeDatetime(vm, type, day, time.clock, zone, time.fold)
    }
  }

  // MARK: Parsing

  private static func addParsing(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.classMethod("fromisoformat", .one) { vm, receiver, arguments in
      guard let text = arguments[0].str, let type = receiver.pyType else {
        throw vm.typeError("fromisoformat: argument must be str")
      }
      let wrong = vm.valueError(
        "Invalid isoformat string: \(try vm.repr(arguments[0]).string)")
      let points = text.codePoints
      guard let length = ISOText.dayLength(points), length <= points.count,
        let day = try ISOText.day(vm, Array(points[..<length]))
      else { throw wrong }
      var parsed = ISOText.Clock()
      if points.count > length {
        guard let clock = try ISOText.clock(vm, Array(points[(length + 1)...])) else {
          throw wrong
        }
        parsed = clock
      }
      let zone =
        try parsed.offset.map { try TimeZoneType.make(vm, classes, TimeSpan($0)) } ?? .none
      return try classes.makeDatetime(vm, type, day, parsed.clock, zone)
    }
    type.classMethod("strptime", .positional(2, 2)) { vm, receiver, arguments in
      for i in 0..<2 where arguments[i].str == nil {
        throw vm.typeError(
          "strptime() argument \(i + 1) must be str, not \(vm.typeName(arguments[i]))")
      }
      guard let text = arguments[0].str?.string, let format = arguments[1].str?.string,
        let type = receiver.pyType
      else { return .none }
      let time = try vm.parseTime(text, format)
      var zone = Value.none
      if let offset = time.utcOffset {
        let span = TimeSpan(offset * 1_000_000 + time.utcOffsetMicroseconds)
        zone = try TimeZoneType.make(
          vm, classes, span, name: time.zone.map { vm.str($0) } ?? .unbound)
      }
      let day = try DayParts(vm, time.year, time.month, time.day)
      let clock = try ClockParts(
        vm, time.hour, time.minute, time.second, time.microsecond)
      return try classes.makeDatetime(vm, type, day, clock, zone)
    }
  }

  // MARK: Parts

  private static func addParts(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.method("date", .none) { _, receiver, _ in
      of(receiver).map { .object(PyDate(classes.date, $0.day)) } ?? .none
    }
    type.method("time", .none) { _, receiver, _ in
      of(receiver).map { .object(PyClockTime(classes.time, $0.clock, .none, $0.fold)) } ?? .none
    }
    type.method("timetz", .none) { _, receiver, _ in
      of(receiver).map { .object(PyClockTime(classes.time, $0.clock, $0.zone, $0.fold)) }
        ?? .none
    }
    for name in ["utcoffset", "dst"] {
      type.method(name, .none) { vm, receiver, _ in
        guard let moment = of(receiver),
          let offset = try classes.offset(vm, moment.zone, name, receiver)
        else { return .none }
        return classes.span(vm, offset)
      }
    }
    type.method("tzname", .none) { vm, receiver, _ in
      guard let moment = of(receiver) else { return .none }
      return try classes.zoneName(vm, moment.zone, receiver)
    }
    type.method("timetuple", .none) { vm, receiver, _ in
      guard let moment = of(receiver) else { return .none }
      let dst = try classes.offset(vm, moment.zone, "dst", receiver)
      return try DateType.structTime(
        vm, moment.day, moment.clock, dst.map { $0 == 0 ? 0 : 1 } ?? -1)
    }
    type.method("utctimetuple", .none) { vm, receiver, _ in
      guard let moment = of(receiver) else { return .none }
      let offset = try classes.offset(vm, moment.zone, "utcoffset", receiver) ?? 0
      let (day, clock) = try universal(
        vm, moment.total - 719_163 * 86_400_000_000 - offset)
      return try DateType.structTime(vm, day, clock, 0)
    }
  }

  // MARK: Text

  /// The `timespec` of `isoformat`. Errors: TypeError.
  static func precision(_ vm: VM, _ value: Value) throws -> String {
    guard let value = value.bound else { return "auto" }
    guard let text = value.str else {
      throw vm.typeError("isoformat() argument 2 must be str, not \(vm.typeName(value))")
    }
    return text.string
  }

  /// What `repr` shows of zone and fold.
  static func suffix(_ vm: VM, _ zone: Value, _ fold: Int) throws -> String {
    var text = fold == 0 ? "" : ", fold=\(fold)"
    if !zone.isNone { text += ", tzinfo=" + (try vm.repr(zone).string) }
    return text
  }

  private static func addText(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.method("isoformat", .named(ParameterList("sep=, timespec="))) {
      vm, receiver, arguments in
      guard let moment = of(receiver) else { return .none }
      var separator: UInt32 = 84
      if let given = arguments[0].bound {
        guard let text = given.str, text.count == 1 else {
          throw vm.typeError(
            "isoformat() argument 1 must be a unicode character, not \(vm.typeName(given))")
        }
        separator = text[0]
      }
      return .object(
        try isoText(vm, classes, moment, separator, precision(vm, arguments[1])))
    }
    type.method("__str__", .none) { vm, receiver, _ in
      try vm.callMethod(receiver, "isoformat", vm.str(" "))
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let moment = of(receiver) else { return .none }
      let day = moment.day
      let name = moment.type.isHeap ? moment.type.name : "datetime.datetime"
      return vm.str(
        "\(name)(\(day.year), \(day.month), \(day.day), \(moment.clock.parts)"
          + "\(try suffix(vm, moment.zone, moment.fold)))")
    }
  }

  private static func isoText(
    _ vm: VM, _ classes: DatetimeClasses, _ moment: PyDatetime, _ separator: UInt32,
    _ precision: String
  ) throws -> PyStr {
    var output = TextOutput()
    output.append(text: moment.day.text)
    output.append(point: separator)
    output.append(text: try moment.clock.text(vm, precision))
    if let offset = try classes.offset(vm, moment.zone, "utcoffset", .object(moment)) {
      output.append(text: TimeSpan.offsetText(offset))
    }
    return output.take(vm)
  }

  /// A datetime so many microseconds later. Errors: OverflowError.
  static func adding(
    _ vm: VM, _ classes: DatetimeClasses, _ moment: PyDatetime, _ micro: Int
  ) throws -> Value {
    let (total, overflow) = moment.total.addingReportingOverflow(micro)
    let span = TimeSpan(total)
    guard !overflow, let day = DayParts(ordinal: span.days) else {
      throw vm.error(.overflowError, "date value out of range")
    }
    let clock = ClockParts(microseconds: span.seconds * 1_000_000 + span.microseconds)
    return try classes.makeDatetime(vm, moment.type, day, clock, moment.zone)
  }
}
