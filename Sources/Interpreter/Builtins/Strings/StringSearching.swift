extension Interpreter {
  /// `find`, `index`, `count`, `startswith`, `endswith` and their kin.
  func installStringSearching(_ str: PyType) {
    func search(_ name: String, backward: Bool, mustFind: Bool) {
      str.method(name, .any) { vm, receiver, arguments in
        let text = vm.text(receiver)
        let (wanted, range) = try vm.searchArguments(text, arguments, name)
        let found = text.find(wanted, from: range.0, to: range.1, backward: backward)
        if found < 0, mustFind { throw vm.valueError("substring not found") }
        return .int(found)
      }
    }
    search("find", backward: false, mustFind: false)
    search("index", backward: false, mustFind: true)
    search("rfind", backward: true, mustFind: false)
    search("rindex", backward: true, mustFind: true)
    str.method("count", .any) { vm, receiver, arguments in
      let text = vm.text(receiver)
      let (wanted, range) = try vm.searchArguments(text, arguments, "count")
      return .int(text.occurrences(of: wanted, from: range.0, to: range.1))
    }
    func affix(_ name: String, atEnd: Bool) {
      str.method(name, .any) { vm, receiver, arguments in
        try arguments.check(vm, "str", name, 1, 3)
        let text = vm.text(receiver)
        let range = try vm.searchRange(arguments, count: text.count)
        if let wanted = arguments[0].str {
          return .bool(text.hasAffix(wanted, range.0, range.1, atEnd: atEnd))
        }
        guard let choices = arguments[0].tuple else {
          throw vm.typeError(
            "\(name) first arg must be str or a tuple of str, not \(vm.typeName(arguments[0]))")
        }
        for choice in choices.values {
          guard let wanted = choice.str else {
            throw vm.typeError(
              "tuple for \(name) must only contain str, not \(vm.typeName(choice))")
          }
          if text.hasAffix(wanted, range.0, range.1, atEnd: atEnd) { return .bool(true) }
        }
        return .bool(false)
      }
    }
    affix("startswith", atEnd: false)
    affix("endswith", atEnd: true)
  }
}

extension VM {
  /// The part to search that the arguments after the first name: start and end, fitted to a length;
  /// the start may lie beyond the end. Errors: TypeError, what `__index__` raises.
  func searchRange(_ arguments: Arguments, count: Int) throws -> (Int, Int) {
    if arguments.count == 1 { return (0, count) }
    func fitted(_ value: Value, _ missing: Int) throws -> Int {
      if value.isUnbound || value.isNone { return missing }
      let number = try sliceIndex(value)
      return number < 0 ? max(number &+ count, 0) : number
    }
    let start = try fitted(arguments.at(1), 0)
    return (start, min(try fitted(arguments.at(2), count), count))
  }

  fileprivate func searchArguments(
    _ text: PyStr, _ arguments: Arguments, _ name: String
  ) throws -> (PyStr, (Int, Int)) {
    try arguments.check(self, "str", name, 1, 3)
    guard let wanted = arguments[0].str else {
      throw typeError("must be str, not \(typeName(arguments[0]))")
    }
    return (wanted, try searchRange(arguments, count: text.count))
  }
}

extension PyStr {
  /// Where another text occurs first, or last, in a part of this one; -1 if nowhere.
  func find(_ wanted: PyStr, from start: Int, to end: Int, backward: Bool = false) -> Int {
    if start > end || end - start < wanted.count { return -1 }
    if isASCII {
      if !wanted.isASCII { return -1 }
      if wanted.count == 1, !backward {
        let range = UnsafeBufferPointer(rebasing: ascii[start..<end])
        return UnitScan.first(wanted.ascii[0], in: range).map { $0 + start } ?? -1
      }
      var searcher = Searcher(wanted.ascii, backward: backward)
      return searcher.find(in: ascii, from: start, to: end) ?? -1
    }
    return wanted.withWide { needle in
      var searcher = Searcher(needle, backward: backward)
      return searcher.find(in: wide, from: start, to: end) ?? -1
    }
  }

  /// How often another text occurs in a part of this one, without overlaps.
  func occurrences(of wanted: PyStr, from start: Int, to end: Int) -> Int {
    if start > end || end - start < wanted.count { return 0 }
    if isASCII {
      if !wanted.isASCII { return 0 }
      var searcher = Searcher(wanted.ascii)
      return searcher.count(in: ascii, from: start, to: end)
    }
    return wanted.withWide { needle in
      var searcher = Searcher(needle)
      return searcher.count(in: wide, from: start, to: end)
    }
  }

  /// Whether another text stands at the start, or the end, of a part of this one.
  func hasAffix(_ wanted: PyStr, _ start: Int, _ end: Int, atEnd: Bool) -> Bool {
    let length = wanted.count
    if start > end || end - start < length || (isASCII && !wanted.isASCII) { return false }
    let place = atEnd ? end - length : start
    if isASCII {
      let (a, b) = (ascii, wanted.ascii)
      for i in 0..<length where a[place &+ i] != b[i] { return false }
    } else {
      for i in 0..<length where self[place &+ i] != wanted[i] { return false }
    }
    return true
  }
}
