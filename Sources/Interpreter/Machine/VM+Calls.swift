extension VM {
  /// Calls anything callable with positional arguments. Errors: what the call raises.
  @discardableResult
  package func call(_ callee: Value, _ arguments: Value...) throws -> Value {
    try call(callee, arguments)
  }

  /// Calls anything callable with positional and named arguments.
  package func call(
    _ callee: Value, _ arguments: [Value], named: [(PyStr, Value)] = []
  ) throws -> Value {
    let count = arguments.count + named.count
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count + 1) { buffer in
      guard let base = buffer.baseAddress else { return .none }
      for (i, value) in arguments.enumerated() { (base + i).initialize(to: value) }
      for (i, pair) in named.enumerated() {
        (base + arguments.count + i).initialize(to: pair.1)
      }
      defer { base.deinitialize(count: count) }
      let names = named.isEmpty ? nil : tuple(named.map { .object($0.0) })
      return try call(callee, Arguments(base: base, count: arguments.count, names: names))
    }
  }

  /// Calls a method by name. Errors: AttributeError, and what the call raises.
  package func callMethod(_ object: Value, _ name: String, _ arguments: Value...) throws -> Value {
    try call(getAttribute(object, interpreter.intern(name)), arguments)
  }

  /// Calls a special method found on the class of `object`.
  package func callSpecial(
    _ method: Value, _ object: Value, _ arguments: Value...
  ) throws -> Value {
    if case .object(let o) = method, o.kind == .function || o.kind == .native {
      return try call(method, [object] + arguments)
    }
    return try call(bind(method, to: object, type(of: object)), arguments)
  }

  /// Calls anything callable; the arguments stay the caller's.
  package func call(_ callee: Value, _ arguments: Arguments) throws -> Value {
    guard case .object(let object) = callee else { throw notCallable(callee) }
    switch object.kind {
    case .function:
      let function = unsafeDowncast(object, to: PyFunction.self)
      try checkpoint(steps: 5)
      try reenter()
      defer { leaveReentry() }
      try pushFrame(function, arguments, kind: .entry, destination: 0)
      if function.code.isGenerator { return takeGenerator() }
      return try run()
    case .native:
      return try callNative(unsafeDowncast(object, to: PyNative.self), arguments)
    case .method:
      let method = unsafeDowncast(object, to: PyMethod.self)
      if case .object(let inner) = method.function, inner.kind == .native {
        let native = unsafeDowncast(inner, to: PyNative.self)
        if native.owner != nil { return try invoke(native, method.receiver, arguments) }
      }
      return try withPrepended(method.receiver, arguments) { try call(method.function, $0) }
    case .type:
      return try construct(unsafeDowncast(object, to: PyType.self), arguments)
    default:
      let method = object.type.special(.call)
      if method.isUnbound { throw notCallable(callee) }
      if case .object(let inner) = method, inner.kind == .function || inner.kind == .native {
        return try withPrepended(callee, arguments) { try call(method, $0) }
      }
      return try call(bind(method, to: callee, object.type), arguments)
    }
  }

  func notCallable(_ callee: Value) -> PyError {
    typeError("'\(typeName(callee))' object is not callable")
  }

  /// Runs `body` with one more argument in front.
  func withPrepended<T>(
    _ first: Value, _ arguments: Arguments, _ body: (Arguments) throws -> T
  ) throws -> T {
    let count = arguments.count + (arguments.names?.count ?? 0)
    // A size known to the compiler costs nothing on the stack.
    if count < 16 {
      return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 16) {
        try prepend(first, arguments, count, in: $0, body)
      }
    }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: count + 1) {
      try prepend(first, arguments, count, in: $0, body)
    }
  }

  @inline(__always)
  private func prepend<T>(
    _ first: Value, _ arguments: Arguments, _ count: Int,
    in buffer: UnsafeMutableBufferPointer<Value>,
    _ body: (Arguments) throws -> T
  ) throws -> T {
    guard let base = buffer.baseAddress else { return try body(arguments) }
    // The values are lent: their holders go on holding them.
    base.lend(first)
    UnsafeMutableRawPointer(base + 1).copyMemory(
      from: arguments.base, byteCount: count * MemoryLayout<Value>.stride)
    return try withExtendedLifetime(first) {
      try body(Arguments(base: base, count: arguments.count + 1, names: arguments.names))
    }
  }

  // MARK: Native functions

  /// Calls a native function or an unbound native method.
  func callNative(_ function: PyNative, _ arguments: Arguments) throws -> Value {
    if !function.receiver.isUnbound || function.owner == nil {
      return try invoke(function, function.receiver, arguments)
    }
    guard let owner = function.owner else { return .none }
    let type = owner.takeUnretainedValue()
    if arguments.count == 0 {
      if Special.isWrapped(function.name.string, in: type.name) {
        throw typeError(
          "descriptor '\(function.name.string)' of '\(type.name)' object needs an argument")
      }
      throw typeError(
        "unbound method \(type.qualifiedName).\(function.name.string)() needs an argument")
    }
    let receiver = arguments[0]
    if !self.type(of: receiver).isSubtype(of: type) {
      if Special.isWrapped(function.name.string, in: type.name) {
        throw typeError(
          "descriptor '\(function.name.string)' requires a '\(type.name)' object but received a "
            + "'\(typeName(receiver))'")
      }
      throw typeError(
        "descriptor '\(function.name.string)' for '\(type.name)' objects doesn't apply to a "
          + "'\(typeName(receiver))' object")
    }
    return try invoke(function, receiver, arguments.from(1))
  }

  /// Calls native code once its arguments are as its arity says.
  @inline(__always)
  func invoke(_ function: PyNative, _ receiver: Value, _ arguments: Arguments) throws -> Value {
    if arguments.names == nil, function.takes(arguments.count) {
      return try function.body(self, receiver, arguments)
    }
    return try invokeSorting(function, receiver, arguments)
  }

  /// Calls native code whose arguments have to be sorted first, or are wrong.
  @inline(never)
  private func invokeSorting(
    _ function: PyNative, _ receiver: Value, _ arguments: Arguments
  ) throws -> Value {
    switch function.arity {
    case .any: return try function.body(self, receiver, arguments)
    case .named(let list): return try invoke(function, receiver, arguments, list)
    default: throw wrongArguments(function, arguments)
    }
  }

  @inline(never)
  private func wrongArguments(_ function: PyNative, _ arguments: Arguments) -> PyError {
    var name = function.name.string
    if let owner = function.owner?.takeUnretainedValue(), Special.isWrapped(name, in: owner.name) {
      return wrongOperands(function, arguments)
    }
    if arguments.hasNames {
      return typeError("\(qualifiedNativeName(function))() takes no keyword arguments")
    }
    func count(_ n: Int) -> String { "(\(n) given)" }
    switch function.arity {
    case .none:
      return typeError(
        "\(qualifiedNativeName(function))() takes no arguments \(count(arguments.count))")
    case .one:
      return typeError(
        "\(qualifiedNativeName(function))() takes exactly one argument \(count(arguments.count))")
    case .positional(let minimum, let maximum):
      if name == "__new__" { name = qualifiedNativeName(function) }
      let bound = arguments.count < minimum ? minimum : maximum
      let quality = minimum == maximum ? "" : (arguments.count < minimum ? "at least " : "at most ")
      return typeError(
        "\(name) expected \(quality)\(bound) argument\(bound == 1 ? "" : "s"), "
          + "got \(arguments.count)")
    default: return typeError("\(name)() got wrong arguments")
    }
  }

  /// Methods that stand for operators have texts of their own.
  private func wrongOperands(_ function: PyNative, _ arguments: Arguments) -> PyError {
    if arguments.hasNames {
      return typeError("wrapper \(function.name.string)() takes no keyword arguments")
    }
    let wanted =
      switch function.arity {
      case .one: 1
      case .positional(let minimum, let maximum):
        arguments.count < minimum ? minimum : maximum
      default: 0
      }
    return typeError(
      "expected \(wanted) argument\(wanted == 1 ? "" : "s"), got \(arguments.count)")
  }

  private func qualifiedNativeName(_ function: PyNative) -> String {
    guard let owner = function.owner else {
      guard let module = function.module.str, !module.equals("builtins") else {
        return function.name.string
      }
      return "\(module.string).\(function.name.string)"
    }
    return "\(owner.takeUnretainedValue().qualifiedName).\(function.name.string)"
  }

  /// Sorts arguments into the places of a native function's parameters.
  @inline(never)
  private func invoke(
    _ function: PyNative, _ receiver: Value, _ arguments: Arguments, _ list: ParameterList
  ) throws -> Value {
    var name: String { function.name.string }
    let total = arguments.count + (arguments.names?.count ?? 0)
    if total > list.names.count || arguments.count > list.positional {
      let limit = total > list.names.count ? list.names.count : list.positional
      let given = total > list.names.count ? total : arguments.count
      let kind =
        list.positional < list.names.count && total <= list.names.count
        ? "positional argument" : "argument"
      let quality = list.required == list.names.count ? "exactly" : "at most"
      throw typeError(
        "\(name)() takes \(quality) \(limit) \(kind)\(limit == 1 ? "" : "s") (\(given) given)")
    }
    return try withUnsafeTemporaryAllocation(of: Value.self, capacity: ParameterList.most) {
      buffer in
      guard let base = buffer.baseAddress else { return .none }
      let count = list.names.count
      let given = arguments.count
      // The positional ones are lent: the caller goes on holding them.
      UnsafeMutableRawPointer(base).copyMemory(
        from: arguments.base, byteCount: given * MemoryLayout<Value>.stride)
      (base + given).initialize(repeating: .unbound, count: count - given)
      defer { (base + given).deinitialize(count: count - given) }
      if arguments.names != nil {
        for (key, value) in arguments.named {
          guard let i = list.names.firstIndex(of: key.string), i >= list.positionalOnly else {
            throw typeError("'\(key.string)' is an invalid keyword argument for \(name)()")
          }
          if !base[i].isUnbound {
            throw typeError(
              "argument for \(name)() given by name ('\(key.string)') and position (\(i + 1))")
          }
          base[i] = value
        }
      }
      for i in 0..<list.required where base[i].isUnbound {
        if i < list.positionalOnly {
          let quality = list.required == list.positional ? "exactly" : "at least"
          throw typeError(
            "\(name)() takes \(quality) \(list.required) positional argument"
              + "\(list.required == 1 ? "" : "s") (\(arguments.count) given)")
        }
        throw typeError("\(name)() missing required argument '\(list.names[i])' (pos \(i + 1))")
      }
      return try function.body(self, receiver, Arguments(base: base, count: count))
    }
  }

  // MARK: Construction

  /// Calls a class: makes an object and initialises it (Python reference, "type.__call__").
  func construct(_ type: PyType, _ arguments: Arguments) throws -> Value {
    if type.makesWithoutInit, let construct = type.construct {
      return try construct(self, type, arguments)
    }
    if type.type !== types.type {
      let method = type.type.special(.call)
      if case .object(let o) = method, o.kind == .function {
        return try withPrepended(.object(type), arguments) { try call(method, $0) }
      }
    } else if type === types.type, arguments.count == 1, !arguments.hasNames {
      return .object(self.type(of: arguments[0]))
    }
    return try constructDefault(type, arguments)
  }

  /// What `type.__call__` does: `__new__`, then `__init__` if an instance came out.
  package func constructDefault(_ type: PyType, _ arguments: Arguments) throws -> Value {
    let made: Value
    let new = type.special(.new)
    if let construct = type.construct, type.hasDefaultNew {
      made = try construct(self, type, arguments)
    } else if new.isUnbound {
      guard let construct = type.construct else {
        throw typeError("cannot create '\(type.name)' instances")
      }
      made = try construct(self, type, arguments)
    } else {
      let function =
        new.object.flatMap {
          $0.kind == .staticMethod ? unsafeDowncast($0, to: PyMethodWrapper.self).function : nil
        } ?? new
      made = try withPrepended(.object(type), arguments) { try call(function, $0) }
    }
    guard self.type(of: made).isSubtype(of: type) else { return made }
    let initialize = self.type(of: made).special(.`init`)
    if case .object(let o) = initialize, o.kind == .native {
      // The built-in initialisers that have nothing to do are not called.
      let native = unsafeDowncast(o, to: PyNative.self)
      if native.owner?.toOpaque() == Unmanaged.passUnretained(types.object!).toOpaque()
        || native.isConstructor && new.kind == .native
      {
        return made
      }
    }
    if initialize.isUnbound { return made }
    let result: Value
    if case .object(let o) = initialize, o.kind == .function || o.kind == .native {
      result = try withPrepended(made, arguments) { try call(initialize, $0) }
    } else {
      result = try call(bind(initialize, to: made, self.type(of: made)), arguments)
    }
    if !result.isNone {
      throw typeError("__init__() should return None, not '\(typeName(result))'")
    }
    return made
  }
}
