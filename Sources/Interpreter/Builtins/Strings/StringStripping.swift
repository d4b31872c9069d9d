extension Interpreter {
  /// `strip`, `lstrip` and `rstrip` of str.
  func installStringStripping(_ str: PyType) {
    func strip(_ name: String, left: Bool, right: Bool) {
      str.method(name, .positional(0, 1)) { vm, receiver, arguments in
        let text = vm.text(receiver)
        let given = arguments.at(0)
        if given.isUnbound || given.isNone {
          return .object(try vm.part(text, text.stripped(left: left, right: right)))
        }
        guard let set = given.str else {
          throw vm.typeError("\(name) arg must be None or str")
        }
        return .object(try vm.part(text, text.stripped(of: set, left: left, right: right)))
      }
    }
    strip("strip", left: true, right: true)
    strip("lstrip", left: true, right: false)
    strip("rstrip", left: false, right: true)
  }
}

extension PyStr {
  /// What is left without white space at the ends.
  fileprivate func stripped(left: Bool, right: Bool) -> Range<Int> {
    if !isASCII { return Splitting.strip(wide, left: left, right: right) }
    let bytes = ascii
    var start = 0
    var end = bytes.count
    if left { while start < end, ASCIISplitting.isSpace(bytes[start]) { start &+= 1 } }
    if right { while end > start, ASCIISplitting.isSpace(bytes[end &- 1]) { end &-= 1 } }
    return start..<end
  }

  /// What is left without the code points of a set at the ends.
  fileprivate func stripped(of set: PyStr, left: Bool, right: Bool) -> Range<Int> {
    if isASCII, set.isASCII {
      return Splitting.strip(ascii, of: set.ascii, left: left, right: right)
    }
    return withWide { points in
      set.withWide { Splitting.strip(points, of: $0, left: left, right: right) }
    }
  }
}
