extension Lexer {
  /// Reads a number; false after an error. (Reference, sections 2.4.4 to 2.4.7.)
  mutating func readNumber() -> Bool {
    let start = position
    let startColumn = column(of: start)
    let isValid: Bool
    if source[start] == UInt8(ascii: "0") {
      switch source[start + 1] | 0x20 {
      case UInt8(ascii: "x"): isValid = readRadix(16, "hexadecimal")
      case UInt8(ascii: "o"): isValid = readRadix(8, "octal")
      case UInt8(ascii: "b"): isValid = readRadix(2, "binary")
      default: isValid = readZero()
      }
    } else {
      isValid = readDecimal()
    }
    guard isValid else { return false }
    append(.number, from: start, column: startColumn)
    return true
  }

  /// Reads digits and single underscores between them; false after an error.
  private mutating func readDigits() -> Bool {
    while true {
      while Lexer.isDigit(source[position]) { position += 1 }
      guard source[position] == UInt8(ascii: "_") else { return true }
      position += 1
      guard Lexer.isDigit(source[position]) else {
        fail("invalid decimal literal")
        return false
      }
    }
  }

  private mutating func readRadix(_ radix: UInt8, _ name: String) -> Bool {
    position += 2
    while true {
      if source[position] == UInt8(ascii: "_") { position += 1 }
      guard Lexer.digitValue(source[position]) < radix else {
        return failRadix(name)
      }
      while Lexer.digitValue(source[position]) < radix { position += 1 }
      if source[position] != UInt8(ascii: "_") { break }
    }
    if Lexer.isDigit(source[position]) { return failRadix(name) }
    return checkEnd(name)
  }

  private mutating func failRadix(_ name: String) -> Bool {
    let byte = source[position]
    if Lexer.isDigit(byte) {
      position += 1
      fail("invalid digit '\(Character(Unicode.Scalar(byte)))' in \(name) literal")
    } else {
      fail("invalid \(name) literal")
    }
    return false
  }

  /// The value of a digit of any radix up to 16, or 255.
  static func digitValue(_ byte: UInt8) -> UInt8 {
    if isDigit(byte) { return byte - 0x30 }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? letter + 10 : 255
  }

  /// Reads a number that begins with 0 and has no radix: only zeros, or a fraction.
  private mutating func readZero() -> Bool {
    let start = position
    while true {
      if source[position] == UInt8(ascii: "_") {
        position += 1
        guard Lexer.isDigit(source[position]) else {
          fail("invalid decimal literal")
          return false
        }
      }
      guard source[position] == UInt8(ascii: "0") else { break }
      position += 1
    }
    let zerosEnd = position + 1
    var hasOtherDigits = false
    if Lexer.isDigit(source[position]) {
      hasOtherDigits = true
      guard readDigits() else { return false }
    }
    switch source[position] {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "j"),
      UInt8(ascii: "J"):
      return readFraction()
    default:
      guard hasOtherDigits else { return checkEnd("decimal") }
      let offset = Int(column(of: start)) + 1
      fail(
        .overriding,
        PythonSyntaxError(
          .syntaxError,
          "leading zeros in decimal integer literals are not permitted; "
            + "use an 0o prefix for octal integers",
          line: Int(line), offset: offset, endLine: Int(line),
          endOffset: Int(column(of: zerosEnd))))
      return false
    }
  }

  private mutating func readDecimal() -> Bool {
    if source[position] != UInt8(ascii: ".") {
      guard readDigits() else { return false }
    }
    return readFraction()
  }

  /// Reads what may follow the whole part: a fraction, an exponent, `j`.
  private mutating func readFraction() -> Bool {
    if source[position] == UInt8(ascii: ".") {
      position += 1
      if Lexer.isDigit(source[position]) {
        guard readDigits() else { return false }
      }
    }
    if source[position] | 0x20 == UInt8(ascii: "e") {
      let letter = position
      position += 1
      let sign = source[position]
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
        position += 1
        guard Lexer.isDigit(source[position]) else {
          fail("invalid decimal literal")
          return false
        }
      }
      if Lexer.isDigit(source[position]) {
        guard readDigits() else { return false }
      } else {
        // `1else` is a number and a keyword.
        position = letter
        return checkEnd("decimal")
      }
    }
    if source[position] | 0x20 == UInt8(ascii: "j") {
      position += 1
      return checkEnd("imaginary")
    }
    return checkEnd("decimal")
  }

  /// Refuses a letter right after a number, unless it begins a keyword that may stand there.
  private mutating func checkEnd(_ name: String) -> Bool {
    let byte = source[position]
    // What is not ASCII begins a token of its own.
    guard Lexer.isNameByte(byte), byte < 0x80 else { return true }
    var keywords: [StaticString] = []
    switch byte {
    case UInt8(ascii: "a"): keywords = ["and"]
    case UInt8(ascii: "e"): keywords = ["else"]
    case UInt8(ascii: "f"): keywords = ["for"]
    case UInt8(ascii: "i"): keywords = ["in", "is", "if"]
    case UInt8(ascii: "o"): keywords = ["or"]
    case UInt8(ascii: "n"): keywords = ["not"]
    default: break
    }
    if keywords.contains(where: { startsWith($0) }) { return true }
    fail("invalid \(name) literal")
    return false
  }

  /// Whether the text goes on with a word, even as the beginning of a longer one.
  private func startsWith(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes in
      position + bytes.count < source.count
        && source[position..<position + bytes.count].elementsEqual(bytes)
    }
  }
}
