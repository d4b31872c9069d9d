import Interpreter

/// The class `re.RegexFlag` and its members, which are ints (in CPython an `enum.IntFlag`).
enum ReFlags {
  /// Names and bits in the order in which combinations show them.
  private static let members = [
    ("ASCII", 256), ("IGNORECASE", 2), ("LOCALE", 4), ("UNICODE", 32), ("MULTILINE", 8),
    ("DOTALL", 16), ("VERBOSE", 64), ("TEMPLATE", 1), ("DEBUG", 128),
  ]
  private static let all = 511

  static func make(_ module: ModuleBuilder) -> PyType {
    let vm = module.vm
    let type = module.type("RegexFlag", base: vm.interpreter.types.int)
    type.constructor(.one) { vm, type, arguments in
      guard vm.type(of: arguments[0]).isSubtype(of: vm.interpreter.types.int) else {
        throw vm.valueError("\(try vm.repr(arguments[0]).string) is not a valid RegexFlag")
      }
      return flag(type, try vm.index(arguments[0]))
    }
    type.method("__repr__", .none) { vm, receiver, _ in vm.str(text(bits(receiver))) }
    type.method("__str__", .none) { vm, receiver, _ in vm.str(text(bits(receiver))) }
    type.method("__format__", .one) { vm, receiver, arguments in
      guard let spec = arguments[0].str else {
        throw vm.typeError(
          "__format__() argument must be str, not \(vm.typeName(arguments[0]))")
      }
      if spec.count == 0 { return vm.str(text(bits(receiver))) }
      return .object(try vm.format(.int(bits(receiver)), spec))
    }
    let operators: [(String, (Int, Int) -> Int)] = [
      ("or", { $0 | $1 }), ("and", { $0 & $1 }), ("xor", { $0 ^ $1 }),
    ]
    for (name, operation) in operators {
      for prefix in ["__", "__r"] {
        type.method("\(prefix)\(name)__", .one) { vm, receiver, arguments in
          guard vm.type(of: arguments[0]).isSubtype(of: vm.interpreter.types.int) else {
            return .object(vm.interpreter.notImplemented)
          }
          return flag(vm.type(of: receiver), operation(bits(receiver), try vm.index(arguments[0])))
        }
      }
    }
    type.method("__invert__", .none) { vm, receiver, _ in
      flag(vm.type(of: receiver), all & ~bits(receiver))
    }
    type.method("__contains__", .one) { vm, receiver, arguments in
      let other = try vm.index(arguments[0])
      return .bool(bits(receiver) & other == other)
    }
    for name in ["name", "_name_"] {
      type.attribute(name) { vm, receiver in
        let value = bits(receiver)
        return value == 0 ? vm.str("NOFLAG") : vm.str(names(value).joined(separator: "|"))
      }
    }
    for name in ["value", "_value_"] {
      type.attribute(name) { _, receiver in .int(bits(receiver)) }
    }
    for (name, value) in members + [("NOFLAG", 0)] {
      let member = flag(type, value)
      type.constant(name, member)
      module.constant(name, member)
      if value == 0 { continue }
      let letter = name == "VERBOSE" ? "X" : name == "DOTALL" ? "S" : String(name.prefix(1))
      if name != "DEBUG" {
        type.constant(letter, member)
        module.constant(letter, member)
      }
    }
    return type
  }

  private static func flag(_ type: PyType, _ bits: Int) -> Value {
    .object(PyInt(type, BigInt(bits < 0 ? all & bits : bits)))
  }

  private static func bits(_ value: Value) -> Int {
    guard let object = value.object, object.kind == .int else { return 0 }
    return unsafeDowncast(object, to: PyInt.self).value.asInt ?? 0
  }

  private static func names(_ bits: Int) -> [String] {
    var names = members.filter { bits & $0.1 != 0 }.map(\.0)
    let rest = bits & ~all
    if rest != 0 { names.append("0x" + String(rest, radix: 16)) }
    return names
  }

  private static func text(_ bits: Int) -> String {
    if bits == 0 { return "re.NOFLAG" }
    return names(bits).map { $0.hasPrefix("0x") ? $0 : "re.\($0)" }.joined(separator: "|")
  }
}
