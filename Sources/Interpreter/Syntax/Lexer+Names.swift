extension Lexer {
  /// Reads a name, a keyword, or the string that a prefix announces; false after an error.
  mutating func readName() -> Bool {
    let start = position
    let startColumn = column(of: start)
    var end = start
    var continuations = 0
    var isASCII = true
    while true {
      let byte = source[end]
      guard Lexer.isNameByte(byte) else { break }
      if byte >= 0x80 {
        isASCII = false
        if byte & 0xc0 == 0x80 { continuations += 1 }
      }
      end += 1
    }
    let next = source[end]
    if end - start <= 2, next == UInt8(ascii: "'") || next == UInt8(ascii: "\""),
      Lexer.isStringPrefix(source[start], end - start == 2 ? source[start + 1] : 0)
    {
      position = end
      return readString(from: start, column: startColumn)
    }
    if isASCII {
      position = end
      append(TokenKind.keyword(source, from: start, to: end), from: start, column: startColumn)
      return true
    }
    if let (invalid, index, after) = Lexer.invalidScalar(in: source[start..<end]) {
      position = start + after
      // The continuation bytes up to the offending character, to count columns.
      continuationBytes += after - index - 1
      fail(Lexer.invalidCharacterMessage(invalid))
      return false
    }
    position = end
    continuationBytes += continuations
    append(.name, from: start, column: startColumn)
    return true
  }

  /// Whether one or two letters (0 for none) are a prefix of a string literal.
  private static func isStringPrefix(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first | 0x20, second == 0 ? 0 : second | 0x20) {
    case (UInt8(ascii: "r"), 0), (UInt8(ascii: "b"), 0), (UInt8(ascii: "f"), 0),
      (UInt8(ascii: "u"), 0), (UInt8(ascii: "r"), UInt8(ascii: "b")),
      (UInt8(ascii: "b"), UInt8(ascii: "r")), (UInt8(ascii: "r"), UInt8(ascii: "f")),
      (UInt8(ascii: "f"), UInt8(ascii: "r")):
      true
    default: false
    }
  }

  /// The first code point that may not stand in a name, how many code points precede it, and
  /// the count of bytes up to and including it.
  private static func invalidScalar(
    in bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, index: Int, after: Int)? {
    var index = 0
    var length = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      length += UTF8.width(scalar)
      let properties = scalar.properties
      let isValid =
        scalar == "_" || (index == 0 ? properties.isXIDStart : properties.isXIDContinue)
      if !isValid { return (scalar, index, length) }
      index += 1
    }
    return nil
  }

  /// CPython's message for a character that has no place outside strings and comments.
  static func invalidCharacterMessage(_ scalar: Unicode.Scalar) -> String {
    let number = hexadecimal(scalar.value)
    return isPrintable(scalar)
      ? "invalid character '\(Character(scalar))' (U+\(number))"
      : "invalid non-printable character U+\(number)"
  }

  /// `str.isprintable` of one code point.
  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator, .spaceSeparator:
      scalar == " "
    default: true
    }
  }
}
