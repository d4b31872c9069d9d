extension Lexer {
  /// Reads the string literal whose prefix began at `start`; `position` is at its quote.
  ///
  /// False after an error. (Reference, section 2.4.1.)
  mutating func readString(from start: Int, column startColumn: Int32) -> Bool {
    let quote = source[position]
    let firstLine = line
    var isTriple = false
    position += 1
    if source[position] == quote {
      if source[position + 1] == quote {
        isTriple = true
        position += 2
      } else {
        position += 1
        append(.string, from: start, column: startColumn)
        return true
      }
    }
    while true {
      let byte = source[position]
      if byte == quote {
        position += 1
        if !isTriple { break }
        if source[position] == quote, source[position + 1] == quote {
          position += 2
          break
        }
      } else if byte == UInt8(ascii: "\\") {
        position += 1
        let escaped = source[position]
        if escaped == 0x0a {
          startLine(after: position)
        } else if escaped != 0 {
          if escaped & 0xc0 == 0x80 { continuationBytes += 1 }
          position += 1
        }
      } else if byte == 0x0a {
        if !isTriple {
          return failString(firstLine, startColumn, isTriple: false)
        }
        startLine(after: position)
      } else if byte == 0 {
        firstTokenAtEnd = min(firstTokenAtEnd, tokens.count)
        return failString(firstLine, startColumn, isTriple: isTriple)
      } else {
        if byte & 0xc0 == 0x80 { continuationBytes += 1 }
        position += 1
      }
    }
    tokens.append(
      Token(
        kind: .string, level: UInt8(truncatingIfNeeded: brackets.count),
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
        line: firstLine, column: startColumn, endLine: line, endColumn: column(of: position)))
    return true
  }

  private mutating func failString(_ first: Int32, _ column: Int32, isTriple: Bool) -> Bool {
    // The text always ends with a newline, after which no line is left.
    let last = source[position] == 0 ? line - 1 : line
    let kind = isTriple ? "triple-quoted string" : "string"
    let message = "unterminated \(kind) literal (detected at line \(last))"
    fail(message, line: Int(first), offset: Int(column) + 1)
    return false
  }
}
