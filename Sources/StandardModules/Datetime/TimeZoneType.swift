import Interpreter

/// A fixed offset from UTC: `datetime.timezone`.
final class PyTimeZone: PyObject {
  let offset: TimeSpan
  /// The name given; `unbound` for none.
  let name: Value

  init(_ type: PyType, _ offset: TimeSpan, name: Value) {
    self.offset = offset
    self.name = name
    super.init(type, .other)
  }

  var text: String {
    if let name = name.str { return name.string }
    let micro = offset.microsecondsInt ?? 0
    return micro == 0 ? "UTC" : "UTC" + TimeSpan.offsetText(micro)
  }
}

/// The classes `datetime.tzinfo` and `datetime.timezone`.
enum TimeZoneType {
  static func addMembers(_ classes: DatetimeClasses) {
    addBase(classes)
    addFixed(classes)
    addFixedMethods(classes)
  }

  private static func addBase(_ classes: DatetimeClasses) {
    let type = classes.tzinfo
    type.constructor(.any) { _, type, _ in .object(PyObject(type, .other)) }
    type.method("__init__", .any) { _, _, _ in .none }
    for name in ["utcoffset", "dst", "tzname"] {
      type.method(name, .one) { vm, _, _ in
        throw vm.error(
          .notImplementedError, "a tzinfo subclass must implement \(name)()")
      }
    }
    type.method("fromutc", .one) { vm, receiver, arguments in
      guard let moment = arguments[0].object as? PyDatetime else {
        throw vm.typeError("fromutc: argument must be a datetime")
      }
      guard moment.zone.isIdentical(receiver) else {
        throw vm.valueError("fromutc: dt.tzinfo is not self")
      }
      guard let offset = try classes.offset(vm, receiver, "utcoffset", arguments[0]) else {
        throw vm.valueError("fromutc: non-None utcoffset() result required")
      }
      guard let dst = try classes.offset(vm, receiver, "dst", arguments[0]) else {
        throw vm.valueError("fromutc: non-None dst() result required")
      }
      let standard = try DatetimeType.adding(vm, classes, moment, offset - dst)
      guard let again = try classes.offset(vm, receiver, "dst", standard),
        let shifted = standard.object as? PyDatetime
      else {
        throw vm.valueError(
          "fromutc: tz.dst() gave inconsistent results; cannot convert")
      }
      return try DatetimeType.adding(vm, classes, shifted, again)
    }
  }

  /// A timezone of an offset. Errors: ValueError.
  static func make(
    _ vm: VM, _ classes: DatetimeClasses, _ offset: TimeSpan, name: Value = .unbound
  ) throws -> Value {
    guard let micro = offset.microsecondsInt, micro.magnitude < 86_400_000_000 else {
      throw vm.valueError(
        "offset must be a timedelta strictly between -timedelta(hours=24) and "
          + "timedelta(hours=24), not datetime.timedelta(\(offset.parts)).")
    }
    if micro == 0, name.isUnbound { return .object(classes.utc) }
    return .object(PyTimeZone(classes.timezone, offset, name: name))
  }

  private static func addFixed(_ classes: DatetimeClasses) {
    let type = classes.timezone
    type.constructor(.named(ParameterList("offset, name="))) { vm, type, arguments in
      guard let delta = arguments[0].object as? PyTimeDelta else {
        throw vm.typeError(
          "timezone() argument 1 must be datetime.timedelta, not \(vm.typeName(arguments[0]))")
      }
      if let name = arguments[1].bound, name.str == nil {
        throw vm.typeError("timezone() argument 2 must be str, not \(vm.typeName(name))")
      }
      return try make(vm, classes, delta.value, name: arguments[1])
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let zone = receiver.object as? PyTimeZone else { return .none }
      if zone === classes.utc { return vm.str("datetime.timezone.utc") }
      let name = try zone.name.bound.map { ", " + (try vm.repr($0).string) } ?? ""
      return vm.str("datetime.timezone(datetime.timedelta(\(zone.offset.parts))\(name))")
    }
    type.method("__str__", .none) { vm, receiver, _ in
      vm.str((receiver.object as? PyTimeZone)?.text ?? "")
    }
    type.method("__hash__", .none) { _, receiver, _ in
      .int((receiver.object as? PyTimeZone)?.offset.microsecondsInt ?? 0)
    }
    for (name, isEqual) in [("__eq__", true), ("__ne__", false)] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = receiver.object as? PyTimeZone,
          let b = arguments[0].object as? PyTimeZone
        else { return .object(vm.interpreter.notImplemented) }
        return .bool((a.offset == b.offset) == isEqual)
      }
    }
  }

  private static func addFixedMethods(_ classes: DatetimeClasses) {
    let type = classes.timezone
    let methods: [(String, (VM, PyTimeZone) -> Value)] = [
      ("utcoffset", { _, zone in .object(PyTimeDelta(classes.timedelta, zone.offset)) }),
      ("tzname", { vm, zone in vm.str(zone.text) }), ("dst", { _, _ in .none }),
    ]
    for (name, body) in methods {
      type.method(name, .one) { vm, receiver, arguments in
        guard let zone = receiver.object as? PyTimeZone else { return .none }
        guard arguments[0].isNone || arguments[0].object is PyDatetime else {
          throw vm.typeError(
            "\(name)(dt) argument must be a datetime instance or None, not "
              + vm.typeName(arguments[0]))
        }
        return body(vm, zone)
      }
    }
    type.method("fromutc", .one) { vm, receiver, arguments in
      guard let zone = receiver.object as? PyTimeZone,
        let moment = arguments[0].object as? PyDatetime
      else {
        throw vm.typeError("fromutc() argument must be a datetime instance")
      }
      guard moment.zone.isIdentical(receiver) else {
        throw vm.valueError("fromutc: dt.tzinfo is not self")
      }
      return try DatetimeType.adding(vm, classes, moment, zone.offset.microsecondsInt ?? 0)
    }
  }
}
