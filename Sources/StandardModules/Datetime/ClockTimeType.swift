import Interpreter

/// The class `datetime.time`.
enum ClockTimeType {
  static func of(_ value: Value) -> PyClockTime? { value.object as? PyClockTime }

  private static let names = ["hour", "minute", "second", "microsecond", "tzinfo", "fold"]

  static func addMembers(_ classes: DatetimeClasses) {
    let type = classes.time
    type.constructor(.any) { vm, type, arguments in
      let values = try NativeArguments.bind(
        vm, arguments, nil, names, required: 0, positional: 5)
      return try make(vm, classes, type, values, ClockParts(), .none, 0)
    }
    type.method("__init__", .any) { _, _, _ in .none }
    for (name, part) in [
      ("hour", \ClockParts.hour), ("minute", \.minute), ("second", \.second),
      ("microsecond", \.microsecond),
    ] as [(String, KeyPath<ClockParts, Int>)] {
      type.attribute(name) { _, receiver in .int(of(receiver)?.clock[keyPath: part] ?? 0) }
    }
    type.attribute("tzinfo") { _, receiver in of(receiver)?.zone ?? .none }
    type.attribute("fold") { _, receiver in .int(of(receiver)?.fold ?? 0) }
    type.classMethod("fromisoformat", .one) { vm, receiver, arguments in
      guard let text = arguments[0].str else {
        throw vm.typeError("fromisoformat: argument must be str")
      }
      var points = text.codePoints
      if points.first == 84 { points.removeFirst() }
      guard let parsed = try ISOText.clock(vm, points), let type = receiver.pyType else {
        throw vm.valueError("Invalid isoformat string: \(try vm.repr(arguments[0]).string)")
      }
      let zone =
        try parsed.offset.map { try TimeZoneType.make(vm, classes, TimeSpan($0)) } ?? .none
      return try make(vm, classes, type, parsed.clock, zone, 0)
    }
    type.method("replace", .any) { vm, receiver, arguments in
      guard let time = of(receiver) else { return .none }
      let values = try NativeArguments.bind(
        vm, arguments, "replace", names, required: 0, positional: 5)
      return try make(vm, classes, time.type, values, time.clock, time.zone, time.fold)
    }
    addText(classes)
    addZone(classes)
    addComparisons(classes)
  }

  /// A time of the arguments given, others from what there was. Errors: TypeError, ValueError.
  private static func make(
    _ vm: VM, _ classes: DatetimeClasses, _ type: PyType, _ values: [Value], _ old: ClockParts,
    _ zone: Value, _ fold: Int
  ) throws -> Value {
    func number(_ i: Int, _ missing: Int) throws -> Int {
      try values[i].bound.map { Int(try CNumber.int(vm, $0)) } ?? missing
    }
    let clock = try ClockParts(
      vm, number(0, old.hour), number(1, old.minute), number(2, old.second),
      number(3, old.microsecond))
    let newZone = values[4].bound ?? zone
    let newFold = try number(5, fold)
    guard newFold == 0 || newFold == 1 else {
      throw vm.valueError("fold must be either 0 or 1")
    }
    try classes.checkZone(vm, newZone)
    return .object(PyClockTime(type, clock, newZone, newFold))
  }

  /// A time of a class, which may be the program's.
  private static func make(
    _ vm: VM, _ classes: DatetimeClasses, _ type: PyType, _ clock: ClockParts, _ zone: Value,
    _ fold: Int
  ) throws -> Value {
    guard type.isHeap else { return .object(PyClockTime(type, clock, zone, fold)) }
    return try vm.call(
      .object(type), .int(clock.hour), .int(clock.minute), .int(clock.second),
      .int(clock.microsecond), zone)
  }

  private static func addText(_ classes: DatetimeClasses) {
    let type = classes.time
    type.method("isoformat", .named(ParameterList("timespec="))) { vm, receiver, arguments in
      guard let time = of(receiver) else { return .none }
      var text = try time.clock.text(vm, DatetimeType.precision(vm, arguments[0]))
      if let offset = try classes.offset(vm, time.zone, "utcoffset", .none) {
        text += TimeSpan.offsetText(offset)
      }
      return vm.str(text)
    }
    type.method("__str__", .none) { vm, receiver, _ in
      try vm.callMethod(receiver, "isoformat")
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let time = of(receiver) else { return .none }
      let name = time.type.isHeap ? time.type.name : "datetime.time"
      return vm.str(
        "\(name)(\(time.clock.parts)\(try DatetimeType.suffix(vm, time.zone, time.fold)))")
    }
    type.method("strftime", .named(ParameterList("format"))) { vm, receiver, arguments in
      try DateType.format(vm, classes, receiver, arguments[0], "strftime")
    }
    type.method("__format__", .one) { vm, receiver, arguments in
      if let spec = arguments[0].str, spec.count == 0 { return .object(try vm.string(receiver)) }
      return try DateType.format(vm, classes, receiver, arguments[0], "__format__")
    }
  }

  private static func addZone(_ classes: DatetimeClasses) {
    let type = classes.time
    for name in ["utcoffset", "dst"] {
      type.method(name, .none) { vm, receiver, _ in
        guard let time = of(receiver),
          let offset = try classes.offset(vm, time.zone, name, .none)
        else { return .none }
        return classes.span(vm, offset)
      }
    }
    type.method("tzname", .none) { vm, receiver, _ in
      guard let time = of(receiver) else { return .none }
      return try classes.zoneName(vm, time.zone, .none)
    }
  }

  private static func addComparisons(_ classes: DatetimeClasses) {
    let type = classes.time
    type.method("__hash__", .none) { vm, receiver, _ in
      guard let time = of(receiver) else { return .none }
      let offset = try classes.offset(vm, time.zone, "utcoffset", .none) ?? 0
      return .int(try vm.hash(.int(time.clock.total - offset)))
    }
    let tests: [(String, (Int, Int) -> Bool)] = [
      ("__eq__", { $0 == $1 }), ("__ne__", { $0 != $1 }), ("__lt__", { $0 < $1 }),
      ("__le__", { $0 <= $1 }), ("__gt__", { $0 > $1 }), ("__ge__", { $0 >= $1 }),
    ]
    for (i, (name, test)) in tests.enumerated() {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = of(receiver), let b = of(arguments[0]) else {
          return .object(vm.interpreter.notImplemented)
        }
        let one = try classes.offset(vm, a.zone, "utcoffset", .none)
        let two = try classes.offset(vm, b.zone, "utcoffset", .none)
        guard (one == nil) == (two == nil) else {
          if i < 2 { return .bool(i == 1) }
          throw vm.typeError("can't compare offset-naive and offset-aware times")
        }
        return .bool(test(a.clock.total - (one ?? 0), b.clock.total - (two ?? 0)))
      }
    }
  }
}
