/// Cuts source text into tokens, as section 2 of Python's reference says.
///
/// The whole source is cut at once. An error ends the tokens with one of kind `error`.
struct Lexer {
  /// How errors of the lexer rank against those of the parser.
  enum Severity {
    /// CPython reports it even when the parser fails before it.
    case overriding
    /// Reported only when the parser gets there.
    case whenReached
  }

  /// An opening bracket that waits for its partner.
  struct OpenBracket {
    var byte: UInt8
    var line: Int32
    var column: Int32
  }

  /// The most tokens a source may have; it bounds the memory that parsing takes.
  static let maximumTokens = 1 << 22

  /// The text, ending with a newline and a zero byte.
  let source: [UInt8]
  /// Whether an extra newline stands before the end, as in what is typed at a prompt.
  let isInteractive: Bool

  var position = 0
  var line: Int32 = 1
  /// The byte at which the line starts.
  var lineStart = 0
  /// The bytes between `lineStart` and `position` that do not begin a code point.
  var continuationBytes = 0
  var isAtLineStart = true
  /// Where the comment at the end of the line begins; there its newline's token begins, too.
  var commentColumn: Int32?
  var tokens: [Token] = []
  var indents: [Int32] = [0]
  /// The same with tabs one column wide, to find indentation that depends on their width.
  var narrowIndents: [Int32] = [0]
  var brackets: [OpenBracket] = []

  /// Why the tokens end early, if they do.
  var error: PythonSyntaxError?
  var severity = Severity.whenReached
  /// The index of the first token that was made after the end of the text was seen.
  var firstTokenAtEnd = Int.max

  init(source: [UInt8], isInteractive: Bool = false) {
    self.source = source
    self.isInteractive = isInteractive
    tokens.reserveCapacity(min(source.count / 3 + 8, Lexer.maximumTokens))
  }

  /// The column of a byte of the line being read, provided no byte of a longer code point
  /// stands between it and `position`.
  @inline(__always)
  func column(of byte: Int) -> Int32 {
    Int32(truncatingIfNeeded: byte - lineStart - continuationBytes)
  }

  /// Adds the token from `start`, on this line, to `position`.
  @inline(__always)
  mutating func append(_ kind: TokenKind, from start: Int, column startColumn: Int32) {
    tokens.append(
      Token(
        kind: kind, level: UInt8(truncatingIfNeeded: brackets.count),
        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
        line: line, column: startColumn, endLine: line, endColumn: column(of: position)))
  }

  /// Adds a token of no width here; at the end of the text, where the last line's newline ends.
  mutating func appendEmpty(_ kind: TokenKind) {
    append(kind, from: position, column: column(of: position))
    guard source[position] == 0, position == lineStart, position > 0 else { return }
    var columns: Int32 = 0
    var byte = position
    repeat {
      byte -= 1
      if source[byte] & 0xc0 != 0x80 { columns &+= 1 }
    } while byte > 0 && source[byte - 1] != 0x0a
    let last = tokens.count - 1
    tokens[last].line = line - 1
    tokens[last].column = columns
    tokens[last].endLine = line - 1
    tokens[last].endColumn = columns
  }

  /// Cuts the whole text.
  mutating func run() {
    while error == nil {
      if tokens.count >= Lexer.maximumTokens {
        fail(.overriding, .outOfMemory)
        return
      }
      if isAtLineStart {
        isAtLineStart = false
        guard readIndentation() else { return }
      }
      guard readToken() else { break }
    }
    // Whatever happens, a token that ends them is there.
    if tokens.last.map({ $0.kind != .endMarker && $0.kind != .error }) ?? true {
      appendEmpty(.error)
    }
  }

  /// Skips what separates tokens and reads one; false at the end or after an error.
  private mutating func readToken() -> Bool {
    while true {
      switch source[position] {
      case 0x20, 0x09, 0x0c:
        position += 1
      case UInt8(ascii: "#"):
        skipComment()
      case UInt8(ascii: "\\"):
        guard continueLine() else { return false }
      case UInt8(ascii: "\n"):
        if !brackets.isEmpty || tokens.last.map({ $0.kind.rawValue <= 3 }) ?? true {
          // A line of nothing, or a newline between brackets, is no token.
          startLine(after: position)
          if brackets.isEmpty {
            isAtLineStart = true
            return true
          }
          continue
        }
        let start = position
        append(.newline, from: start, column: commentColumn ?? column(of: start))
        startLine(after: start)
        isAtLineStart = true
        return true
      case 0:
        return readEnd()
      default:
        return readSolid()
      }
    }
  }

  /// Reads a token that begins here.
  @inline(__always)
  private mutating func readSolid() -> Bool {
    let byte = source[position]
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), 0x80...:
      return readName()
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return readNumber()
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return readString(from: position, column: column(of: position))
    case UInt8(ascii: "."):
      if Lexer.isDigit(source[position + 1]) { return readNumber() }
      return readOperator()
    default:
      return readOperator()
    }
  }

  /// Moves to the line after the newline at a byte.
  @inline(__always)
  mutating func startLine(after newline: Int) {
    position = newline + 1
    lineStart = position
    line &+= 1
    continuationBytes = 0
    commentColumn = nil
  }

  /// Moves to the newline that ends a comment.
  mutating func skipComment() {
    commentColumn = column(of: position)
    while true {
      let byte = source[position]
      if byte == 0x0a || byte == 0 { return }
      if byte & 0xc0 == 0x80 { continuationBytes += 1 }
      position += 1
    }
  }

  /// Ends the tokens; the error is placed when it is made.
  mutating func fail(_ severity: Severity, _ error: PythonSyntaxError) {
    self.error = error
    self.severity = severity
    appendEmpty(.error)
  }

  /// Ends the tokens with an error that ends at `position`, as CPython's lexer places most.
  mutating func fail(_ message: String) {
    let offset = Int(column(of: position))
    fail(message, line: Int(line), offset: offset)
  }

  /// Ends the tokens with an error at one column.
  mutating func fail(_ message: String, line: Int, offset: Int) {
    fail(
      .overriding,
      PythonSyntaxError(
        .syntaxError, message, line: line, offset: offset, endLine: line, endOffset: offset))
  }

  /// Whether a byte is a decimal digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a byte can stand within a name.
  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || isDigit(byte) || byte == 0x5f || byte >= 0x80
  }
}
