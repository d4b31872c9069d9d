extension Interpreter {
  /// `translate` and `maketrans` of str.
  func installStringTranslation(_ str: PyType) {
    str.method("translate", .one) { vm, receiver, arguments in
      .object(try vm.translate(vm.text(receiver), arguments[0]))
    }
    str.staticMethod("maketrans", .positional(1, 3)) { vm, _, arguments in
      .object(try vm.translationTable(arguments))
    }
  }
}

extension VM {
  /// What a table says of one code point.
  private enum Translation {
    case unknown
    case same
    case removed
    case point(UInt32)
    case text(PyStr)
  }

  /// A text with each code point replaced as the table says. Errors: TypeError, ValueError, what
  /// the table raises but for LookupError.
  fileprivate func translate(_ text: PyStr, _ table: Value) throws -> PyStr {
    var builder = TextBuilder(capacity: text.count)
    var known = [Translation](repeating: .unknown, count: 128)
    for i in 0..<text.count {
      let point = text[i]
      var found = point < 128 ? known[Int(point)] : .unknown
      if case .unknown = found {
        found = try translation(of: point, table)
        if point < 128 { known[Int(point)] = found }
      }
      switch found {
      case .same, .unknown: builder.append(point)
      case .removed: break
      case .point(let new): builder.append(new)
      case .text(let new):
        try charge((builder.byteCount + new.count * 4) * 2)
        builder.append(new)
      }
      if i & 0xFFFF == 0xFFFF { try charge(builder.byteCount * 2) }
    }
    return try builder.finish(self)
  }

  private func translation(of point: UInt32, _ table: Value) throws -> Translation {
    let found: Value
    if let dict = table.dict, dict.isExact {
      guard let value = try dict.get(self, .int(Int(point))) else { return .same }
      found = value
    } else {
      do {
        found = try getItem(table, .int(Int(point)))
      } catch let error as PyError where error.matches(self, .lookupError) {
        return .same
      }
    }
    switch found {
    case .none: return .removed
    case .int(let number):
      guard let new = UInt32(exactly: number), new <= CodePoint.maximum else {
        throw valueError("character mapping must be in range(0x110000)")
      }
      return .point(new)
    case .bool(let flag): return .point(flag ? 1 : 0)
    case .object(let object) where object.kind == .int:
      throw valueError("character mapping must be in range(0x110000)")
    default:
      if let new = found.str { return .text(new) }
      throw typeError("character mapping must return integer, None or str")
    }
  }

  fileprivate func translationTable(_ arguments: Arguments) throws -> PyDict {
    let table = dict()
    if arguments.count == 1 {
      guard let given = arguments[0].dict else {
        throw typeError("if you give only one argument to maketrans it must be a dict")
      }
      for (key, value) in given.snapshot {
        if let name = key.str {
          if name.count != 1 {
            throw valueError("string keys in translate table must be of length 1")
          }
          try table.set(self, .int(Int(name[0])), value)
        } else if isInteger(key) {
          try table.set(self, key, value)
        } else {
          throw typeError("keys in translate table must be strings or integers")
        }
      }
      return table
    }
    guard let from = arguments[0].str else {
      throw typeError(
        "first maketrans argument must be a string if there is a second argument")
    }
    func text(_ place: Int) throws -> PyStr {
      guard let text = arguments[place].str else {
        throw typeError(
          "maketrans() argument \(place + 1) must be str, not \(typeName(arguments[place]))")
      }
      return text
    }
    let to = try text(1)
    let removed = arguments.count > 2 ? try text(2) : interpreter.emptyString
    if from.count != to.count {
      throw valueError("the first two maketrans arguments must have equal length")
    }
    for i in 0..<from.count { try table.set(self, .int(Int(from[i])), .int(Int(to[i]))) }
    for i in 0..<removed.count { try table.set(self, .int(Int(removed[i])), .none) }
    return table
  }

  /// Whether the value is an int or a bool.
  func isInteger(_ value: Value) -> Bool {
    switch value {
    case .int, .bool: true
    case .object(let object): object.kind == .int
    default: false
    }
  }
}
