import Interpreter

/// Sums, differences, comparisons and zones of datetimes.
enum DatetimeArithmetic {
  static func addMembers(_ classes: DatetimeClasses) {
    addSums(classes)
    addComparisons(classes)
    addZones(classes)
  }

  /// The offset from UTC of a datetime in microseconds; nil for a naive one.
  private static func offset(
    _ vm: VM, _ classes: DatetimeClasses, _ moment: PyDatetime
  ) throws -> Int? {
    try classes.offset(vm, moment.zone, "utcoffset", .object(moment))
  }

  private static func addSums(_ classes: DatetimeClasses) {
    let type = classes.datetime
    func shifted(_ vm: VM, _ moment: PyDatetime, _ span: TimeSpan, _ sign: Int) throws -> Value {
      guard let micro = span.microsecondsInt else {
        throw vm.error(.overflowError, "date value out of range")
      }
      return try DatetimeType.adding(vm, classes, moment, sign * micro)
    }
    for name in ["__add__", "__radd__"] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let moment = DatetimeType.of(receiver),
          let span = TimeDeltaType.of(arguments[0])
        else { return .object(vm.interpreter.notImplemented) }
        return try shifted(vm, moment, span, 1)
      }
    }
    type.method("__sub__", .one) { vm, receiver, arguments in
      guard let moment = DatetimeType.of(receiver) else {
        return .object(vm.interpreter.notImplemented)
      }
      if let span = TimeDeltaType.of(arguments[0]) { return try shifted(vm, moment, span, -1) }
      guard let other = DatetimeType.of(arguments[0]) else {
        return .object(vm.interpreter.notImplemented)
      }
      var difference = moment.total - other.total
      if !moment.zone.isIdentical(other.zone) {
        let (one, two) = (try offset(vm, classes, moment), try offset(vm, classes, other))
        guard (one == nil) == (two == nil) else {
          throw vm.typeError("can't subtract offset-naive and offset-aware datetimes")
        }
        difference -= (one ?? 0) - (two ?? 0)
      }
      return classes.span(vm, difference)
    }
  }

  private static func addComparisons(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.method("__hash__", .none) { vm, receiver, _ in
      guard let moment = DatetimeType.of(receiver) else { return .none }
      return .int(try vm.hash(.int(moment.total - (offset(vm, classes, moment) ?? 0))))
    }
    let tests: [(String, (Int, Int) -> Bool)] = [
      ("__eq__", { $0 == $1 }), ("__ne__", { $0 != $1 }), ("__lt__", { $0 < $1 }),
      ("__le__", { $0 <= $1 }), ("__gt__", { $0 > $1 }), ("__ge__", { $0 >= $1 }),
    ]
    for (i, (name, test)) in tests.enumerated() {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = DatetimeType.of(receiver) else { return .none }
        guard let b = DatetimeType.of(arguments[0]) else {
          if DateType.of(arguments[0]) != nil {
            if i < 2 { return .bool(i == 1) }
            throw vm.typeError(
              "can't compare \(vm.typeName(receiver)) to \(vm.typeName(arguments[0]))")
          }
          return .object(vm.interpreter.notImplemented)
        }
        if a.zone.isIdentical(b.zone) { return .bool(test(a.total, b.total)) }
        let (one, two) = (try offset(vm, classes, a), try offset(vm, classes, b))
        guard (one == nil) == (two == nil) else {
          if i < 2 { return .bool(i == 1) }
          throw vm.typeError("can't compare offset-naive and offset-aware datetimes")
        }
        return .bool(test(a.total - (one ?? 0), b.total - (two ?? 0)))
      }
    }
  }

  /// Microseconds since 1970 of a datetime; a naive one is local. Errors: ValueError.
  private static func sinceEpoch(
    _ vm: VM, _ classes: DatetimeClasses, _ moment: PyDatetime
  ) throws -> Int {
    let total = moment.total - 719_163 * 86_400_000_000
    if let offset = try offset(vm, classes, moment) { return total - offset }
    let seconds = total / 1_000_000 - (total % 1_000_000 < 0 ? 1 : 0)
    guard let found = LocalTime.seconds(ofLocal: seconds, fold: moment.fold) else {
      throw vm.valueError("year is out of range")
    }
    return found * 1_000_000 + moment.clock.microsecond
  }

  private static func addZones(_ classes: DatetimeClasses) {
    let type = classes.datetime
    type.method("timestamp", .none) { vm, receiver, _ in
      guard let moment = DatetimeType.of(receiver) else { return .none }
      let micro = try sinceEpoch(vm, classes, moment)
      if try offset(vm, classes, moment) != nil {
        return .float(
          BigInt.trueDivide(BigInt(micro), BigInt(1_000_000 as Int)) ?? 0)
      }
      let seconds = micro / 1_000_000 - (micro % 1_000_000 < 0 ? 1 : 0)
      return .float(Double(seconds) + Double(moment.clock.microsecond) / 1e6)
    }
    type.method("astimezone", .named(ParameterList("tz="))) { vm, receiver, arguments in
      guard let moment = DatetimeType.of(receiver) else { return .none }
      var zone = arguments[0].orNone
      try classes.checkZone(vm, zone)
      if !zone.isNone, zone.isIdentical(moment.zone) { return receiver }
      let micro = try sinceEpoch(vm, classes, moment)
      let (total, overflow) = micro.addingReportingOverflow(719_163 * 86_400_000_000)
      let span = TimeSpan(total)
      guard !overflow, let day = DayParts(ordinal: span.days) else {
        throw vm.error(.overflowError, "date value out of range")
      }
      if zone.isNone {
        let instant = TimeSpan(micro)
        let local = LocalTime.zone(at: instant.days * 86_400 + instant.seconds)
        zone = try TimeZoneType.make(
          vm, classes, TimeSpan((local?.offset ?? 0) * 1_000_000),
          name: vm.str(local?.name ?? "UTC"))
      }
      let clock = ClockParts(microseconds: span.seconds * 1_000_000 + span.microseconds)
      let universal = try classes.makeDatetime(vm, moment.type, day, clock, zone)
      return try vm.callMethod(zone, "fromutc", universal)
    }
  }
}
