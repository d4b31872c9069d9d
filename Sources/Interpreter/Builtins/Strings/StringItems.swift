extension Interpreter {
  /// Indexing, slicing and `in` of str.
  func installStringItems(_ str: PyType) {
    str.method("__getitem__", .one) { vm, receiver, arguments in
      .object(try vm.item(of: vm.text(receiver), arguments[0]))
    }
    str.method("__contains__", .one) { vm, receiver, arguments in
      .bool(try vm.contains(vm.text(receiver), arguments[0]))
    }
  }
}

extension VM {
  /// `text[key]`. Errors: IndexError, TypeError, ValueError, what `__index__` raises.
  func item(of text: PyStr, _ key: Value) throws -> PyStr {
    if let slice = key.slice {
      let bounds = try slice.numbers(self).fitted(to: text.count)
      if bounds.step == 1 { return try part(text, bounds.range) }
      return try steppedPart(text, bounds)
    }
    guard isIndex(key) else {
      throw typeError("string indices must be integers, not '\(typeName(key))'")
    }
    let number = try itemIndex(key)
    let place = number < 0 ? number &+ text.count : number
    if place < 0 || place >= text.count { throw indexError("string index out of range") }
    return interpreter.character(text[place])
  }

  private func steppedPart(_ text: PyStr, _ bounds: SliceBounds) throws -> PyStr {
    if text.isASCII {
      let source = text.ascii
      return try asciiString(bounds.count) { target in
        for i in 0..<bounds.count { target[i] = source[bounds.place(i)] }
      }
    }
    try charge(bounds.count * 4)
    let source = text.wide
    return try string(wide: (0..<bounds.count).map { source[bounds.place($0)] })
  }

  /// `item in text`. Errors: TypeError for what is no str.
  func contains(_ text: PyStr, _ item: Value) throws -> Bool {
    guard let wanted = item.str else {
      throw typeError("'in <string>' requires string as left operand, not \(typeName(item))")
    }
    return text.find(wanted, from: 0, to: text.count) >= 0
  }
}
