extension Lexer {
  /// The deepest nesting of brackets, as CPython has it.
  private static let maximumBrackets = 200

  /// Reads an operator, a bracket, or a character that begins no token; false after an error.
  mutating func readOperator() -> Bool {
    let start = position
    let startColumn = column(of: start)
    let byte = source[start]
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      return open(byte, from: start, column: startColumn)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      return close(byte, from: start, column: startColumn)
    case 0...0x1f, 0x7f:
      position += 1
      fail("invalid non-printable character U+\(Lexer.hexadecimal(UInt32(byte)))")
      return false
    default:
      let (kind, length) = Lexer.longestOperator(
        byte, source[start + 1], source[start + 1] == 0 ? 0 : source[start + 2])
      position += length
      append(kind, from: start, column: startColumn)
      return true
    }
  }

  private mutating func open(_ byte: UInt8, from start: Int, column: Int32) -> Bool {
    position += 1
    if brackets.count >= Lexer.maximumBrackets {
      fail("too many nested parentheses")
      return false
    }
    brackets.append(OpenBracket(byte: byte, line: line, column: column))
    let kind: TokenKind =
      switch byte {
      case UInt8(ascii: "("): .leftParenthesis
      case UInt8(ascii: "["): .leftBracket
      default: .leftBrace
      }
    append(kind, from: start, column: column)
    return true
  }

  private mutating func close(_ byte: UInt8, from start: Int, column: Int32) -> Bool {
    position += 1
    guard let open = brackets.popLast() else {
      fail("unmatched '\(Character(Unicode.Scalar(byte)))'")
      return false
    }
    let (partner, kind): (UInt8, TokenKind) =
      switch byte {
      case UInt8(ascii: ")"): (UInt8(ascii: "("), .rightParenthesis)
      case UInt8(ascii: "]"): (UInt8(ascii: "["), .rightBracket)
      default: (UInt8(ascii: "{"), .rightBrace)
      }
    if open.byte != partner {
      let place = open.line == line ? "" : " on line \(open.line)"
      let closing = Character(Unicode.Scalar(byte))
      let opening = Character(Unicode.Scalar(open.byte))
      fail(
        "closing parenthesis '\(closing)' does not match opening parenthesis '\(opening)'\(place)"
      )
      return false
    }
    append(kind, from: start, column: column)
    return true
  }

  /// The longest operator that three bytes begin with, and its length.
  @inline(__always)
  private static func longestOperator(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> (TokenKind, Int) {
    let equals = UInt8(ascii: "=")
    switch first {
    case UInt8(ascii: ","): return (.comma, 1)
    case UInt8(ascii: ":"): return second == equals ? (.colonEqual, 2) : (.colon, 1)
    case UInt8(ascii: "="): return second == equals ? (.equalEqual, 2) : (.equal, 1)
    case UInt8(ascii: "."):
      return second == first && third == first ? (.ellipsis, 3) : (.dot, 1)
    case UInt8(ascii: ";"): return (.semicolon, 1)
    case UInt8(ascii: "~"): return (.tilde, 1)
    case UInt8(ascii: "+"): return second == equals ? (.plusEqual, 2) : (.plus, 1)
    case UInt8(ascii: "-"):
      if second == UInt8(ascii: ">") { return (.arrow, 2) }
      return second == equals ? (.minusEqual, 2) : (.minus, 1)
    case UInt8(ascii: "*"):
      if second == first { return third == equals ? (.doubleStarEqual, 3) : (.doubleStar, 2) }
      return second == equals ? (.starEqual, 2) : (.star, 1)
    case UInt8(ascii: "/"):
      if second == first { return third == equals ? (.doubleSlashEqual, 3) : (.doubleSlash, 2) }
      return second == equals ? (.slashEqual, 2) : (.slash, 1)
    case UInt8(ascii: "<"):
      if second == first { return third == equals ? (.leftShiftEqual, 3) : (.leftShift, 2) }
      if second == UInt8(ascii: ">") { return (.unknown, 2) }
      return second == equals ? (.lessEqual, 2) : (.less, 1)
    case UInt8(ascii: ">"):
      if second == first { return third == equals ? (.rightShiftEqual, 3) : (.rightShift, 2) }
      return second == equals ? (.greaterEqual, 2) : (.greater, 1)
    case UInt8(ascii: "%"): return second == equals ? (.percentEqual, 2) : (.percent, 1)
    case UInt8(ascii: "&"): return second == equals ? (.ampersandEqual, 2) : (.ampersand, 1)
    case UInt8(ascii: "|"): return second == equals ? (.barEqual, 2) : (.verticalBar, 1)
    case UInt8(ascii: "^"): return second == equals ? (.circumflexEqual, 2) : (.circumflex, 1)
    case UInt8(ascii: "@"): return second == equals ? (.atEqual, 2) : (.at, 1)
    case UInt8(ascii: "!"): return second == equals ? (.notEqual, 2) : (.unknown, 1)
    default: return (.unknown, 1)
    }
  }

  /// A code point in at least four capital hexadecimal digits.
  static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
