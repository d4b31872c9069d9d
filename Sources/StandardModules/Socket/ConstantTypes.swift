import Interpreter
import Sockets

/// The classes of the constants that have one: `AddressFamily`, `SocketKind`, `MsgFlag` and
/// `AddressInfo`. Their objects are ints that print as members of an enumeration; they are made
/// here, without importing `enum`, so that `import socket` is quick.
final class ConstantTypes {
  let family: ConstantType
  let kind: ConstantType
  let message: ConstantType
  let info: ConstantType

  init(_ interpreter: Interpreter) {
    let meta = interpreter.makeType("EnumType", module: "enum", base: interpreter.types.type)
    family = ConstantType(interpreter, "AddressFamily", meta, isFlag: false)
    kind = ConstantType(interpreter, "SocketKind", meta, isFlag: false)
    message = ConstantType(interpreter, "MsgFlag", meta, isFlag: true)
    info = ConstantType(interpreter, "AddressInfo", meta, isFlag: true)
    // Of several names for a value the first in the alphabet is the one that is shown.
    let sorted = SocketConstants.all.sorted { ($0.value, $0.name) < ($1.value, $1.name) }
    for (name, value) in sorted { type(of: name)?.add(name, value) }
    let all = [family, kind, message, info]
    install(meta) { type in all.first { $0.type === type } }
    for constants in all { constants.install() }
  }

  /// The class of a constant by its name; nil where it is a plain int.
  func type(of name: String) -> ConstantType? {
    if name.hasPrefix("AF_") { return family }
    if name.hasPrefix("SOCK_") { return kind }
    if name.hasPrefix("MSG_") { return message }
    if name.hasPrefix("AI_") { return info }
    return nil
  }

  /// What the classes themselves can do: `AddressFamily['AF_INET']`, `list(SocketKind)`.
  private func install(_ meta: PyType, _ find: @escaping (PyType?) -> ConstantType?) {
    meta.method("__repr__", .none) { vm, receiver, _ in
      let kind = find(receiver.pyType)?.isFlag == true ? "flag" : "enum"
      return vm.str("<\(kind) '\(receiver.pyType?.name ?? "")'>")
    }
    meta.method("__getitem__", .one) { vm, receiver, arguments in
      guard let name = arguments[0].str?.string,
        let member = find(receiver.pyType)?.members[name]
      else { throw vm.keyError(arguments[0]) }
      return .object(member)
    }
    meta.method("__len__", .none) { _, receiver, _ in
      .int(find(receiver.pyType)?.canonical.count ?? 0)
    }
    meta.method("__iter__", .none) { vm, receiver, _ in
      let members = find(receiver.pyType)?.canonical ?? []
      return try vm.iterator(of: .object(vm.tuple(members.map { .object($0) })))
    }
    meta.method("__contains__", .one) { vm, receiver, arguments in
      if vm.type(of: arguments[0]).type !== meta {
        throw vm.typeError(
          "unsupported operand type(s) for 'in': '\(vm.typeName(arguments[0]))' and 'EnumType'")
      }
      return .bool(vm.type(of: arguments[0]) === receiver.pyType)
    }
    meta.attribute("__members__") { vm, receiver in
      let dict = vm.dict()
      for (name, member) in find(receiver.pyType)?.ordered ?? [] {
        dict.set(vm.interpreter.intern(name), .object(member))
      }
      return .object(dict)
    }
  }
}

/// One class of constants and its members.
final class ConstantType {
  let type: PyType
  let isFlag: Bool
  /// By name, aliases too.
  private(set) var members: [String: PyInt] = [:]
  /// In the order of their making, aliases too.
  private(set) var ordered: [(String, PyInt)] = []
  /// One member a value.
  private(set) var canonical: [PyInt] = []
  private var names: [Int: String] = [:]

  init(_ interpreter: Interpreter, _ name: String, _ meta: PyType, isFlag: Bool) {
    type = interpreter.makeType(name, module: "socket", base: interpreter.types.int)
    type.changeType(meta)
    type.isBase = false
    self.isFlag = isFlag
  }

  func add(_ name: String, _ value: Int) {
    let member: PyInt
    if let known = names[value] {
      member = members[known] ?? PyInt(type, BigInt(value))
    } else {
      member = PyInt(type, BigInt(value))
      names[value] = name
      canonical.append(member)
    }
    members[name] = member
    ordered.append((name, member))
    type.constant(name, .object(member))
  }

  /// The member of a value; a plain int for a value without one.
  func value(_ number: Int) -> Value {
    if let name = names[number], let member = members[name] { return .object(member) }
    return isFlag ? .object(PyInt(type, BigInt(number))) : .int(number)
  }

  /// The names of a value: one, several of a flag, or none.
  private func text(_ number: Int) -> String? {
    if let name = names[number] { return name }
    guard isFlag, number > 0 else { return nil }
    var rest = number
    var parts: [String] = []
    for value in names.keys.sorted() where value > 0 && value & (value - 1) == 0 {
      if rest & value != 0, let name = names[value] {
        parts.append(name)
        rest &= ~value
      }
    }
    if parts.isEmpty { return nil }
    if rest != 0 { parts.append("\(rest)") }
    return parts.joined(separator: "|")
  }

  private static func number(_ value: Value) -> Int? {
    switch value {
    case .int(let i): i
    case .bool(let b): b ? 1 : 0
    case .object(let o) where o.kind == .int: (o as? PyInt)?.value.asInt
    default: nil
    }
  }

  func install() {
    let name = type.name
    type.constructor(.any) { [unowned self] vm, _, arguments in
      guard arguments.count == 1 else {
        throw vm.typeError("\(name)() takes exactly one argument (\(arguments.count) given)")
      }
      if let number = ConstantType.number(arguments[0]), isFlag || names[number] != nil {
        return value(number)
      }
      throw vm.valueError("\(try vm.repr(arguments[0]).string) is not a valid \(name)")
    }
    type.method("__repr__", .none) { [unowned self] vm, receiver, _ in
      let number = ConstantType.number(receiver) ?? 0
      return vm.str(text(number).map { "<\(name).\($0): \(number)>" } ?? "<\(name): \(number)>")
    }
    type.method("__str__", .none) { vm, receiver, _ in
      vm.str("\(ConstantType.number(receiver) ?? 0)")
    }
    type.attribute("name") { [unowned self] vm, receiver in
      ConstantType.number(receiver).flatMap { text($0) }.map { vm.str($0) } ?? .none
    }
    type.attribute("value") { _, receiver in .int(ConstantType.number(receiver) ?? 0) }
    if isFlag { installFlagOperators() }
  }

  private func installFlagOperators() {
    func add(_ names: [String], _ operation: @escaping (Int, Int) -> Int) {
      for name in names {
        type.method(name, .one) { [unowned self] vm, receiver, arguments in
          guard let a = ConstantType.number(receiver), let b = ConstantType.number(arguments[0])
          else { return .object(vm.interpreter.notImplemented) }
          return value(operation(a, b))
        }
      }
    }
    add(["__or__", "__ror__"]) { $0 | $1 }
    add(["__and__", "__rand__"]) { $0 & $1 }
    add(["__xor__", "__rxor__"]) { $0 ^ $1 }
    type.method("__invert__", .none) { [unowned self] _, receiver, _ in
      let highest = names.keys.max() ?? 0
      var mask = 1
      while mask <= highest { mask = mask << 1 }
      return value(~(ConstantType.number(receiver) ?? 0) & (mask - 1))
    }
  }
}
