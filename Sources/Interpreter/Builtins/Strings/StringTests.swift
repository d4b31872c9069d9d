extension Interpreter {
  /// `isalpha` and the other questions about all of a str.
  func installStringTests(_ str: PyType) {
    func all(_ name: String, whenEmpty: Bool = false, _ test: @escaping (UInt32) -> Bool) {
      var low: UInt64 = 0
      var high: UInt64 = 0
      for point in 0..<UInt32(64) {
        if test(point) { low |= 1 &<< UInt64(point) }
        if test(point + 64) { high |= 1 &<< UInt64(point) }
      }
      let (lower, upper) = (low, high)
      str.method(name, .none) { vm, receiver, _ in
        let text = vm.text(receiver)
        if text.count == 0 { return .bool(whenEmpty) }
        if text.isASCII {
          for byte in text.ascii
          where (byte < 64 ? lower : upper) &>> UInt64(byte & 63) & 1 == 0 {
            return .bool(false)
          }
        } else {
          for point in text.wide where !test(point) { return .bool(false) }
        }
        return .bool(true)
      }
    }
    all("isalpha", CodePoint.isAlpha)
    all("isalnum", CodePoint.isAlnum)
    all("isdecimal", CodePoint.isDecimal)
    all("isdigit", CodePoint.isDigit)
    all("isnumeric", CodePoint.isNumeric)
    all("isspace", CodePoint.isSpace)
    all("isprintable", whenEmpty: true, CodePoint.isPrintable)
    str.method("isascii", .none) { vm, receiver, _ in .bool(vm.text(receiver).isASCII) }
    str.method("isidentifier", .none) { vm, receiver, _ in
      .bool(vm.isIdentifier(vm.text(receiver)))
    }
    /// Whether there is a letter of one case and none of the others.
    func single(
      _ name: String, _ wanted: @escaping (UInt32) -> Bool, not other: @escaping (UInt32) -> Bool
    ) {
      str.method(name, .none) { vm, receiver, _ in
        let text = vm.text(receiver)
        var found = false
        for i in 0..<text.count {
          if wanted(text[i]) {
            found = true
          } else if other(text[i]) || CodePoint.isTitle(text[i]) {
            return .bool(false)
          }
        }
        return .bool(found)
      }
    }
    single("islower", CodePoint.isLower, not: CodePoint.isUpper)
    single("isupper", CodePoint.isUpper, not: CodePoint.isLower)
    str.method("istitle", .none) { vm, receiver, _ in
      let text = vm.text(receiver)
      var found = false
      var follows = false
      for i in 0..<text.count {
        let point = text[i]
        if CodePoint.isUpper(point) || CodePoint.isTitle(point) {
          if follows { return .bool(false) }
          (follows, found) = (true, true)
        } else if CodePoint.isLower(point) {
          if !follows { return .bool(false) }
          found = true
        } else {
          follows = false
        }
      }
      return .bool(found)
    }
  }
}
