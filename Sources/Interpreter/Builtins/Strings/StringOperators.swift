extension Interpreter {
  /// `+` and `*` of str; `%` is in StringPercent.
  func installStringOperators(_ str: PyType) {
    str.method("__add__", .one) { vm, receiver, arguments in
      guard let other = arguments[0].str else {
        // The other operand's `__radd__` is asked before this becomes an error.
        return .object(vm.interpreter.notImplemented)
      }
      return .object(try vm.concatenated(vm.text(receiver), other))
    }
    for name in ["__mul__", "__rmul__"] {
      str.method(name, .one) { vm, receiver, arguments in
        guard vm.isIndex(arguments[0]) else { return .object(vm.interpreter.notImplemented) }
        let times = try vm.itemIndex(arguments[0], .overflowError)
        return .object(try vm.repeated(vm.text(receiver), times))
      }
    }
  }
}

extension VM {
  /// Operators of exact strings that need no search for a method; nil for all others.
  /// Errors: MemoryError, OverflowError, TypeError.
  @inline(__always)
  func textOperator(_ op: BinaryOperator, _ left: Value, _ right: Value) throws -> Value? {
    guard case .object(let object) = left, object.isExact else { return nil }
    if object.kind == .bytes {
      return try bytesOperator(op, unsafeDowncast(object, to: PyBytes.self), right)
    }
    guard object.kind == .str else { return nil }
    let text = unsafeDowncast(object, to: PyStr.self)
    switch op {
    case .add:
      if let other = right.str, other.isExact { return .object(try concatenated(text, other)) }
    case .mult:
      if case .int(let times) = right { return .object(try repeated(text, times)) }
    default: break
    }
    return nil
  }
}
