/// Decoding the bodies of string and bytes literals, between the quotes (Python's reference, 2.4.1).
package enum StringLiteral {
  /// A literal that is a SyntaxError, with CPython's text for it.
  package struct Invalid: Error, Equatable {
    /// What is wrong, in CPython's words.
    package var message: String
  }

  /// A backslash that begins no valid escape: CPython's DeprecationWarning.
  package struct Doubt: Equatable {
    /// Index, within the body, of the character after the backslash.
    package var offset: Int
    /// The warning's text, such as `invalid escape sequence '\d'`.
    package var message: String
  }

  /// Appends the value of a string literal that is not raw.
  ///
  /// Returns the first doubtful escape, which stays in the text as it is.
  package static func decode(
    _ body: UnsafeBufferPointer<UInt32>, to output: inout [UInt32]
  ) throws(Invalid) -> Doubt? {
    do {
      let first = try EscapeSequences.decode(body, to: &output) {
        (error, _) throws(CodecFailure) in
        throw .decode(error)
      }
      return first.map { doubt(body, at: $0) }
    } catch {
      guard case .decode(var error) = error else { throw Invalid(message: "invalid literal") }
      error.end = position(error.end, in: body)
      error.start = position(error.start, in: body)
      // Only a single byte would be shown, and that can only be a final backslash.
      let text = error.message(decoding: [UInt8](repeating: 0x5C, count: error.end))
      throw Invalid(message: "(unicode error) " + text)
    }
  }

  /// Appends the value of a string literal that is not raw.
  package static func decode(
    _ body: [UInt32], to output: inout [UInt32]
  ) throws(Invalid) -> Doubt? {
    try body.withUnsafeBufferPointer { (buffer) throws(Invalid) in
      try decode(buffer, to: &output)
    }
  }

  /// Appends the value of a bytes literal; a raw one has no escapes.
  package static func decodeBytes(
    _ body: UnsafeBufferPointer<UInt32>, raw: Bool = false, to output: inout [UInt8]
  ) throws(Invalid) -> Doubt? {
    guard body.allSatisfy({ $0 < 0x80 }) else {
      throw Invalid(message: "bytes can only contain ASCII literal characters")
    }
    var firstInvalid: Int?
    var index = 0
    while index < body.count {
      let start = index
      let unit = body[index]
      index += 1
      guard unit == 0x5C, !raw else {
        output.append(UInt8(truncatingIfNeeded: unit))
        continue
      }
      guard index < body.count else { throw Invalid(message: "Trailing \\ in string") }
      let kind = body[index]
      index += 1
      if let simple = EscapeSequences.simple(kind) {
        if let simple { output.append(UInt8(truncatingIfNeeded: simple)) }
      } else if kind &- 0x30 < 8 {
        let value = EscapeSequences.octal(body, at: &index, first: kind)
        if value > 0xFF, firstInvalid == nil { firstInvalid = start + 1 }
        output.append(UInt8(truncatingIfNeeded: value))
      } else if kind == 0x78 {
        let found = EscapeSequences.hexadecimal(body, at: index, count: 2)
        guard found.length == 2 else {
          throw Invalid(message: "(value error) invalid \\x escape at position \(start)")
        }
        index += 2
        output.append(UInt8(truncatingIfNeeded: found.value))
      } else {
        if firstInvalid == nil { firstInvalid = start + 1 }
        output.append(0x5C)
        output.append(UInt8(truncatingIfNeeded: kind))
      }
    }
    return firstInvalid.map { doubt(body, at: $0) }
  }

  /// Appends the value of a bytes literal; a raw one has no escapes.
  package static func decodeBytes(
    _ body: [UInt32], raw: Bool = false, to output: inout [UInt8]
  ) throws(Invalid) -> Doubt? {
    try body.withUnsafeBufferPointer { (buffer) throws(Invalid) in
      try decodeBytes(buffer, raw: raw, to: &output)
    }
  }

  private static func doubt(_ body: UnsafeBufferPointer<UInt32>, at offset: Int) -> Doubt {
    let letter = Unicode.Scalar(UInt8(truncatingIfNeeded: body[offset]))
    guard letter >= "4", letter <= "7" else {
      return Doubt(offset: offset, message: "invalid escape sequence '\\\(letter)'")
    }
    var digits = ""
    for unit in body[offset..<min(offset + 3, body.count)] {
      if let digit = Unicode.Scalar(unit) { digits.unicodeScalars.append(digit) }
    }
    return Doubt(offset: offset, message: "invalid octal escape sequence '\\\(digits)'")
  }

  /// The position CPython counts for an index: it decodes the literal in a form where each non-ASCII
  /// character takes the ten bytes of `\UXXXXXXXX`, and a backslash before one the six of `\u005c`.
  private static func position(_ index: Int, in body: UnsafeBufferPointer<UInt32>) -> Int {
    var position = 0
    var at = 0
    while at < index, at < body.count {
      if body[at] == 0x5C, at + 1 < body.count {
        position += body[at + 1] < 0x80 ? 1 : 6
        at += 1
        if at == index { break }
      }
      position += body[at] < 0x80 ? 1 : 10
      at += 1
    }
    return position
  }
}
