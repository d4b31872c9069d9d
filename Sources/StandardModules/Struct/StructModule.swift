import Interpreter

extension StandardModules {
  /// The module `struct` (Python's library reference, "struct").
  static func makeStruct(_ vm: VM) throws -> Value {
    let module = ModuleBuilder(vm, "struct")
    let state = StructState(module)
    module.function("calcsize", .one) { vm, _, arguments in
      .int(try state.find(vm, arguments[0]).format.size)
    }
    module.function("pack", .any) { vm, _, arguments in
      guard arguments.count > 0 else { throw vm.typeError("missing format argument") }
      return try state.find(vm, arguments[0]).pack(vm, arguments.from(1))
    }
    module.function("pack_into", .any) { vm, _, arguments in
      guard arguments.count > 0 else { throw vm.typeError("missing format argument") }
      return try state.find(vm, arguments[0]).pack(vm, into: arguments.from(1))
    }
    module.function("unpack", .positional(2, 2)) { vm, _, arguments in
      try state.find(vm, arguments[0]).unpack(vm, arguments[1])
    }
    module.function("unpack_from", .named(ParameterList("format, /, buffer, offset="))) {
      vm, _, arguments in
      try state.find(vm, arguments[0]).unpack(vm, arguments[1], from: arguments[2])
    }
    module.function("iter_unpack", .positional(2, 2)) { vm, _, arguments in
      try state.find(vm, arguments[0]).iterator(vm, arguments[1])
    }
    module.function("_clearcache", .none) { _, _, _ in
      state.clear()
      return .none
    }
    return .object(module.module)
  }
}

/// What the functions of one module `struct` share: its classes and the formats parsed last.
final class StructState {
  let errorType: PyType
  let structType: PyType
  let iteratorType: PyType
  private var cache: PyDict

  /// The formats used last, by where their objects stand: a program gives the same ones again and
  /// again.
  private var recent: [(format: PyObject, made: PyStruct)?]

  private static let cacheSize = 100
  private static let recentSize = 16

  init(_ module: ModuleBuilder) {
    errorType = module.exception("error")
    structType = module.type("Struct")
    iteratorType = module.vm.interpreter.makeType(
      "unpack_iterator", module: "_struct", layout: .iterator)
    iteratorType.isBase = false
    cache = module.vm.dict()
    recent = Array(repeating: nil, count: StructState.recentSize)
    structType.moduleName = "_struct"
    for type in [structType, iteratorType] { type.messagePrefix = "_struct." }
    structType.constructor(.named(ParameterList("format"))) { [unowned self] vm, type, arguments in
      .object(PyStruct(type, self, try self.parse(vm, arguments[0]), arguments[0]))
    }
    PyStruct.addMembers(to: structType)
  }

  func clear() {
    cache.removeAll()
    recent = Array(repeating: nil, count: StructState.recentSize)
  }

  /// The parsed format of a str or bytes. Errors: struct.error, TypeError.
  func find(_ vm: VM, _ format: Value) throws -> PyStruct {
    guard case .object(let object) = format, object.kind == .str || object.kind == .bytes else {
      throw wrongFormat(vm, format)
    }
    let place = Int(bitPattern: ObjectIdentifier(object)) >> 4 & (StructState.recentSize - 1)
    if let last = recent[place], last.format === object { return last.made }
    let found = try findEqual(vm, format)
    recent[place] = (object, found)
    return found
  }

  private func findEqual(_ vm: VM, _ format: Value) throws -> PyStruct {
    if let known = try cache.get(vm, format)?.object as? PyStruct,
      known.source.kind == format.kind
    {
      return known
    }
    let made = PyStruct(structType, self, try parse(vm, format), format)
    if cache.count >= StructState.cacheSize { cache.removeAll() }
    try cache.set(vm, format, .object(made))
    return made
  }

  private func wrongFormat(_ vm: VM, _ value: Value) -> PyError {
    vm.typeError(
      "Struct() argument 1 must be a str or bytes object, not \(vm.typeName(value))")
  }

  private func parse(_ vm: VM, _ format: Value) throws -> StructFormat {
    var bytes: [UInt8]
    if let text = format.str {
      if !text.isASCII {
        _ = try vm.callMethod(format, "encode", vm.str("ascii"))
      }
      bytes = Array(text.ascii)
    } else if let given = format.bytes {
      bytes = Array(given.values)
    } else {
      throw wrongFormat(vm, format)
    }
    do throws(StructError) {
      return try StructFormat(bytes)
    } catch {
      throw self.error(vm, error)
    }
  }

  /// The Python exception for a format or value that is refused.
  func error(_ vm: VM, _ error: StructError) -> PyError {
    error.kind == .overflow
      ? vm.error(.overflowError, error.message) : self.error(vm, error.message)
  }

  func error(_ vm: VM, _ message: String) -> PyError { NativeError.make(vm, errorType, message) }
}
