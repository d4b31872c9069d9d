extension Interpreter {
  /// The methods of `str` (Python's library reference, "Text Sequence Type").
  func installStrings() {
    let str = types.str!
    str.constructor(.named(ParameterList("object=, encoding=, errors="))) { vm, type, arguments in
      let text = try vm.makeString(arguments)
      return .object(type === vm.types.str ? text : vm.copied(text, as: type))
    }
    let general = str.construct
    str.construct = { vm, type, arguments in
      if arguments.count == 1, arguments.names == nil, type === vm.types.str {
        return .object(try vm.exact(vm.string(arguments[0])))
      }
      return try general?(vm, type, arguments) ?? .none
    }
    installStringBasics(str)
    installStringItems(str)
    installStringOperators(str)
    installStringSearching(str)
    installStringReplacing(str)
    installStringSplitting(str)
    installStringStripping(str)
    installStringCase(str)
    installStringTests(str)
    installStringLayout(str)
    installStringTranslation(str)
    installStringFormatting(str)
    str.method("join", .one) { vm, receiver, arguments in
      try vm.join(vm.text(receiver), arguments[0])
    }
    str.method("encode", .named(ParameterList("encoding=, errors="))) { vm, receiver, arguments in
      let text = vm.text(receiver)
      if arguments[0].isUnbound, arguments[1].isUnbound, text.isASCII, text.count > 0 {
        try vm.charge(text.count)
        return .object(PyBytes(vm.types.bytes, copying: text.asciiStart, count: text.count))
      }
      return .object(
        try vm.encode(
          text, vm.codecName(arguments[0], "encode", "encoding"),
          vm.codecName(arguments[1], "encode", "errors")))
    }
    str.documentation = .object(
      string(
        "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
          + "Create a new string object from the given object."))
  }
}

extension VM {
  /// The receiver of a method of str.
  @inline(__always) func text(_ receiver: Value) -> PyStr {
    receiver.str ?? interpreter.emptyString
  }

  /// What `str(object, encoding, errors)` gives. Errors: TypeError, and those of decoding.
  fileprivate func makeString(_ arguments: Arguments) throws -> PyStr {
    let object = arguments[0]
    if arguments[1].isUnbound, arguments[2].isUnbound {
      return object.isUnbound ? interpreter.emptyString : try exact(string(object))
    }
    let encoding = try codecName(arguments[1], "str", "encoding")
    let errors = try codecName(arguments[2], "str", "errors")
    if object.isUnbound { return interpreter.emptyString }
    if object.str != nil { throw typeError("decoding str is not supported") }
    guard isBytesLike(object) else {
      throw typeError("decoding to str: need a bytes-like object, \(typeName(object)) found")
    }
    return try decode(object, encoding, errors)
  }

  /// A string of the same text with another class.
  fileprivate func copied(_ text: PyStr, as type: PyType) -> PyStr {
    if text.isASCII {
      return PyStr(type, asciiCount: text.count) { text.copy(to: $0, wide: false) }
    }
    return PyStr(type, wideCount: text.count) { text.copy(to: $0, wide: true) }
  }
}
