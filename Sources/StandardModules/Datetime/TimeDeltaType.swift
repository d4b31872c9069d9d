import Interpreter

/// The class `datetime.timedelta`.
enum TimeDeltaType {
  static func of(_ value: Value) -> TimeSpan? { (value.object as? PyTimeDelta)?.value }

  static func addMembers(_ classes: DatetimeClasses) {
    let type = classes.timedelta
    type.constructor(.any) { vm, type, arguments in
      .object(PyTimeDelta(type, try make(vm, arguments)))
    }
    type.method("__init__", .any) { _, _, _ in .none }
    for (name, part) in [
      ("days", \TimeSpan.days), ("seconds", \.seconds), ("microseconds", \.microseconds),
    ] as [(String, KeyPath<TimeSpan, Int>)] {
      type.attribute(name) { _, receiver in .int(of(receiver)?[keyPath: part] ?? 0) }
    }
    type.method("total_seconds", .none) { _, receiver, _ in
      let total = of(receiver)?.total ?? .zero
      return .float(BigInt.trueDivide(total, BigInt(1_000_000 as Int)) ?? 0)
    }
    type.method("__str__", .none) { vm, receiver, _ in vm.str(of(receiver)?.text ?? "") }
    type.method("__repr__", .none) { vm, receiver, _ in
      let type = vm.type(of: receiver)
      let name = type.isHeap ? type.name : "datetime.timedelta"
      return vm.str("\(name)(\(of(receiver)?.parts ?? ""))")
    }
    type.method("__hash__", .none) { vm, receiver, _ in
      guard let span = of(receiver) else { return .none }
      return .int(
        try vm.hash(
          .object(vm.tuple([.int(span.days), .int(span.seconds), .int(span.microseconds)]))))
    }
    type.method("__bool__", .none) { _, receiver, _ in .bool(of(receiver) != TimeSpan(0)) }
    addComparisons(type)
    addSums(classes)
    addProducts(classes)
    addDivisions(classes)
    for name in ["__copy__", "__deepcopy__"] {
      for type in [classes.timedelta, classes.date, classes.time, classes.tzinfo] {
        type.method(name, .positional(0, 1)) { _, receiver, _ in receiver }
      }
    }
  }

  private static func make(_ vm: VM, _ arguments: Arguments) throws -> TimeSpan {
    let names = [
      "days", "seconds", "microseconds", "milliseconds", "minutes", "hours", "weeks",
    ]
    let factors = [
      86_400_000_000, 1_000_000, 1, 1000, 60_000_000, 3_600_000_000, 604_800_000_000,
    ]
    let values = try NativeArguments.bind(vm, arguments, "__new__", names, required: 0)
    var total = BigInt.zero
    var rest = 0.0
    for i in [2, 3, 1, 4, 5, 0, 6] {
      guard let value = values[i].bound else { continue }
      let factor = BigInt(factors[i])
      if vm.type(of: value).isSubtype(of: vm.interpreter.types.int) {
        total = total + (try vm.bigIndex(value)) * factor
      } else if vm.type(of: value).isSubtype(of: vm.interpreter.types.float) {
        let number = try vm.double(value)
        if number.isNaN { throw vm.valueError("cannot convert float NaN to integer") }
        guard let whole = BigInt(exactly: number.rounded(.towardZero)) else {
          throw vm.error(.overflowError, "cannot convert float infinity to integer")
        }
        total = total + whole * factor
        let part = (number - number.rounded(.towardZero)) * Double(factors[i])
        let wholePart = part.rounded(.towardZero)
        total = total + (BigInt(exactly: wholePart) ?? .zero)
        rest += part - wholePart
      } else {
        throw vm.typeError(
          "unsupported type for timedelta \(names[i]) component: \(vm.typeName(value))")
      }
    }
    if rest != 0 {
      // Half a microsecond goes to the even side of the whole sum.
      var rounded = rest.rounded(.toNearestOrAwayFromZero)
      if abs(rounded - rest) == 0.5 {
        let odd = total.isOdd ? 1.0 : 0.0
        rounded = 2 * ((rest + odd) * 0.5).rounded(.toNearestOrAwayFromZero) - odd
      }
      total = total + (BigInt(exactly: rounded) ?? .zero)
    }
    return try TimeSpan(vm, total)
  }

  private static func addComparisons(_ type: PyType) {
    let tests: [(String, (Int) -> Bool)] = [
      ("__eq__", { $0 == 0 }), ("__ne__", { $0 != 0 }), ("__lt__", { $0 < 0 }),
      ("__le__", { $0 <= 0 }), ("__gt__", { $0 > 0 }), ("__ge__", { $0 >= 0 }),
    ]
    for (name, test) in tests {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = of(receiver), let b = of(arguments[0]) else {
          return .object(vm.interpreter.notImplemented)
        }
        return .bool(test(a.total.compare(b.total)))
      }
    }
  }

  private static func addSums(_ classes: DatetimeClasses) {
    let type = classes.timedelta
    for name in ["__add__", "__radd__"] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = of(receiver), let b = of(arguments[0]) else {
          return .object(vm.interpreter.notImplemented)
        }
        return try classes.span(vm, a.total + b.total)
      }
    }
    for (name, sign) in [("__sub__", 1), ("__rsub__", -1)] {
      type.method(name, .one) { vm, receiver, arguments in
        guard let a = of(receiver), let b = of(arguments[0]) else {
          return .object(vm.interpreter.notImplemented)
        }
        return try classes.span(vm, sign > 0 ? a.total - b.total : b.total - a.total)
      }
    }
    type.method("__neg__", .none) { vm, receiver, _ in
      try classes.span(vm, -(of(receiver)?.total ?? .zero))
    }
    type.method("__pos__", .none) { vm, receiver, _ in
      try classes.span(vm, of(receiver)?.total ?? .zero)
    }
    type.method("__abs__", .none) { vm, receiver, _ in
      try classes.span(vm, (of(receiver)?.total ?? .zero).magnitude)
    }
  }

  /// A float as a fraction. Errors: OverflowError, ValueError.
  private static func ratio(_ vm: VM, _ value: Value) throws -> (BigInt, BigInt) {
    let pair = try vm.array(of: vm.callMethod(value, "as_integer_ratio"))
    return (try vm.bigIndex(pair[0]), try vm.bigIndex(pair[1]))
  }

  private static func addProducts(_ classes: DatetimeClasses) {
    for name in ["__mul__", "__rmul__"] {
      classes.timedelta.method(name, .one) { vm, receiver, arguments in
        guard let a = of(receiver) else { return .none }
        let types = vm.interpreter.types
        if vm.type(of: arguments[0]).isSubtype(of: types.int) {
          return try classes.span(vm, a.total * vm.bigIndex(arguments[0]))
        }
        if vm.type(of: arguments[0]).isSubtype(of: types.float) {
          let (numerator, denominator) = try ratio(vm, arguments[0])
          return try classes.span(
            vm, NearestDivision.divide(a.total * numerator, denominator))
        }
        return .object(vm.interpreter.notImplemented)
      }
    }
  }

  private static func addDivisions(_ classes: DatetimeClasses) {
    let type = classes.timedelta
    func zero(_ vm: VM, _ text: String) -> PyError { vm.error(.zeroDivisionError, text) }
    type.method("__truediv__", .one) { vm, receiver, arguments in
      guard let a = of(receiver)?.total else { return .none }
      let types = vm.interpreter.types
      if let b = of(arguments[0])?.total {
        guard !b.isZero else { throw zero(vm, "division by zero") }
        return .float(BigInt.trueDivide(a, b) ?? .infinity)
      }
      if vm.type(of: arguments[0]).isSubtype(of: types.int) {
        let b = try vm.bigIndex(arguments[0])
        if b.isZero { throw zero(vm, "integer division or modulo by zero") }
        return try classes.span(vm, NearestDivision.divide(a, b))
      }
      if vm.type(of: arguments[0]).isSubtype(of: types.float) {
        let (numerator, denominator) = try ratio(vm, arguments[0])
        if numerator.isZero { throw zero(vm, "division by zero") }
        return try classes.span(vm, NearestDivision.divide(a * denominator, numerator))
      }
      return .object(vm.interpreter.notImplemented)
    }
    type.method("__floordiv__", .one) { vm, receiver, arguments in
      guard let a = of(receiver)?.total else { return .none }
      if let b = of(arguments[0])?.total {
        guard let (quotient, _) = a.divMod(b) else {
          throw zero(vm, "integer division or modulo by zero")
        }
        return vm.int(quotient)
      }
      guard vm.type(of: arguments[0]).isSubtype(of: vm.interpreter.types.int) else {
        return .object(vm.interpreter.notImplemented)
      }
      guard let (quotient, _) = a.divMod(try vm.bigIndex(arguments[0])) else {
        throw zero(vm, "integer division or modulo by zero")
      }
      return try classes.span(vm, quotient)
    }
    type.method("__mod__", .one) { vm, receiver, arguments in
      guard let a = of(receiver)?.total, let b = of(arguments[0])?.total else {
        return .object(vm.interpreter.notImplemented)
      }
      guard let (_, rest) = a.divMod(b) else { throw zero(vm, "integer modulo by zero") }
      return try classes.span(vm, rest)
    }
    type.method("__divmod__", .one) { vm, receiver, arguments in
      guard let a = of(receiver)?.total, let b = of(arguments[0])?.total else {
        return .object(vm.interpreter.notImplemented)
      }
      guard let (quotient, rest) = a.divMod(b) else {
        throw zero(vm, "integer division or modulo by zero")
      }
      return .object(vm.tuple([vm.int(quotient), try classes.span(vm, rest)]))
    }
  }
}
