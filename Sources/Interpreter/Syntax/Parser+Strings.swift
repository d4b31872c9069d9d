/// The values of string and bytes literals. (Reference, section 2.4.1.)
extension Parser {
  /// What the prefix of a literal says, and where its body lies in the source.
  struct LiteralForm {
    var isBytes = false
    var isRaw = false
    var isFormatted = false
    var body: Range<Int>

    init(_ bytes: [UInt8], _ token: Token) {
      var start = Int(token.start)
      let end = Int(token.end)
      while start < end, bytes[start] != UInt8(ascii: "'"), bytes[start] != UInt8(ascii: "\"") {
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "b"): isBytes = true
        case UInt8(ascii: "r"): isRaw = true
        case UInt8(ascii: "f"): isFormatted = true
        default: break
        }
        start += 1
      }
      let isTriple =
        end - start >= 6 && bytes[start + 1] == bytes[start] && bytes[start + 2] == bytes[start]
      let quotes = isTriple ? 3 : 1
      body = start + quotes..<max(start + quotes, end - quotes)
    }
  }

  /// One or more literals side by side, which make one value.
  mutating func strings() throws(Failure) -> Expression {
    let start = index
    repeat { advance() } while kind == .string
    if kind == .error { throw Failure() }
    var isBytes = false
    var isFormatted = false
    var bytes: [UInt8] = []
    var builder = FStringBuilder(range: range(from: start))
    for position in start..<index {
      let form = LiteralForm(text.bytes, tokens[position])
      if form.isBytes {
        try decodeBytes(form, tokens[position], into: &bytes)
      } else if !form.isFormatted {
        try decode(form.body, isRaw: form.isRaw, into: &builder.literal)
      }
      if position == start {
        isBytes = form.isBytes
      } else if form.isBytes != isBytes {
        throw failAfterString("cannot mix bytes and nonbytes literals")
      }
      if form.isFormatted {
        isFormatted = true
        var cursor = form.body.lowerBound
        try formatted(
          &cursor, end: form.body.upperBound, isRaw: form.isRaw, level: 0, token: position,
          into: &builder)
      }
    }
    if isBytes { return leaf(.constant(.bytes(bytes)), from: start) }
    guard isFormatted else {
      return leaf(.constant(.string(builder.literal)), from: start)
    }
    builder.flush()
    return try node(.joinedStr(builder.parts), from: start, over: builder.depth)
  }

  /// Fails with an error at the token after the literals, where CPython has got to by then.
  mutating func failAfterString(_ message: String) -> Failure { fail(message, at: tokens[index]) }

  /// Fails with an error at a token.
  mutating func fail(_ message: String, at token: Token) -> Failure {
    fail(
      PythonSyntaxError(
        .syntaxError, (isFString ? "f-string: " : "") + message,
        line: Int(token.line &+ lineBase), offset: Int(token.column) + 1,
        endLine: Int(token.endLine &+ lineBase), endOffset: Int(token.endColumn) + 1))
  }

  /// Appends the text of a part of the source, with escapes replaced unless it is raw.
  mutating func decode(
    _ body: Range<Int>, isRaw: Bool, into value: inout [UInt32]
  ) throws(Failure) {
    value.reserveCapacity(value.count + body.count)
    var hasEscape = false
    var position = body.lowerBound
    // ASCII without escapes is the rule.
    while position < body.upperBound {
      let byte = text.bytes[position]
      if byte >= 0x80 || (byte == UInt8(ascii: "\\") && !isRaw) {
        hasEscape = true
        break
      }
      value.append(UInt32(byte))
      position += 1
    }
    guard hasEscape else { return }
    let rest = codePoints(position..<body.upperBound)
    guard !isRaw, rest.contains(0x5c) else {
      value += rest
      return
    }
    do throws(StringLiteral.Invalid) {
      // Positions in messages count from the start of the literal.
      let whole = codePoints(body)
      value.removeLast(whole.count - rest.count)
      _ = try StringLiteral.decode(whole, to: &value)
    } catch {
      throw failAfterString(error.message)
    }
  }

  private mutating func decodeBytes(
    _ form: LiteralForm, _ token: Token, into value: inout [UInt8]
  ) throws(Failure) {
    let body = codePoints(form.body)
    do throws(StringLiteral.Invalid) {
      _ = try StringLiteral.decodeBytes(body, raw: form.isRaw, to: &value)
    } catch {
      guard error.message.hasPrefix("bytes can only") else {
        throw failAfterString(error.message)
      }
      throw fail(error.message, at: token)
    }
  }

  /// The code points of a part of the source.
  private func codePoints(_ body: Range<Int>) -> [UInt32] {
    String(decoding: text.bytes[body], as: UTF8.self).unicodeScalars.map(\.value)
  }
}

/// Gathers the parts of an f-string.
struct FStringBuilder {
  /// The place of all the literals together, which CPython gives to each part.
  let range: SourceRange
  var parts: [Expression] = []
  var literal: [UInt32] = []
  var depth: Int32 = 0

  init(range: SourceRange) {
    self.range = range
  }

  /// Adds a part after the text before it.
  mutating func add(_ part: Expression) {
    flush()
    depth = max(depth, part.depth)
    parts.append(part)
  }

  /// Makes a part of the text gathered since the last one.
  mutating func flush(at place: SourceRange? = nil) {
    guard !literal.isEmpty else { return }
    parts.append(Expression(.constant(.string(literal)), place ?? range, depth: 1))
    literal = []
    depth = max(depth, 1)
  }
}
