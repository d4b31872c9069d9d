extension Interpreter {
  /// Comparison, hash, representation and iteration of str.
  func installStringBasics(_ str: PyType) {
    func comparison(_ name: String, _ test: @escaping (PyStr, PyStr) -> Bool) {
      str.method(name, .one) { vm, receiver, arguments in
        guard let other = arguments[0].str else { return .object(vm.interpreter.notImplemented) }
        return .bool(test(vm.text(receiver), other))
      }
    }
    comparison("__eq__") { $0.equals($1) }
    comparison("__ne__") { !$0.equals($1) }
    comparison("__lt__") { $0.compare($1) < 0 }
    comparison("__le__") { $0.compare($1) <= 0 }
    comparison("__gt__") { $0.compare($1) > 0 }
    comparison("__ge__") { $0.compare($1) >= 0 }
    str.method("__hash__", .none) { vm, receiver, _ in .int(vm.text(receiver).hash) }
    str.method("__len__", .none) { vm, receiver, _ in .int(vm.text(receiver).count) }
    str.method("__repr__", .none) { vm, receiver, _ in
      .object(try vm.quoted(vm.text(receiver)))
    }
    str.method("__str__", .none) { vm, receiver, _ in
      .object(try vm.exact(vm.text(receiver)))
    }
    str.method("__iter__", .none) { vm, receiver, _ in
      .object(StringIterator(vm.types.strIterator, vm.text(receiver)))
    }
    str.method("__getnewargs__", .none) { vm, receiver, _ in
      .object(vm.tuple([.object(try vm.exact(vm.text(receiver)))]))
    }
    str.method("__sizeof__", .none) { vm, receiver, _ in
      let text = vm.text(receiver)
      return .int(text.isASCII ? 51 + text.count : 78 + text.count * 4)
    }
  }
}

extension VM {
  /// `repr` of a string. Errors: MemoryError.
  func quoted(_ text: PyStr) throws -> PyStr {
    if text.isASCII, isPlain(text.ascii) {
      return try asciiString(text.count + 2) { target in
        target[0] = 0x27
        text.copy(to: target + 1, wide: false)
        target[text.count + 1] = 0x27
      }
    }
    return try text.withWide { points in
      try charge(TextRepr.count(points) * 4)
      return try string(wide: TextRepr.repr(points))
    }
  }

  /// Whether `repr` shows the bytes as they are, between single quotes.
  private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where byte &- 0x20 >= 0x5F || byte == 0x27 || byte == 0x5C { return false }
    return true
  }
}
