extension Interpreter {
  /// `center`, `ljust`, `rjust`, `zfill` and `expandtabs` of str.
  func installStringLayout(_ str: PyType) {
    func justify(_ name: String, _ split: @escaping (_ space: Int, _ width: Int) -> Int) {
      str.method(name, .positional(1, 2)) { vm, receiver, arguments in
        let width = try vm.index(arguments[0])
        var fill: UInt32 = 0x20
        if arguments.count > 1 {
          guard let given = arguments[1].str else {
            throw vm.typeError(
              "The fill character must be a unicode character, not \(vm.typeName(arguments[1]))")
          }
          if given.count != 1 {
            throw vm.typeError("The fill character must be exactly one character long")
          }
          fill = given[0]
        }
        let text = vm.text(receiver)
        if width <= text.count { return .object(try vm.exact(text)) }
        let space = width - text.count
        let before = split(space, width)
        return .object(
          try vm.padded(text, before: before, after: space - before, fill: fill))
      }
    }
    justify("ljust") { _, _ in 0 }
    justify("rjust") { space, _ in space }
    // The odd blank goes to the left where the width is odd.
    justify("center") { space, width in space / 2 + (space & width & 1) }
    str.method("zfill", .one) { vm, receiver, arguments in
      let width = try vm.index(arguments[0])
      let text = vm.text(receiver)
      let zeros = width > text.count ? width - text.count : 0
      if zeros == 0 { return .object(try vm.exact(text)) }
      guard text.count > 0, text[0] == 0x2B || text[0] == 0x2D else {
        return .object(try vm.padded(text, before: zeros, after: 0, fill: 0x30))
      }
      let digits = try vm.padded(vm.part(text, 1..<text.count), before: zeros, after: 0, fill: 0x30)
      return .object(try vm.concatenated(vm.part(text, 0..<1), digits))
    }
    str.method("expandtabs", .named(ParameterList("tabsize="))) { vm, receiver, arguments in
      let size = arguments[0].isUnbound ? 8 : try vm.smallIndex(arguments[0])
      return .object(try vm.expandTabs(vm.text(receiver), max(size, 0)))
    }
  }
}

extension VM {
  /// A text with each tab replaced by blanks up to the next multiple of `size` in its line.
  fileprivate func expandTabs(_ text: PyStr, _ size: Int) throws -> PyStr {
    if text.find(interpreter.character(0x09), from: 0, to: text.count) < 0 {
      return try exact(text)
    }
    var tabs = 0
    for i in 0..<text.count where text[i] == 0x09 { tabs += 1 }
    let (growth, overflow) = tabs.multipliedReportingOverflow(by: size)
    if overflow || growth > Int.max / 8 {
      throw error(.overflowError, "new string is too long")
    }
    try charge((text.count + growth) * (text.isASCII ? 1 : 4))
    var builder = TextBuilder(capacity: text.count)
    var column = 0
    for i in 0..<text.count {
      let point = text[i]
      if point == 0x09 {
        let blanks = size == 0 ? 0 : size - column % size
        builder.append(0x20, times: blanks)
        column += blanks
      } else {
        builder.append(point)
        column = point == 0x0A || point == 0x0D ? 0 : column + 1
      }
    }
    return try builder.finish(self)
  }
}
