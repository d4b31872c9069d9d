import Interpreter

/// A callable object of `operator` that holds what it looks up.
private final class Getter: PyObject {
  let values: [Value]
  let named: [(PyStr, Value)]
  /// For `attrgetter`: the names between the dots.
  let paths: [[PyStr]]

  init(
    _ type: PyType, _ values: [Value], named: [(PyStr, Value)] = [], paths: [[PyStr]] = []
  ) {
    self.values = values
    self.named = named
    self.paths = paths
    super.init(type, .other)
  }
}

/// The classes `itemgetter`, `attrgetter` and `methodcaller`.
enum OperatorGetters {
  static func add(to module: ModuleBuilder) {
    add("itemgetter", module) { vm, type, arguments in
      try check(vm, "itemgetter", arguments)
      return Getter(type, arguments.array)
    } call: { vm, getter, object in
      if getter.values.count == 1 { return try vm.getItem(object, getter.values[0]) }
      return .object(vm.tuple(try getter.values.map { try vm.getItem(object, $0) }))
    }
    add("attrgetter", module) { vm, type, arguments in
      try check(vm, "attrgetter", arguments)
      let paths = try arguments.array.map { name in
        guard let name = name.str else {
          throw vm.typeError("attribute name must be a string")
        }
        return name.codePoints.split(separator: 46, omittingEmptySubsequences: false).map {
          vm.interpreter.intern(vm.interpreter.string($0))
        }
      }
      return Getter(type, arguments.array, paths: paths)
    } call: { vm, getter, object in
      let values = try getter.paths.map { path in
        try path.reduce(object) { try vm.getAttribute($0, $1) }
      }
      return values.count == 1 ? values[0] : .object(vm.tuple(values))
    }
    add("methodcaller", module) { vm, type, arguments in
      guard arguments.count > 0 else {
        throw vm.typeError("methodcaller needs at least one argument, the method name")
      }
      guard arguments[0].str != nil else {
        throw vm.typeError("method name must be a string")
      }
      return Getter(
        type, arguments.array, named: arguments.named.map { ($0.name, $0.value) })
    } call: { vm, getter, object in
      guard let name = getter.values[0].str else { return .none }
      return try vm.call(
        vm.getAttribute(object, name), Array(getter.values.dropFirst()), named: getter.named)
    }
  }

  private static func check(_ vm: VM, _ name: String, _ arguments: Arguments) throws {
    if arguments.hasNames { throw vm.typeError("\(name)() takes no keyword arguments") }
    if arguments.count == 0 { throw vm.typeError("\(name) expected 1 argument, got 0") }
  }

  private static func add(
    _ name: String, _ module: ModuleBuilder,
    make: @escaping (VM, PyType, Arguments) throws -> Getter,
    call: @escaping (VM, Getter, Value) throws -> Value
  ) {
    let type = module.type(name)
    type.messagePrefix = "operator."
    type.constructor(.any) { vm, type, arguments in .object(try make(vm, type, arguments)) }
    type.method("__init__", .any) { _, _, _ in .none }
    type.method("__call__", .any) { vm, receiver, arguments in
      guard let getter = receiver.object as? Getter else { return .none }
      guard arguments.count == 1, !arguments.hasNames else {
        throw vm.typeError("\(name) expected 1 argument, got \(arguments.count)")
      }
      return try call(vm, getter, arguments[0])
    }
    type.method("__repr__", .none) { vm, receiver, _ in
      guard let getter = receiver.object as? Getter else { return .none }
      var parts = try getter.values.map { try vm.repr($0).string }
      parts += try getter.named.map { "\($0.string)=\(try vm.repr($1).string)" }
      return vm.str("operator.\(name)(\(parts.joined(separator: ", ")))")
    }
  }
}
