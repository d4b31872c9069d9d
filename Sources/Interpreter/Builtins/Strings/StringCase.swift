extension Interpreter {
  /// `lower`, `upper`, `title`, `capitalize`, `swapcase` and `casefold` of str.
  func installStringCase(_ str: PyType) {
    func conversion(
      _ name: String, _ ascii: ASCIICase,
      wide: @escaping (UnsafeBufferPointer<UInt32>, inout [UInt32]) -> Void
    ) {
      str.method(name, .none) { vm, receiver, _ in
        let text = vm.text(receiver)
        if text.isASCII {
          return .object(
            try vm.asciiString(text.count) { target in
              ascii.convert(text.ascii, to: target)
            })
        }
        try vm.charge(text.count * 8)
        var output: [UInt32] = []
        output.reserveCapacity(text.count)
        wide(text.wide, &output)
        return .object(try vm.string(wide: output))
      }
    }
    conversion("lower", .lower) { text, output in
      for i in text.indices { CodePoint.appendLower(at: i, of: text, to: &output) }
    }
    conversion("casefold", .lower) { text, output in
      for point in text { CodePoint.appendCaseFold(point, to: &output) }
    }
    conversion("upper", .upper) { text, output in
      for point in text { CodePoint.appendUpper(point, to: &output) }
    }
    conversion("swapcase", .swapped) { text, output in
      for (i, point) in text.enumerated() {
        if CodePoint.isUpper(point) {
          CodePoint.appendLower(at: i, of: text, to: &output)
        } else if CodePoint.isLower(point) {
          CodePoint.appendUpper(point, to: &output)
        } else {
          output.append(point)
        }
      }
    }
    conversion("capitalize", .capitalized) { text, output in
      for (i, point) in text.enumerated() {
        if i == 0 {
          CodePoint.appendTitle(point, to: &output)
        } else {
          CodePoint.appendLower(at: i, of: text, to: &output)
        }
      }
    }
    conversion("title", .title) { text, output in
      var follows = false
      for (i, point) in text.enumerated() {
        if follows {
          CodePoint.appendLower(at: i, of: text, to: &output)
        } else {
          CodePoint.appendTitle(point, to: &output)
        }
        follows = CodePoint.isCased(point)
      }
    }
  }
}
