/// Formatted string literals. (Reference, section 2.4.3, in the form that 3.11 has.)
extension Parser {
  /// Reads text and expressions up to `end`, or to the `}` that ends a format specification.
  mutating func formatted(
    _ cursor: inout Int, end: Int, isRaw: Bool, level: Int, token: Int,
    into builder: inout FStringBuilder
  ) throws(Failure) {
    while true {
      try literalPart(&cursor, end: end, isRaw: isRaw, level: level, into: &builder)
      if cursor >= end || text.bytes[cursor] == UInt8(ascii: "}") { return }
      try replacementField(
        &cursor, end: end, isRaw: isRaw, level: level, token: token, into: &builder)
    }
  }

  /// Reads text up to a brace that is not doubled.
  private mutating func literalPart(
    _ cursor: inout Int, end: Int, isRaw: Bool, level: Int, into builder: inout FStringBuilder
  ) throws(Failure) {
    var start = cursor
    while cursor < end {
      var byte = text.bytes[cursor]
      cursor += 1
      var isEscaped = false
      if !isRaw, byte == UInt8(ascii: "\\"), cursor < end {
        byte = text.bytes[cursor]
        cursor += 1
        isEscaped = true
        if byte == UInt8(ascii: "N"), cursor < end, text.bytes[cursor] == UInt8(ascii: "{") {
          while cursor < end, text.bytes[cursor] != UInt8(ascii: "}") { cursor += 1 }
          cursor = min(cursor + 1, end)
          continue
        }
      }
      guard byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") else { continue }
      if level == 0, cursor < end, text.bytes[cursor] == byte {
        try decode(start..<cursor, isRaw: isRaw, into: &builder.literal)
        cursor += 1
        start = cursor
        continue
      }
      if level == 0, byte == UInt8(ascii: "}") {
        throw failAfterString("f-string: single '}' is not allowed")
      }
      cursor -= 1
      // A backslash before the brace stands for itself.
      let stop = isEscaped ? cursor - 1 : cursor
      try decode(start..<stop, isRaw: isRaw, into: &builder.literal)
      if isEscaped { builder.literal.append(0x5c) }
      return
    }
    try decode(start..<cursor, isRaw: isRaw, into: &builder.literal)
  }

  /// Reads `{expression=!r:specification}`.
  private mutating func replacementField(
    _ cursor: inout Int, end: Int, isRaw: Bool, level: Int, token: Int,
    into builder: inout FStringBuilder
  ) throws(Failure) {
    guard level < 2 else { throw failAfterString("f-string: expressions nested too deeply") }
    let brace = cursor
    cursor += 1
    let start = cursor
    try skipExpression(&cursor, end: end)
    guard cursor < end else { throw failAfterString("f-string: expecting '}'") }
    let value = try fieldValue(start..<cursor, brace: brace, token: token)
    var isSelfDocumenting = false
    if text.bytes[cursor] == UInt8(ascii: "=") {
      isSelfDocumenting = true
      cursor += 1
      while cursor < end, Parser.isSpace(text.bytes[cursor]) { cursor += 1 }
      try decode(start..<cursor, isRaw: true, into: &builder.literal)
      guard cursor < end else { throw failAfterString("f-string: expecting '}'") }
    }
    var conversion: UInt8?
    if text.bytes[cursor] == UInt8(ascii: "!") {
      cursor += 1
      guard cursor < end else { throw failAfterString("f-string: expecting '}'") }
      let letter = text.bytes[cursor]
      cursor += 1
      guard "sra".utf8.contains(letter) else {
        throw failAfterString(
          "f-string: invalid conversion character: expected 's', 'r', or 'a'")
      }
      conversion = letter
      guard cursor < end else { throw failAfterString("f-string: expecting '}'") }
    }
    var specification: Expression?
    if text.bytes[cursor] == UInt8(ascii: ":") {
      cursor += 1
      guard cursor < end else { throw failAfterString("f-string: expecting '}'") }
      var inner = FStringBuilder(range: builder.range)
      try formatted(
        &cursor, end: end, isRaw: isRaw, level: level + 1, token: token, into: &inner)
      // CPython gives the specification and its last text the place of their own literal only.
      let place = range(from: token, to: token)
      inner.flush(at: place)
      specification = Expression(
        .joinedStr(inner.parts), place, depth: inner.depth &+ 1)
    }
    guard cursor < end, text.bytes[cursor] == UInt8(ascii: "}") else {
      throw failAfterString("f-string: expecting '}'")
    }
    cursor += 1
    if isSelfDocumenting, conversion == nil, specification == nil {
      conversion = UInt8(ascii: "r")
    }
    let depth = max(value.depth, specification?.depth ?? 0)
    guard depth < Parser.maximumDepth else { throw fail(.tooDeep) }
    builder.add(
      Expression(
        .formattedValue(value, conversion: conversion, formatSpec: specification),
        builder.range, depth: depth &+ 1))
  }

  /// Whether CPython counts a byte as white space.
  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }

  /// Moves over an expression, to what ends it: `!`, `:`, `}`, `=`, or the end.
  private mutating func skipExpression(_ cursor: inout Int, end: Int) throws(Failure) {
    var quote: UInt8 = 0
    var quoteLength = 0
    var brackets: [UInt8] = []
    loop: while cursor < end {
      let byte = text.bytes[cursor]
      if byte == UInt8(ascii: "\\") {
        throw failAfterString("f-string expression part cannot include a backslash")
      }
      let isTriple =
        cursor + 2 < end && text.bytes[cursor + 1] == byte && text.bytes[cursor + 2] == byte
      if quote != 0 {
        if byte == quote {
          if quoteLength == 1 {
            quote = 0
          } else if isTriple {
            cursor += 2
            quote = 0
          }
        }
        cursor += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        quote = byte
        quoteLength = isTriple ? 3 : 1
        cursor += isTriple ? 3 : 1
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("):
        guard brackets.count < 200 else {
          throw failAfterString("f-string: too many nested parenthesis")
        }
        brackets.append(byte)
      case UInt8(ascii: "#"):
        throw failAfterString("f-string expression part cannot include '#'")
      case UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "="),
        UInt8(ascii: "<"), UInt8(ascii: ">"):
        if brackets.isEmpty {
          let isComparison =
            byte != UInt8(ascii: ":") && byte != UInt8(ascii: "}") && cursor + 1 < end
            && text.bytes[cursor + 1] == UInt8(ascii: "=")
          if isComparison {
            cursor += 2
            continue
          }
          if byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">") { break loop }
        } else if byte == UInt8(ascii: "}") {
          try close(byte, &brackets)
        }
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        try close(byte, &brackets)
      default: break
      }
      cursor += 1
    }
    if quote != 0 { throw failAfterString("f-string: unterminated string") }
    if let open = brackets.last {
      throw failAfterString("f-string: unmatched '\(Character(Unicode.Scalar(open)))'")
    }
  }

  private mutating func close(_ byte: UInt8, _ brackets: inout [UInt8]) throws(Failure) {
    let closing = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else {
      throw failAfterString("f-string: unmatched '\(closing)'")
    }
    let partner: UInt8 =
      byte == UInt8(ascii: ")")
      ? UInt8(ascii: "(") : byte == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    if open != partner {
      let opening = Character(Unicode.Scalar(open))
      throw failAfterString(
        "f-string: closing parenthesis '\(closing)' does not match opening parenthesis "
          + "'\(opening)'")
    }
  }

  /// Parses the expression of a field in a parser of its own, within the brackets that CPython
  /// puts around it.
  private mutating func fieldValue(
    _ body: Range<Int>, brace: Int, token: Int
  ) throws(Failure) -> Expression {
    let code = text.bytes[body]
    if code.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0c || $0 == 0x0d }) {
      let end = body.upperBound
      let mark = end < text.bytes.count ? text.bytes[end] : 0
      guard mark != UInt8(ascii: "!"), mark != UInt8(ascii: ":"), mark != UInt8(ascii: "=") else {
        throw failAfterString(
          "f-string: expression required before '\(Character(Unicode.Scalar(mark)))'")
      }
      throw failAfterString("f-string: empty expression not allowed")
    }
    var inner = Parser(
      text: SourceText(trusted: [UInt8(ascii: "(")] + code + [UInt8(ascii: ")")]),
      fileName: fileName, isInteractive: false)
    inner.isFString = true
    inner.nesting = nesting + 10
    (inner.lineBase, inner.columnBase) = place(ofBrace: brace, in: token)
    do throws(PythonSyntaxError) {
      return try inner.parse(.fString) { (parser) throws(Failure) in
        try parser.starExpressions()
      }
    } catch {
      throw fail(error)
    }
  }

  /// What to add to the lines of a field's expression, and to the columns of its first line.
  private func place(ofBrace brace: Int, in token: Int) -> (line: Int32, column: Int32) {
    let start = Int(tokens[token].start)
    let place = range(from: token, to: token)
    var lines: Int32 = 0
    var lineStart = start
    for position in start..<brace where text.bytes[position] == 0x0a {
      lines &+= 1
      lineStart = position + 1
    }
    var next = brace + 1
    while [0x20, 0x09, 0x0c].contains(text.bytes[next]) { next += 1 }
    var columns: Int32 = 0
    if text.bytes[next] != 0x0a {
      for byte in text.bytes[lineStart..<brace] where byte & 0xc0 != 0x80 { columns &+= 1 }
    }
    if lines == 0 { columns &+= place.column }
    return (place.line &+ lines &- 1, columns)
  }
}
