extension Interpreter {
  /// `split`, `rsplit`, `splitlines`, `partition` and `rpartition` of str.
  func installStringSplitting(_ str: PyType) {
    func split(_ name: String, backward: Bool) {
      str.method(name, .named(ParameterList("sep=, maxsplit="))) { vm, receiver, arguments in
        let limit = arguments[1].isUnbound ? -1 : try vm.index(arguments[1])
        let text = vm.text(receiver)
        if arguments[0].isUnbound || arguments[0].isNone {
          return .object(try vm.splitAtSpace(text, limit, backward: backward))
        }
        guard let separator = arguments[0].str else {
          throw vm.typeError("must be str or None, not \(vm.typeName(arguments[0]))")
        }
        if separator.count == 0 { throw vm.valueError("empty separator") }
        return .object(try vm.split(text, separator, limit, backward: backward))
      }
    }
    split("split", backward: false)
    split("rsplit", backward: true)
    str.method("splitlines", .named(ParameterList("keepends="))) { vm, receiver, arguments in
      let keepEnds = arguments[0].isUnbound ? false : try vm.smallIndex(arguments[0]) != 0
      return .object(try vm.lines(vm.text(receiver), keepEnds: keepEnds))
    }
    func partition(_ name: String, backward: Bool) {
      str.method(name, .one) { vm, receiver, arguments in
        guard let separator = arguments[0].str else {
          throw vm.typeError("must be str, not \(vm.typeName(arguments[0]))")
        }
        if separator.count == 0 { throw vm.valueError("empty separator") }
        let text = vm.text(receiver)
        let count = text.count
        let empty = vm.interpreter.emptyString
        let place = text.find(separator, from: 0, to: count, backward: backward)
        if place < 0 {
          let whole = try vm.exact(text)
          return .object(
            backward
              ? vm.tuple(.object(empty), .object(empty), .object(whole))
              : vm.tuple(.object(whole), .object(empty), .object(empty)))
        }
        return .object(
          vm.tuple(
            .object(try vm.part(text, 0..<place)), .object(try vm.exact(separator)),
            .object(try vm.part(text, place + separator.count..<count))))
      }
    }
    partition("partition", backward: false)
    partition("rpartition", backward: true)
  }
}

extension VM {
  /// An integer that fits in C's int. Errors: TypeError, OverflowError.
  func smallIndex(_ value: Value) throws -> Int {
    guard let number = try bigIndex(value).asInt, Int32(exactly: number) != nil else {
      throw error(.overflowError, "Python int too large to convert to C int")
    }
    return number
  }

  /// A list that takes the parts of a text as they are found. Errors: MemoryError.
  private func collect(
    _ text: PyStr, backward: Bool = false,
    _ find: ((Range<Int>) throws -> Void) throws -> Void
  ) throws -> PyList {
    let parts = list()
    try find { range in
      if parts.count & 1023 == 1023 {
        try charge(1024 * 96)
        try checkpoint(steps: 1024)
      }
      parts.append(.object(try part(text, range)))
    }
    if backward {
      var items = UnsafeMutableBufferPointer(start: parts.items, count: parts.count)
      items.reverse()
    }
    return parts
  }

  fileprivate func splitAtSpace(_ text: PyStr, _ limit: Int, backward: Bool) throws -> PyList {
    try collect(text, backward: backward) { piece in
      if text.isASCII {
        try ASCIISplitting.whitespace(text.ascii, limit: limit, backward: backward, piece: piece)
      } else if backward {
        try Splitting.whitespaceBackward(text.wide, limit: limit, piece: piece)
      } else {
        try Splitting.whitespace(text.wide, limit: limit, piece: piece)
      }
    }
  }

  /// The parts of a text around a separator, which is not empty. Errors: MemoryError.
  func split(_ text: PyStr, _ separator: PyStr, _ limit: Int, backward: Bool) throws -> PyList {
    if separator.count == 1, separator.isASCII, text.isASCII, !backward {
      return try split(text, separator.asciiStart[0], limit < 0 ? .max : limit)
    }
    return try collect(text, backward: backward) { piece in
      if text.isASCII {
        if !separator.isASCII { return try piece(0..<text.count) }
        if backward {
          try Splitting.separatorBackward(
            separator.ascii, in: text.ascii, limit: limit, piece: piece)
        } else {
          try Splitting.separator(separator.ascii, in: text.ascii, limit: limit, piece: piece)
        }
        return
      }
      try separator.withWide { wanted in
        if backward {
          try Splitting.separatorBackward(wanted, in: text.wide, limit: limit, piece: piece)
        } else {
          try Splitting.separator(wanted, in: text.wide, limit: limit, piece: piece)
        }
      }
    }
  }

  /// The parts of an ASCII text around a byte. Errors: MemoryError.
  private func split(_ text: PyStr, _ separator: UInt8, _ limit: Int) throws -> PyList {
    let parts = PyList(types.list, capacity: 12)
    let source = text.ascii
    var start = 0
    while parts.count < limit,
      let found = UnitScan.first(separator, in: UnsafeBufferPointer(rebasing: source[start...]))
    {
      if parts.count & 1023 == 1023 {
        try charge(1024 * 96)
        try checkpoint(steps: 1024)
      }
      parts.append(.object(try part(text, start..<start &+ found)))
      start &+= found &+ 1
    }
    parts.append(.object(try part(text, start..<source.count)))
    return parts
  }

  /// The lines of a text. Errors: MemoryError.
  func lines(_ text: PyStr, keepEnds: Bool) throws -> PyList {
    try collect(text) { piece in
      if text.isASCII {
        try ASCIISplitting.lines(text.ascii, keepEnds: keepEnds, piece: piece)
      } else {
        try Splitting.lines(text.wide, keepEnds: keepEnds, piece: piece)
      }
    }
  }
}
