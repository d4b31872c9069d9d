/// What stands before the cursor in unfinished Python code, as far as completing it goes.
package struct CompletionContext: Equatable, Sendable {
  /// What can stand at the cursor.
  package enum Place: Equatable, Sendable {
    /// Nothing that is known: a comment, a number, the value of a call.
    case nothing
    /// A name of a variable or a keyword.
    case name
    /// An attribute of what names joined by dots lead to.
    case attribute([String])
    /// An attribute of a str literal, or of a bytes literal.
    case literal(isBytes: Bool)
    /// A module; the packages that it is in come first.
    case module([String])
    /// A name that is imported from a module.
    case imported(module: String)
    /// Text in a string literal.
    case text
  }

  /// The words of the language, without those that socktutor's Python lacks.
  package static let keywords: [String] = [
    "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del",
    "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is",
    "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield",
  ]

  /// What can stand there.
  package var place: Place
  /// The part of it before the cursor.
  package var prefix: String
  /// Where that begins, in bytes of UTF-8.
  package var start: Int

  /// Looks at a text up to a byte.
  package init(_ text: [UInt8], at offset: Int) {
    let code = text[..<min(max(offset, 0), text.count)]
    let scan = Scan(code)
    if let content = scan.openString {
      self.init(.text, code, from: min(content, code.endIndex))
      return
    }
    var start = code.endIndex
    while start > 0, Lexer.isNameByte(code[start - 1]) { start -= 1 }
    var parts: [String] = []
    var first = start
    while first > 0, code[first - 1] == UInt8(ascii: ".") {
      var begin = first - 1
      while begin > 0, Lexer.isNameByte(code[begin - 1]) { begin -= 1 }
      if begin == first - 1 { break }
      parts.insert(String(decoding: code[begin..<(first - 1)], as: UTF8.self), at: 0)
      first = begin
    }
    if scan.isComment || (start < code.endIndex && Lexer.isDigit(code[start])) {
      self.init(.nothing, code, from: code.endIndex)
    } else if let place = CompletionContext.importPlace(
      code[min(scan.statement, first)..<first], parts)
    {
      self.init(place, code, from: start)
    } else if first > 0, code[first - 1] == UInt8(ascii: ".") {
      let isLiteral = parts.isEmpty && scan.lastStringEnd == first - 1
      self.init(
        isLiteral ? .literal(isBytes: scan.lastStringIsBytes) : .nothing, code, from: start)
    } else if let number = parts.first?.utf8.first, Lexer.isDigit(number) {
      self.init(.nothing, code, from: code.endIndex)
    } else {
      self.init(parts.isEmpty ? .name : .attribute(parts), code, from: start)
    }
  }

  private init(_ place: Place, _ code: ArraySlice<UInt8>, from start: Int) {
    self.place = place
    prefix = String(decoding: code[start...], as: UTF8.self)
    self.start = start
  }

  /// What an import statement wants next; nil for any other statement. `parts` are the names with
  /// dots behind them that stand before the cursor.
  private static func importPlace(_ statement: ArraySlice<UInt8>, _ parts: [String]) -> Place? {
    let words = statement.split { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "(") }
      .map { String(decoding: $0, as: UTF8.self) }
    // A word that the cursor touches is not part of the statement before it.
    switch words.first {
    case "import":
      let last = words.last ?? ""
      return words.count == 1 || last.hasSuffix(",") ? .module(parts) : .nothing
    case "from":
      if words.count == 1 { return .module(parts) }
      if words.count == 2 { return .nothing }
      guard words[2] == "import", parts.isEmpty else { return .nothing }
      return words.count == 3 || words.last?.hasSuffix(",") == true
        ? .imported(module: words[1]) : .nothing
    default: return nil
    }
  }

  /// Follows strings, comments and statements through a text.
  private struct Scan {
    /// Where the text of the string begins that is open at the end; nil for none.
    var openString: Int?
    var isComment = false
    /// Where the last statement begins.
    var statement = 0
    /// Where the last string literal ends, its quotes included.
    var lastStringEnd = -1
    var lastStringIsBytes = false

    init(_ code: ArraySlice<UInt8>) {
      var i = 0
      while i < code.count, openString == nil {
        switch code[i] {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): i = passString(code, at: i)
        case UInt8(ascii: "#"):
          while i < code.count, code[i] != 0x0a { i += 1 }
          isComment = i == code.count
        case 0x0a, UInt8(ascii: ";"), UInt8(ascii: ":"):
          i += 1
          while i < code.count, code[i] == 0x20 || code[i] == 0x09 { i += 1 }
          statement = i
        default: i += 1
        }
      }
    }

    /// Passes a string literal whose first quote stands here, and gives where it ends.
    private mutating func passString(_ code: ArraySlice<UInt8>, at first: Int) -> Int {
      let quote = code[first]
      var begin = first
      while begin > 0, Lexer.isNameByte(code[begin - 1]) { begin -= 1 }
      let isBytes = code[begin..<first].contains { $0 | 0x20 == UInt8(ascii: "b") }
      let end = code.endIndex
      let isTriple = first + 2 < end && code[first + 1] == quote && code[first + 2] == quote
      var i = first + (isTriple ? 3 : 1)
      let content = i
      while i < end {
        if code[i] == UInt8(ascii: "\\") {
          i += 2
        } else if code[i] == quote, !isTriple || code[i...].starts(with: [quote, quote, quote]) {
          lastStringEnd = i + (isTriple ? 3 : 1)
          lastStringIsBytes = isBytes
          return lastStringEnd
        } else if code[i] == 0x0a, !isTriple {
          return i
        } else {
          i += 1
        }
      }
      openString = content
      return end
    }
  }
}
