import CReferences

/// The parts of instructions that are not on the shortest path.
extension VM {
  // MARK: Names

  @inline(never)
  func loadGlobal(
    _ globals: PyDict, _ name: PyStr, _ cache: UnsafeMutablePointer<InlineCache>
  ) throws -> Value {
    let i = globals.find(name)
    if i >= 0 {
      cache.pointee.version = globals.keysVersion
      cache.pointee.secondVersion = 0
      cache.pointee.slot = i
      return globals.entries[i].value
    }
    let builtins = interpreter.builtins
    let j = builtins.find(name)
    if j < 0 { throw nameError(name) }
    cache.pointee.version = globals.keysVersion
    cache.pointee.secondVersion = builtins.keysVersion
    cache.pointee.slot = j
    return builtins.entries[j].value
  }

  /// A name of a class body's namespace, which is a dict unless `__prepare__` made another.
  func findName(_ namespace: Value, _ name: PyStr) throws -> Value? {
    if let dict = namespace.dict, dict.isExact { return dict.get(name) }
    do {
      return try getItem(namespace, .object(name))
    } catch let error as PyError where error.matches(self, .keyError) {
      return nil
    }
  }

  func loadName(_ namespace: Value, _ name: PyStr, _ globals: PyDict) throws -> Value {
    if let value = try findName(namespace, name) { return value }
    if let value = globals.get(name) { return value }
    if let value = interpreter.builtins.get(name) { return value }
    throw nameError(name)
  }

  func storeName(_ namespace: Value, _ name: PyStr, _ value: Value) throws {
    if let dict = namespace.dict, dict.isExact { return dict.set(name, value) }
    try setItem(namespace, .object(name), value)
  }

  func deleteName(_ namespace: Value, _ name: PyStr) throws {
    if let dict = namespace.dict, dict.isExact {
      if dict.remove(name) == nil { throw nameError(name) }
      return
    }
    do {
      try deleteItem(namespace, .object(name))
    } catch let error as PyError where error.matches(self, .keyError) {
      throw nameError(name)
    }
  }

  func setupAnnotations(_ frame: UnsafeMutablePointer<Frame>) throws {
    let name = interpreter.names.annotations!
    let code = frame.pointee.code.takeUnretainedValue()
    if code.localNames.first?.equals(".namespace") == true {
      if try findName(frame.pointee.base[0], name) == nil {
        try storeName(frame.pointee.base[0], name, .object(dict()))
      }
      return
    }
    let globals = frame.pointee.globals.takeUnretainedValue()
    if globals.get(name) == nil { globals.set(name, .object(dict())) }
  }

  // MARK: Operators

  /// `a = b op= c`: strings that nobody else holds grow in place.
  @inline(never)
  func inPlace(
    _ i: UnsafeMutablePointer<Instruction>, _ a: UnsafeMutablePointer<Value>,
    _ b: UnsafeMutablePointer<Value>,
    _ c: UnsafeMutablePointer<Value>
  ) throws {
    let op = VM.operation(i.d)
    if op == .add, a == b, b.tag == ValueLayout.object, c.tag == ValueLayout.object,
      b.objectKind == .str, c.objectKind == .str
    {
      let value = b.take()
      if case .object(var object) = consume value {
        if let other = c.pointee.str, object !== other, object.isExact,
          isKnownUniquelyReferenced(&object)
        {
          let string = unsafeDowncast(object, to: PyStr.self)
          if !string.isInterned {
            do {
              try charge((string.count + other.count) * (string.isASCII ? 2 : 8))
            } catch {
              b.initialize(to: .object(object))
              throw error
            }
            string.append(other)
            b.initialize(to: .object(object))
            if i.flags.has(.consumeC) { c.pointee = .unbound }
            return
          }
        }
        b.initialize(to: .object(object))
      }
    }
    let result = try inPlace(op, b.pointee, c.pointee)
    if i.flags.has(.consumeB) { b.pointee = .unbound }
    if i.flags.has(.consumeC) { c.pointee = .unbound }
    a.pointee = result
  }

  // MARK: Calls

  /// A call off the fast path. True when a frame was pushed that the machine now runs; otherwise
  /// the result stands in its register.
  @inline(never)
  func callSlow(
    _ i: UnsafeMutablePointer<Instruction>, _ callee: UnsafeMutablePointer<Value>,
    _ first: UnsafeMutablePointer<Value>, _ count: Int, _ constants: UnsafeMutablePointer<Value>
  ) throws -> Bool {
    let names: Unmanaged<PyTuple>? =
      i.d < 0 ? nil : .fromOpaque((constants + Int(i.d)).address)
    let given = count - (names?.count ?? 0)
    let arguments = Arguments(
      base: first, count: given, names: names.map { $0.takeUnretainedValue() })
    let a = frame.pointee.base + Int(i.a)
    if callee.tag == ValueLayout.object {
      switch callee.objectKind {
      case .function:
        let function = Unmanaged<PyFunction>.fromOpaque(callee.address)
        let isPushed = try pushMoving(
          first, given, names, to: function, kind: .call, destination: i.a)
        if !isPushed {
          try pushFrame(
            function.takeUnretainedValue(), arguments, kind: .call, destination: i.a)
        }
        let isGenerator = function.code.isGenerator
        clear(callee, through: isPushed ? callee + 1 : first + count)
        if isGenerator { a.set(takeGenerator()) }
        return !isGenerator
      case .method:
        let method = Unmanaged<PyMethod>.fromOpaque(callee.address)
        guard let function = method.pythonFunction else { break }
        var isPushed = false
        if let receiver = method.receiverObject {
          isPushed = try pushMoving(
            first, given, names, to: function, receiver: receiver, kind: .call,
            destination: i.a)
        }
        if !isPushed {
          try withPrepended(method.takeUnretainedValue().receiver, arguments) {
            try pushFrame(
              function.takeUnretainedValue(), $0, kind: .call, destination: i.a)
          }
        }
        let isGenerator = function.code.isGenerator
        clear(callee, through: isPushed ? callee + 1 : first + count)
        if isGenerator { a.set(takeGenerator()) }
        return !isGenerator
      case .type:
        if names == nil, given == 2,
          callee.address == Unmanaged.passUnretained(types.superType).toOpaque(),
          let proxy = quickSuper(first, first + 1)
        {
          clear(callee, through: first + count)
          a.set(.object(proxy))
          return false
        }
        let isPushed = try Unmanaged<PyType>.fromOpaque(callee.address)._withUnsafeGuaranteedRef {
          try pushConstructor($0, arguments, names, i.a)
        }
        if isPushed {
          clear(callee, through: first + count)
          return true
        }
      default: break
      }
    }
    let result = try lending(callee) { try call($0, arguments) }
    clear(callee, through: first + count)
    a.set(result)
    return false
  }

  private func clear(
    _ first: UnsafeMutablePointer<Value>, through end: UnsafeMutablePointer<Value>
  ) {
    var p = first
    while p < end {
      p.clear()
      p += 1
    }
  }

  /// Begins the construction of a plain instance whose `__init__` is Python code; false when the
  /// general way must be taken.
  private func pushConstructor(
    _ type: PyType, _ arguments: Arguments, _ names: Unmanaged<PyTuple>?, _ destination: UInt16
  ) throws -> Bool {
    guard let function = type.plainInitializer, !type.isAbstract, type.type === types.type else {
      return false
    }
    let instance: PyObject
    if type.layout == .instance {
      instance = PyInstance(type)
    } else {
      guard let construct = type.construct,
        case .object(let made) = try construct(self, type, arguments)
      else { return false }
      instance = made
    }
    let held = Unmanaged.passUnretained(instance)
    let isPushed = try pushMoving(
      arguments.base, arguments.count, names, to: function, receiver: held, kind: .constructor,
      destination: destination)
    if !isPushed {
      try withPrepended(.object(instance), arguments) {
        try pushFrame(
          function.takeUnretainedValue(), $0, kind: .constructor, destination: destination)
      }
    }
    frame.pointee.instance = held
    _ = swift_nonatomic_retain(held.toOpaque())
    return true
  }

  /// `super(type, object)` where the object is an instance of the class or of a subclass; nil
  /// elsewhere.
  private func quickSuper(
    _ start: UnsafeMutablePointer<Value>, _ object: UnsafeMutablePointer<Value>
  ) -> PySuper? {
    guard object.tag == ValueLayout.object, object.objectKind != .type,
      start.tag == ValueLayout.object, start.objectKind == .type
    else { return nil }
    let type = Unmanaged<PyType>.fromOpaque(start.address).takeUnretainedValue()
    let own = Unmanaged<PyObject>.fromOpaque(object.address).takeUnretainedValue().type
    guard own.isSubtype(of: type) else { return nil }
    return PySuper(types.superType, start: type, object: object.copy(), objectType: own)
  }

  /// `b(*(b + 1), **(b + 2))`.
  func callSpread(_ b: UnsafeMutablePointer<Value>) throws -> Value {
    let arguments = (b + 1).pointee.tuple.map { Array($0.values) } ?? []
    var named: [(PyStr, Value)] = []
    if let map = (b + 2).pointee.dict {
      for entry in map.snapshot {
        guard let name = entry.key.str else { throw typeError("keywords must be strings") }
        named.append((interpreter.intern(name), entry.value))
      }
    }
    return try call(b.pointee, arguments, named: named)
  }

  /// Adds all of an iterable to a list; for `f(*value)` the message names the function.
  func extend(_ list: PyList, _ value: Value, callee: Value) throws {
    do {
      let items = try array(of: value)
      try charge((list.count + items.count) * 16)
      for item in items { list.append(item) }
    } catch let error as PyError
      where error.matches(self, .typeError) && !isIterable(value)
    {
      if callee.isUnbound {
        throw typeError("Value after * must be an iterable, not \(typeName(value))")
      }
      throw typeError(
        "\(try functionText(callee)) argument after * must be an iterable, not \(typeName(value))")
    }
  }

  /// Whether `iter` would accept the value.
  package func isIterable(_ value: Value) -> Bool {
    guard case .object(let o) = value else { return false }
    return o.kind == .generator || o.kind == .iterator || !o.type.special(.iter).isUnbound
      || !o.type.special(.getitem).isUnbound
  }

  /// A function's name as messages about calls show it: `module.f()`, or only `f()`.
  func functionText(_ callee: Value) throws -> String {
    let qualified = try findAttribute(callee, interpreter.names.qualname)?.str?.string
    guard let qualified else { return try string(callee).string }
    let module = try findAttribute(callee, interpreter.names.module)?.str?.string
    if let module, module != "builtins" { return "\(module).\(qualified)()" }
    return "\(qualified)()"
  }

  /// Adds all of a mapping to a dict; in a call (`callee` bound) a repeated key is an error.
  func merge(_ value: Value, into dict: PyDict, callee: Value) throws {
    if let other = value.dict, other.isExact || walksAsDict(other) {
      for entry in other.snapshot { try add(entry.key, entry.value, to: dict, callee) }
      return
    }
    guard let keys = try findAttribute(value, interpreter.names.keys) else {
      if callee.isUnbound { throw typeError("'\(typeName(value))' object is not a mapping") }
      throw typeError(
        "\(try functionText(callee)) argument after ** must be a mapping, not \(typeName(value))")
    }
    try iterate(call(keys)) { key in
      try add(key, getItem(value, key), to: dict, callee)
    }
  }

  private func add(_ key: Value, _ value: Value, to dict: PyDict, _ callee: Value) throws {
    if !callee.isUnbound {
      guard let name = key.str else { throw typeError("keywords must be strings") }
      if dict.get(name) != nil {
        throw typeError(
          "\(try functionText(callee)) got multiple values for keyword argument '\(name.string)'")
      }
    }
    try dict.set(self, key, value)
  }

  // MARK: Building

  func joined(_ b: UnsafeMutablePointer<Value>, _ count: Int) -> PyStr {
    if count == 1, let only = b.pointee.str { return only }
    var total = 0
    var isASCII = true
    for k in 0..<count {
      if let part = b[k].str {
        total += part.count
        isASCII = isASCII && part.isASCII
      }
    }
    func copyParts(_ target: UnsafeMutableRawPointer, _ width: Int) {
      var offset = 0
      for k in 0..<count {
        guard let part = b[k].str else { continue }
        part.copy(to: target + offset, wide: width == 4)
        offset += part.count * width
      }
    }
    if isASCII {
      return PyStr(types.str, asciiCount: total) { copyParts(UnsafeMutableRawPointer($0), 1) }
    }
    return PyStr(types.str, wideCount: total) { copyParts(UnsafeMutableRawPointer($0), 4) }
  }

  func formatted(_ value: Value, _ spec: Value, _ conversion: UInt8) throws -> PyStr {
    var value = value
    switch conversion {
    case UInt8(ascii: "r"): value = .object(try repr(value))
    case UInt8(ascii: "s"): value = .object(try string(value))
    case UInt8(ascii: "a"): value = .object(try ascii(value))
    default: break
    }
    return try format(value, spec.str ?? interpreter.emptyString)
  }

  /// `ascii(value)`.
  package func ascii(_ value: Value) throws -> PyStr {
    let text = try repr(value)
    if text.isASCII { return text }
    return interpreter.string(text.codePoints.withUnsafeBufferPointer { TextRepr.asciiOfRepr($0) })
  }

  func makeFunction(
    _ code: Value, _ b: UnsafeMutablePointer<Value>, _ present: Int32, _ globals: Unmanaged<PyDict>
  ) -> Value {
    guard case .object(let o) = code else { return .none }
    let code = unsafeDowncast(o, to: CodeObject.self)
    let globals = globals.takeUnretainedValue()
    let function = PyFunction(
      types.function, code: code, globals: globals, name: code.nameObject,
      qualifiedName: code.qualifiedNameObject,
      defaults: present & 1 != 0 ? b.take().tuple : nil,
      keywordDefaults: present & 2 != 0 ? (b + 1).take().dict : nil,
      annotations: present & 4 != 0 ? (b + 2).take().dict : nil,
      closure: present & 8 != 0 ? (b + 3).take().tuple : nil,
      module: globals.get(interpreter.names.name) ?? .none)
    return .object(function)
  }

  /// What a prompt does with the value of an expression: shows its repr and keeps it as `_`.
  func printExpression(_ value: Value) throws {
    if let hook = interpreter.systemVariables?.get(interpreter.intern("displayhook")) {
      _ = try call(hook, value)
      return
    }
    if value.isNone { return }
    interpreter.builtins.set(interpreter.names.underscore, value)
    try write(repr(value), to: standardOutput())
    try write(interpreter.string("\n"), to: standardOutput())
  }

  // MARK: Contexts

  /// `a, a + 1 <- exit function and result of entering b`. True when `__enter__` was entered, whose
  /// frame the machine now runs.
  func enterContext(
    _ i: UnsafeMutablePointer<Instruction>, _ a: UnsafeMutablePointer<Value>,
    _ b: UnsafeMutablePointer<Value>
  ) throws -> Bool {
    let manager = i.flags.has(.consumeB) ? b.take() : b.copy()
    let type = type(of: manager)
    let enter = type.special(.enter)
    let exit = type.special(.exit)
    if enter.isUnbound {
      throw typeError(
        "'\(type.name)' object does not support the context manager protocol")
    }
    if exit.isUnbound {
      throw typeError(
        "'\(type.name)' object does not support the context manager protocol "
          + "(missed __exit__ method)")
    }
    let bound = try bind(exit, to: manager, type)
    if case .object(let o) = enter, o.kind == .function {
      let function = unsafeDowncast(o, to: PyFunction.self)
      if !function.code.isGenerator {
        try withLent(manager) {
          try pushFrame(
            function, Arguments(base: $0, count: 1), kind: .call, destination: i.a + 1)
        }
        a.set(bound)
        return true
      }
    }
    let value = try callSpecial(enter, manager)
    a.set(bound)
    (a + 1).set(value)
    return false
  }

  /// Lends a value to `body` at a place in memory, as the only argument of a call.
  private func withLent<T>(
    _ value: Value, _ body: (UnsafeMutablePointer<Value>) throws -> T
  ) rethrows -> T {
    try withUnsafeTemporaryAllocation(byteCount: 16, alignment: 16) { bytes in
      let place = bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Value.self)
      place.lend(value)
      return try withExtendedLifetime(value) { try body(place) }
    }
  }

  func exitContext(_ exit: Value, _ exception: Value) throws -> Bool {
    guard let error = exception.exception else { return false }
    let traceback = error.traceback.map { Value.object($0) } ?? .none
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 3) { buffer in
      guard let base = buffer.baseAddress else { return false }
      base.initialize(to: .object(error.type))
      (base + 1).initialize(to: exception)
      (base + 2).initialize(to: traceback)
      defer { base.deinitialize(count: 3) }
      return try isTrue(call(exit, Arguments(base: base, count: 3)))
    }
  }

  // MARK: Output

  /// What `print` writes to: `sys.stdout` as it is now.
  package func standardOutput() throws -> Value {
    if let variables = interpreter.systemVariables {
      guard let value = variables.get(interpreter.names.stdout) else {
        throw error(.runtimeError, "lost sys.stdout")
      }
      return value
    }
    return interpreter.standardOutput
  }

  /// Writes text to a file object. Errors: what its `write` raises.
  package func write(_ text: PyStr, to file: Value) throws {
    if case .object(let o) = file, let stream = o as? PyTextStream {
      return try stream.write(self, text)
    }
    if file.isNone { return }
    _ = try call(getAttribute(file, interpreter.names.write), .object(text))
  }
}

/// A text file object written in Swift, which `print` writes to without looking up `write`.
open class PyTextStream: PyObject {
  /// Makes a stream of this class.
  public init(_ type: PyType) { super.init(type, .other) }

  /// Writes text, blocking as the file does. Errors: ValueError when closed, OSError.
  open func write(_ vm: VM, _ text: PyStr) throws {}

  /// Writes out what is buffered.
  open func flush(_ vm: VM) throws {}
}
