extension VM {
  /// The number that `complex(real, imag)` makes. Errors: TypeError, ValueError, OverflowError,
  /// and what `__complex__` and `__float__` raise.
  func makeComplex(_ first: Value, _ second: Value) throws -> ComplexNumber {
    if let text = first.str {
      if !second.isUnbound {
        throw typeError("complex() can't take second arg if first is a string")
      }
      return try parseComplex(text, first)
    }
    if second.str != nil { throw typeError("complex() second arg can't be a string") }
    var result = ComplexNumber(0, 0)
    var isComplex = false
    if !first.isUnbound {
      if let number = try complexValue(first) {
        result = number
        isComplex = true
      } else {
        guard isReal(first) else {
          throw typeError(
            "complex() first argument must be a string or a number, not '\(typeName(first))'")
        }
        result.real = try double(first)
      }
    }
    if second.isUnbound { return result }
    if let imaginary = complex(of: second) {
      // a + bi times i: the second number's imaginary part is taken from the real one.
      return ComplexNumber(
        result.real - imaginary.imaginary,
        isComplex ? result.imaginary + imaginary.real : imaginary.real)
    }
    guard isReal(second) else {
      throw typeError(
        "complex() second argument must be a number, not '\(typeName(second))'")
    }
    let part = try double(second)
    return ComplexNumber(result.real, isComplex ? result.imaginary + part : part)
  }

  private func isReal(_ value: Value) -> Bool {
    let type = type(of: value)
    return !type.special(.float).isUnbound || !type.special(.index).isUnbound
  }

  /// The value of a complex number or of what has `__complex__`; nil for all else.
  package func complexValue(_ value: Value) throws -> ComplexNumber? {
    if case .object(let o) = value, o.kind == .complex, o.isExact { return complex(of: value) }
    let method = type(of: value).special(.complex)
    if method.isUnbound { return complex(of: value) }
    let result = try callSpecial(method, value)
    guard let number = complex(of: result) else {
      throw typeError("__complex__ returned non-complex (type \(typeName(result)))")
    }
    return number
  }

  private func parseComplex(_ text: PyStr, _ value: Value) throws -> ComplexNumber {
    guard let plain = ComplexText.withoutUnderscores(numberText(text.codePoints)) else {
      throw valueError("could not convert string to complex: \(try repr(value).string)")
    }
    guard let number = ComplexText.parse(plain) else {
      throw valueError("complex() arg is a malformed string")
    }
    return number
  }
}

/// Reads complex numbers.
enum ComplexText {
  /// Leaves out single underscores between digits; nil when there are others.
  static func withoutUnderscores(_ text: [UInt8]) -> [UInt8]? {
    func isDigit(_ i: Int) -> Bool { text.indices.contains(i) && (0x30...0x39).contains(text[i]) }
    var result: [UInt8] = []
    for (i, byte) in text.enumerated() {
      if byte != 0x5F {
        result.append(byte)
      } else if !isDigit(i - 1) || !isDigit(i + 1) {
        return nil
      }
    }
    return result
  }

  /// Reads a complex number, perhaps in brackets; nil for another form.
  static func parse(_ text: [UInt8]) -> ComplexNumber? {
    var rest = text[...]
    if rest.first == UInt8(ascii: "(") {
      if rest.last != UInt8(ascii: ")") || rest.count < 2 { return nil }
      rest = rest.dropFirst().dropLast()
      while let first = rest.first, CodePoint.isSpace(UInt32(first)) { rest.removeFirst() }
      while let last = rest.last, CodePoint.isSpace(UInt32(last)) { rest.removeLast() }
    }
    let isImaginary = rest.last.map { $0 | 0x20 } == 0x6A
    if !isImaginary { return FloatText.parse(Array(rest)).map { ComplexNumber($0, 0) } }
    rest.removeLast()
    let split = start(ofLast: rest)
    guard let imaginary = part(rest[split...]) else { return nil }
    if split == rest.startIndex { return ComplexNumber(0, imaginary) }
    guard let real = FloatText.parse(Array(rest[..<split])) else { return nil }
    return ComplexNumber(real, imaginary)
  }

  /// Where the last signed number begins: at a sign that belongs to no exponent.
  private static func start(ofLast text: ArraySlice<UInt8>) -> Int {
    var i = text.endIndex - 1
    while i > text.startIndex {
      if text[i] == 0x2B || text[i] == 0x2D {
        let isExponent =
          text[i - 1] | 0x20 == 0x65 && i - 2 >= text.startIndex
          && ((0x30...0x39).contains(text[i - 2]) || text[i - 2] == 0x2E)
        if !isExponent { return i }
      }
      i -= 1
    }
    return text.startIndex
  }

  /// The number in front of `j`, which may be a sign alone or nothing.
  private static func part(_ text: ArraySlice<UInt8>) -> Double? {
    if text.isEmpty { return 1 }
    if text.count == 1, text.first == 0x2B { return 1 }
    if text.count == 1, text.first == 0x2D { return -1 }
    return FloatText.parse(Array(text))
  }
}
