extension Lexer {
  /// The deepest indentation, as CPython has it.
  private static let maximumIndents = 100

  /// Reads the white space at the start of a line and adds `indent` and `dedent` tokens.
  ///
  /// False after an error. (Reference, section 2.1.8.)
  mutating func readIndentation() -> Bool {
    var wide: Int32 = 0
    var narrow: Int32 = 0
    // Indentation that runs over a backslash counts up to the first one.
    var beforeContinuation: (Int32, Int32)?
    scan: while true {
      switch source[position] {
      case 0x20:
        wide &+= 1
        narrow &+= 1
      case 0x09:
        wide = (wide / 8 &+ 1) &* 8
        narrow &+= 1
      case 0x0c:
        wide = 0
        narrow = 0
      case UInt8(ascii: "\\"):
        beforeContinuation = beforeContinuation ?? (wide, narrow)
        guard continueLine() else { return false }
        continue scan
      default:
        break scan
      }
      position += 1
    }
    let byte = source[position]
    if byte == UInt8(ascii: "#") || byte == UInt8(ascii: "\n") { return true }
    if byte == 0 { firstTokenAtEnd = min(firstTokenAtEnd, tokens.count) }
    if let (width, narrowWidth) = beforeContinuation, width > 0 {
      wide = width
      narrow = narrowWidth
    }
    return changeIndentation(to: wide, narrow)
  }

  /// Adds the tokens for a line that is indented so far.
  private mutating func changeIndentation(to wide: Int32, _ narrow: Int32) -> Bool {
    guard let current = indents.last, let currentNarrow = narrowIndents.last else { return false }
    if wide == current {
      if narrow == currentNarrow { return true }
      failPlaceless(.tabError, "inconsistent use of tabs and spaces in indentation")
      return false
    }
    if wide > current {
      if indents.count >= Lexer.maximumIndents {
        failPlaceless(.indentationError, "too many levels of indentation")
        return false
      }
      if narrow <= currentNarrow {
        failPlaceless(.tabError, "inconsistent use of tabs and spaces in indentation")
        return false
      }
      indents.append(wide)
      narrowIndents.append(narrow)
      appendEmpty(.indent)
      return true
    }
    var count = 0
    while let last = indents.last, wide < last {
      indents.removeLast()
      narrowIndents.removeLast()
      count += 1
    }
    if indents.last != wide {
      // CPython has moved to the line's end by then.
      while source[position] != UInt8(ascii: "\n"), source[position] != 0 {
        if source[position] & 0xc0 == 0x80 { continuationBytes += 1 }
        position += 1
      }
      let offset = Int(column(of: position)) + 1
      fail(
        .whenReached,
        PythonSyntaxError(
          .indentationError, "unindent does not match any outer indentation level",
          line: Int(line), offset: offset, endLine: Int(line), endOffset: -1))
      return false
    }
    if narrowIndents.last != narrow {
      failPlaceless(.tabError, "inconsistent use of tabs and spaces in indentation")
      return false
    }
    for _ in 0..<count { appendEmpty(.dedent) }
    return true
  }

  /// Ends the tokens with an error that covers the line.
  private mutating func failPlaceless(_ kind: PythonSyntaxError.Kind, _ message: String) {
    fail(
      .whenReached,
      PythonSyntaxError(
        kind, message, line: Int(line), offset: 1, endLine: Int(line), endOffset: 0))
  }

  /// Passes a backslash and the newline that must follow it; false after an error.
  mutating func continueLine() -> Bool {
    position += 1
    guard source[position] == UInt8(ascii: "\n") else {
      let offset = Int(column(of: position)) + 1
      fail(
        .whenReached,
        PythonSyntaxError(
          .syntaxError, "unexpected character after line continuation character",
          line: Int(line), offset: offset, endLine: Int(line), endOffset: 0))
      return false
    }
    if source[position + 1] == 0 {
      firstTokenAtEnd = min(firstTokenAtEnd, tokens.count)
      if let open = brackets.last {
        fail(.whenReached, Lexer.neverClosed(open))
        return false
      }
      let offset = Int(column(of: position)) + 1
      fail(
        .whenReached,
        PythonSyntaxError(
          .syntaxError, "unexpected EOF while parsing",
          line: Int(line), offset: offset, endLine: Int(line), endOffset: -1))
      return false
    }
    startLine(after: position)
    return true
  }

  /// Adds the tokens of the end of the text; always false.
  mutating func readEnd() -> Bool {
    firstTokenAtEnd = min(firstTokenAtEnd, tokens.count)
    if let open = brackets.last {
      fail(.whenReached, Lexer.neverClosed(open))
      return false
    }
    if isInteractive {
      appendEmpty(.newline)
    }
    appendEmpty(.endMarker)
    return false
  }

  /// The error of a bracket that the text's end finds open.
  static func neverClosed(_ open: OpenBracket) -> PythonSyntaxError {
    let bracket = Character(Unicode.Scalar(open.byte))
    return PythonSyntaxError(
      .syntaxError, "'\(bracket)' was never closed", line: Int(open.line),
      offset: Int(open.column) + 1, endLine: Int(open.line), endOffset: 0)
  }
}
