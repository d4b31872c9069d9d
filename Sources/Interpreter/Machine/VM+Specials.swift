/// Calls of special methods with few arguments, for which no array is made.
extension VM {
  /// Calls a special method found on the class of `object`, without arguments.
  package func callSpecial(_ method: Value, _ object: Value) throws -> Value {
    if let native = nativeSpecial(method, object) {
      return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
        guard let base = buffer.baseAddress else { return .none }
        return try invoke(native, object, Arguments(base: base, count: 0))
      }
    }
    if case .object(let o) = method, o.kind == .function {
      return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
        guard let base = buffer.baseAddress else { return .none }
        base.lend(object)
        return try call(method, Arguments(base: base, count: 1))
      }
    }
    return try call(boundSpecial(method, object), [])
  }

  /// Calls a special method found on the class of `object`, with one argument.
  package func callSpecial(_ method: Value, _ object: Value, _ argument: Value) throws -> Value {
    if let native = nativeSpecial(method, object) {
      return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 1) { buffer in
        guard let base = buffer.baseAddress else { return .none }
        base.lend(argument)
        return try invoke(native, object, Arguments(base: base, count: 1))
      }
    }
    if case .object(let o) = method, o.kind == .function {
      return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 2) { buffer in
        guard let base = buffer.baseAddress else { return .none }
        base.lend(object)
        (base + 1).lend(argument)
        return try call(method, Arguments(base: base, count: 2))
      }
    }
    return try call(boundSpecial(method, object), [argument])
  }

  /// Calls a special method found on the class of `object`, with two arguments.
  package func callSpecial(
    _ method: Value, _ object: Value, _ first: Value, _ second: Value
  ) throws -> Value {
    if let native = nativeSpecial(method, object) {
      return try withUnsafeTemporaryAllocation(of: Value.self, capacity: 2) { buffer in
        guard let base = buffer.baseAddress else { return .none }
        base.lend(first)
        (base + 1).lend(second)
        return try invoke(native, object, Arguments(base: base, count: 2))
      }
    }
    if case .object(let o) = method, o.kind == .function || o.kind == .native {
      return try call(method, [object, first, second])
    }
    return try call(bind(method, to: object, type(of: object)), [first, second])
  }

  /// The native method that a special method is, if the object is of its class.
  @inline(__always)
  private func nativeSpecial(_ method: Value, _ object: Value) -> PyNative? {
    guard case .object(let o) = method, o.kind == .native else { return nil }
    let native = unsafeDowncast(o, to: PyNative.self)
    guard let owner = native.owner, native.receiver.isUnbound else { return nil }
    let fits = owner._withUnsafeGuaranteedRef { type(of: object).isSubtype(of: $0) }
    return fits ? native : nil
  }

  /// The method with its object. A native function that does not fit it reports that when called.
  private func boundSpecial(_ method: Value, _ object: Value) throws -> Value {
    if case .object(let o) = method, o.kind == .native {
      return .object(PyMethod(types.method, function: method, receiver: object))
    }
    return try bind(method, to: object, type(of: object))
  }
}
