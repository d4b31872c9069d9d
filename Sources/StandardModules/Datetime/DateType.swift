import Interpreter

/// The class `datetime.date`.
enum DateType {
  static func of(_ value: Value) -> PyDate? { value.object as? PyDate }

  static func addMembers(_ classes: DatetimeClasses) {
    let type = classes.date
    type.constructor(.any) { vm, type, arguments in
      let values = try NativeArguments.bind(
        vm, arguments, nil, ["year", "month", "day"], required: 3)
      let day = try DayParts(
        vm, Int(CNumber.int(vm, values[0])), Int(CNumber.int(vm, values[1])),
        Int(CNumber.int(vm, values[2])))
      return .object(PyDate(type, day))
    }
    type.method("__init__", .any) { _, _, _ in .none }
    for (name, part) in [("year", \DayParts.year), ("month", \.month), ("day", \.day)]
      as [(String, KeyPath<DayParts, Int>)]
    {
      type.attribute(name) { _, receiver in .int(of(receiver)?.day[keyPath: part] ?? 0) }
    }
    addMakers(classes)
    addCalendar(classes)
    addText(classes)
    addArithmetic(classes)
  }

  // MARK: Making

  private static func addMakers(_ classes: DatetimeClasses) {
    let type = classes.date
    type.classMethod("today", .none) { vm, receiver, _ in
      try vm.callMethod(receiver, "fromtimestamp", .float(Double(LocalTime.now(vm)) / 1e6))
    }
    type.classMethod("fromtimestamp", .one) { vm, receiver, arguments in
      guard let type = receiver.pyType else { return .none }
      let micro = try DatetimeType.microseconds(vm, arguments[0])
      let (day, _) = try DatetimeType.local(vm, micro)
      return try classes.makeDate(vm, type, day)
    }
    type.classMethod("fromordinal", .one) { vm, receiver, arguments in
      let ordinal = Int(try CNumber.int(vm, arguments[0]))
      if ordinal < 1 { throw vm.valueError("ordinal must be >= 1") }
      guard let day = DayParts(ordinal: ordinal), let type = receiver.pyType else {
        throw vm.valueError("year \(CivilDate(ordinal: ordinal).year) is out of range")
      }
      return try make(vm, classes, type, day)
    }
    type.classMethod("fromisoformat", .one) { vm, receiver, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError("fromisoformat: argument must be str")
      }
      guard let type = receiver.pyType, let day = try ISOText.day(vm, text.codePoints) else {
        throw vm.valueError("Invalid isoformat string: \(try vm.repr(arguments[0]).string)")
      }
      return try make(vm, classes, type, day)
    }
    type.classMethod("fromisocalendar", .named(ParameterList("year, week, day"))) {
      vm, receiver, arguments in
      let parts = try (0..<3).map { try vm.bigIndex(arguments[$0]).asInt }
      guard let year = parts[0], let week = parts[1], let weekday = parts[2],
        parts.allSatisfy({ Int32(exactly: $0 ?? .max) != nil })
      else { throw vm.valueError("ISO calendar component out of range") }
      guard (1...9999).contains(year) else {
        throw vm.valueError("Year is out of range: \(year)")
      }
      guard CivilDate(isoYear: year, week: week, weekday: 1) != nil else {
        throw vm.valueError("Invalid week: \(week)")
      }
      guard let date = CivilDate(isoYear: year, week: week, weekday: weekday),
        let type = receiver.pyType
      else { throw vm.valueError("Invalid day: \(weekday) (range is [1, 7])") }
      return try make(vm, classes, type, DayParts(vm, date.year, date.month, date.day))
    }
    type.method("replace", .any) { vm, receiver, arguments in
      guard let date = of(receiver) else { return .none }
      let values = try NativeArguments.bind(
        vm, arguments, "replace", ["year", "month", "day"], required: 0)
      let day = try DayParts(
        vm, values[0].bound.map { Int(try CNumber.int(vm, $0)) } ?? date.day.year,
        values[1].bound.map { Int(try CNumber.int(vm, $0)) } ?? date.day.month,
        values[2].bound.map { Int(try CNumber.int(vm, $0)) } ?? date.day.day)
      return try classes.makeDate(vm, date.type, day)
    }
  }

  /// A date, or for the class datetime and its subclasses that day's midnight.
  private static func make(
    _ vm: VM, _ classes: DatetimeClasses, _ type: PyType, _ day: DayParts
  ) throws -> Value {
    if type.isSubtype(of: classes.datetime) {
      return try classes.makeDatetime(vm, type, day, ClockParts(), .none)
    }
    return try classes.makeDate(vm, type, day)
  }

  // MARK: Calendar

  private static func addCalendar(_ classes: DatetimeClasses) {
    let type = classes.date
    type.method("toordinal", .none) { _, receiver, _ in .int(of(receiver)?.day.ordinal ?? 0) }
    type.method("weekday", .none) { _, receiver, _ in
      .int(of(receiver)?.day.civil.weekday ?? 0)
    }
    type.method("isoweekday", .none) { _, receiver, _ in
      .int((of(receiver)?.day.civil.weekday ?? 0) + 1)
    }
    type.method("isocalendar", .none) { vm, receiver, _ in
      guard let iso = of(receiver)?.day.civil.isoCalendar else { return .none }
      return .object(
        PyTuple(classes.isoDate, [.int(iso.year), .int(iso.week), .int(iso.weekday)]))
    }
    for (i, name) in ["year", "week", "weekday"].enumerated() {
      classes.isoDate.attribute(name) { _, receiver in receiver.tuple?[i] ?? .none }
    }
    classes.isoDate.method("__repr__", .none) { vm, receiver, _ in
      let parts = receiver.tuple.map { Array($0.values) } ?? []
      let numbers = try parts.map { try vm.index($0) }
      guard numbers.count == 3 else { return .none }
      return vm.str(
        "datetime.IsoCalendarDate(year=\(numbers[0]), week=\(numbers[1]), "
          + "weekday=\(numbers[2]))")
    }
    type.method("timetuple", .none) { vm, receiver, _ in
      guard let date = of(receiver) else { return .none }
      return try structTime(vm, date.day, ClockParts(), -1)
    }
  }

  /// A `time.struct_time`.
  static func structTime(
    _ vm: VM, _ day: DayParts, _ clock: ClockParts, _ isDST: Int
  ) throws -> Value {
    let date = day.civil
    let numbers = [
      day.year, day.month, day.day, clock.hour, clock.minute, clock.second, date.weekday,
      date.dayOfYear, isDST,
    ]
    let type = try vm.getAttribute(vm.importOne("time"), "struct_time")
    return try vm.call(type, .object(vm.tuple(numbers.map { .int($0) })))
  }

  // MARK: Text

  private static func addText(_ classes: DatetimeClasses) {
    let type = classes.date
    type.method("isoformat", .none) { vm, receiver, _ in
      vm.str(of(receiver)?.day.text ?? "")
    }
    type.method("__str__", .none) { vm, receiver, _ in
      try vm.callMethod(receiver, "isoformat")
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let date = of(receiver) else { return .none }
      let name = date.type.isHeap ? date.type.name : "datetime.date"
      return vm.str("\(name)(\(date.day.year), \(date.day.month), \(date.day.day))")
    }
    type.method("ctime", .none) { vm, receiver, _ in
      guard let date = of(receiver) else { return .none }
      let clock = (date as? PyDatetime)?.clock ?? ClockParts()
      let text = TimeFormatter.format(brokenDown(date.day, clock), "%a %b %e %H:%M:%S ")
      return vm.str(text + DigitText.pad(date.day.year, 4))
    }
    type.method("strftime", .named(ParameterList("format"))) { vm, receiver, arguments in
      try format(vm, classes, receiver, arguments[0], "strftime")
    }
    type.method("__format__", .one) { vm, receiver, arguments in
      if let spec = arguments[0].str, spec.count == 0 { return .object(try vm.string(receiver)) }
      guard arguments[0].str != nil else {
        return try format(vm, classes, receiver, arguments[0], "__format__")
      }
      return try vm.callMethod(receiver, "strftime", arguments[0])
    }
  }

  static func brokenDown(_ day: DayParts, _ clock: ClockParts) -> BrokenDownTime {
    var time = BrokenDownTime()
    (time.year, time.month, time.day) = (day.year, day.month, day.day)
    (time.hour, time.minute, time.second) = (clock.hour, clock.minute, clock.second)
    time.microsecond = clock.microsecond
    (time.weekday, time.dayOfYear) = (day.civil.weekday, day.civil.dayOfYear)
    return time
  }

  /// `strftime` of a date, time or datetime. Errors: TypeError.
  static func format(
    _ vm: VM, _ classes: DatetimeClasses, _ value: Value, _ format: Value, _ function: String
  ) throws -> Value {
    guard let text = format.str else {
      throw vm.typeError("\(function)() argument 1 must be str, not \(vm.typeName(format))")
    }
    var time: BrokenDownTime
    var zone = Value.none
    var moment = Value.none
    if let clock = value.object as? PyClockTime {
      time = brokenDown(DayParts(1900, 1, 1), clock.clock)
      zone = clock.zone
    } else if let whole = value.object as? PyDatetime {
      time = brokenDown(whole.day, whole.clock)
      zone = whole.zone
      moment = value
    } else if let date = of(value) {
      time = brokenDown(date.day, ClockParts())
    } else {
      return .none
    }
    var pattern = text.string
    if pattern.contains("%z") || pattern.contains("%Z") {
      var offset = ""
      if let micro = try classes.offset(vm, zone, "utcoffset", moment) {
        time.utcOffset = micro / 1_000_000
        // As isoformat shows it, without colons.
        offset = TimeSpan.offsetText(micro).filter { $0 != ":" }
      }
      let name = try classes.zoneName(vm, zone, moment).str?.string ?? ""
      pattern = replacing(pattern, ["z": offset, "Z": name])
    } else if zone.isNone, pattern.contains("%s") {
      // Seconds since 1970 are those of local time.
      let local = time.secondsSinceEpoch ?? 0
      let seconds = LocalTime.seconds(ofLocal: local, fold: 0) ?? local
      pattern = replacing(pattern, ["s": String(seconds)])
    }
    return vm.str(TimeFormatter.format(time, pattern, knowsMicroseconds: true))
  }

  /// A format in which some directives stand replaced by texts.
  private static func replacing(_ format: String, _ texts: [Unicode.Scalar: String]) -> String {
    var output = String.UnicodeScalarView()
    var rest = Substring(format).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "%", let letter = rest.popFirst() else {
        output.append(scalar)
        continue
      }
      if let text = texts[letter] {
        for scalar in text.unicodeScalars {
          output.append(scalar)
          if scalar == "%" { output.append(scalar) }
        }
      } else {
        output.append("%")
        output.append(letter)
      }
    }
    return String(output)
  }

  // MARK: Arithmetic

  private static func addArithmetic(_ classes: DatetimeClasses) {
    let type = classes.date
    func shifted(_ vm: VM, _ date: PyDate, _ days: Int) throws -> Value {
      let (ordinal, overflow) = date.day.ordinal.addingReportingOverflow(days)
      guard !overflow, let day = DayParts(ordinal: ordinal) else {
        throw vm.error(.overflowError, "date value out of range")
      }
      return try classes.makeDate(vm, date.type, day)
    }
    for name in ["__add__", "__radd__"] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let date = of(receiver), let span = TimeDeltaType.of(arguments[0]) else {
          return .object(vm.interpreter.notImplemented)
        }
        return try shifted(vm, date, span.days)
      }
    }
    type.method("__sub__", .one) { vm, receiver, arguments in
      guard let date = of(receiver), !(date is PyDatetime) else {
        return .object(vm.interpreter.notImplemented)
      }
      if let span = TimeDeltaType.of(arguments[0]) {
        return try shifted(vm, date, -span.days)
      }
      guard let other = of(arguments[0]), !(other is PyDatetime) else {
        return .object(vm.interpreter.notImplemented)
      }
      let days = date.day.ordinal - other.day.ordinal
      return .object(
        PyTimeDelta(classes.timedelta, TimeSpan(days: days, seconds: 0, microseconds: 0)))
    }
    type.method("__hash__", .none) { vm, receiver, _ in
      guard let date = of(receiver) else { return .none }
      return .int(try vm.hash(.int(date.day.ordinal)))
    }
    let tests: [(String, (Int, Int) -> Bool)] = [
      ("__eq__", { $0 == $1 }), ("__ne__", { $0 != $1 }), ("__lt__", { $0 < $1 }),
      ("__le__", { $0 <= $1 }), ("__gt__", { $0 > $1 }), ("__ge__", { $0 >= $1 }),
    ]
    for (name, test) in tests {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = of(receiver), let b = of(arguments[0]), !(b is PyDatetime) else {
          return .object(vm.interpreter.notImplemented)
        }
        return .bool(test(a.day.ordinal, b.day.ordinal))
      }
    }
  }
}
