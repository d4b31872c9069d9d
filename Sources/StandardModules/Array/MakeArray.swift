import Interpreter

extension StandardModules {
  /// Module `array`: arrays of numbers of machine types.
  static func makeArray(_ vm: VM) throws -> Value {
    let builder = ModuleBuilder(vm, "array")
    let type = vm.interpreter.makeType("array", module: "array")
    type.messagePrefix = "array."
    builder.constant("array", .object(type))
    builder.constant("ArrayType", .object(type))
    builder.constant("typecodes", vm.str(ArrayCode.order.map(\.letter).joined()))
    type.unhashable()
    type.constructor { vm, made, arguments in
      try construct(vm, made, arguments, isPlain: made === type)
    }
    type.method("__init__", .any) { _, _, _ in .none }
    addArrayMethods(to: type)
    addArrayItems(to: type, vm)
    addArrayOperators(to: type)
    type.invalidate()
    return .object(builder.module)
  }

  private static func construct(
    _ vm: VM, _ type: PyType, _ arguments: Arguments, isPlain: Bool
  ) throws -> Value {
    if arguments.hasNames, isPlain {
      throw vm.typeError("array.array() takes no keyword arguments")
    }
    if arguments.count == 0 {
      throw vm.typeError("array() takes at least 1 argument (0 given)")
    }
    if arguments.count > 2 {
      throw vm.typeError("array() takes at most 2 arguments (\(arguments.count) given)")
    }
    guard let text = arguments[0].str, text.count == 1 else {
      throw vm.typeError(
        "array() argument 1 must be a unicode character, not \(vm.typeName(arguments[0]))")
    }
    guard let code = UInt8(exactly: text[0]).flatMap({ ArrayCode(rawValue: $0) }) else {
      throw vm.valueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)")
    }
    let made = PyArray(type, code)
    guard let initial = arguments.at(1).bound else { return .object(made) }
    if initial.str != nil, code != .character {
      throw vm.typeError("cannot use a str to initialize an array with typecode '\(code.letter)'")
    }
    if let other = initial.array, other.code == .character, code != .character {
      throw vm.typeError(
        "cannot use a unicode array to initialize an array with typecode '\(code.letter)'")
    }
    if initial.kind == .bytes || initial.kind == .bytearray {
      try vm.appendBytes(vm.bytesArray(initial), to: made)
    } else if let other = initial.array, other.code == code {
      try made.replace(vm, 0..<0, with: Array(other.bytes))
    } else {
      try vm.iterate(initial) { try vm.append($0, to: made) }
    }
    return .object(made)
  }
}

extension ArrayCode {
  /// The codes in the order of `array.typecodes`.
  static var order: [ArrayCode] {
    [
      .int8, .uint8, .character, .int16, .uint16, .int32, .uint32, .long, .ulong, .int64, .uint64,
      .float, .double,
    ]
  }
}

extension VM {
  /// Adds an item. Errors: TypeError, OverflowError, BufferError, MemoryError.
  func append(_ value: Value, to array: PyArray) throws {
    let item = try array.code.bytes(self, value)
    try array.replace(self, array.count..<array.count, with: item)
  }

  /// Adds items given as bytes. Errors: ValueError for part of an item, BufferError, MemoryError.
  func appendBytes(_ bytes: [UInt8], to array: PyArray) throws {
    if bytes.count % array.code.size != 0 {
      throw valueError("bytes length not a multiple of item size")
    }
    try array.replace(self, array.count..<array.count, with: bytes)
  }

  /// Adds all values of an iterable, or of an array of the same kind.
  /// Errors: TypeError, OverflowError, BufferError, MemoryError.
  func extend(_ array: PyArray, _ iterable: Value) throws {
    guard let other = iterable.array else {
      return try iterate(iterable) { try append($0, to: array) }
    }
    if other.code != array.code {
      throw typeError("can only extend with array of same kind")
    }
    try array.replace(self, array.count..<array.count, with: Array(other.bytes))
  }

  /// The values of an array. Errors: MemoryError.
  func values(of array: PyArray) throws -> [Value] {
    try charge(array.count * MemoryLayout<Value>.stride)
    return (0..<array.count).map { array.item(self, $0) }
  }
}

extension PyType {
  /// Adds a method whose receiver is an array.
  func arrayMethod(
    _ name: String, _ arity: Arity,
    _ body: @escaping (VM, PyArray, Arguments) throws -> Value
  ) {
    method(name, arity) { vm, receiver, arguments in
      guard let array = receiver.array else {
        throw vm.typeError("descriptor '\(name)' requires an array")
      }
      return try body(vm, array, arguments)
    }
  }
}
