/// Reads code, emphasis and links in a line of Markdown.
struct InlineParser {
  private let characters: [Character]
  private var place: Int
  private let end: Int
  private var parts: [Markdown.Inline] = []
  private var text = ""

  /// The parts of a text.
  static func parse(_ text: String) -> [Markdown.Inline] {
    let characters = Array(text)
    return parse(characters, 0, characters.count)
  }

  private static func parse(
    _ characters: [Character], _ start: Int, _ end: Int
  ) -> [Markdown.Inline] {
    var parser = InlineParser(characters, start, end)
    parser.run()
    return parser.parts
  }

  private init(_ characters: [Character], _ start: Int, _ end: Int) {
    self.characters = characters
    self.place = start
    self.end = end
  }

  private mutating func run() {
    while place < end {
      let character = characters[place]
      switch character {
      case "\\" where place + 1 < end:
        escape()
      case "`":
        code()
      case "*", "_":
        emphasis(character)
      case "[":
        link()
      case "<":
        address()
      case "\n":
        newline()
      default:
        text.append(character)
        place += 1
      }
    }
    flush()
  }

  private mutating func flush() {
    if !text.isEmpty { parts.append(.text(text)) }
    text = ""
  }

  private mutating func add(_ part: Markdown.Inline, next: Int) {
    flush()
    parts.append(part)
    place = next
  }

  private mutating func escape() {
    let next = characters[place + 1]
    if next == "\n" {
      add(.lineBreak, next: place + 2)
    } else if next.isASCII, next.isPunctuation || next.isSymbol {
      text.append(next)
      place += 2
    } else {
      text.append("\\")
      place += 1
    }
  }

  private mutating func newline() {
    if text.hasSuffix("  ") {
      text = text.trimmingBlanks()
      add(.lineBreak, next: place + 1)
    } else {
      text.append("\n")
      place += 1
    }
  }

  private func run(of sign: Character, at start: Int) -> Int {
    var count = 0
    while start + count < end, characters[start + count] == sign { count += 1 }
    return count
  }

  private mutating func code() {
    let length = run(of: "`", at: place)
    var i = place + length
    while i < end {
      guard characters[i] == "`" else {
        i += 1
        continue
      }
      let count = run(of: "`", at: i)
      if count == length {
        var inner = String(characters[place + length..<i].map { $0 == "\n" ? " " : $0 })
        if inner.count > 2, inner.first == " ", inner.last == " " {
          inner = String(inner.dropFirst().dropLast())
        }
        return add(.code(inner), next: i + length)
      }
      i += count
    }
    text += String(repeating: "`", count: length)
    place += length
  }

  /// Text between one or two stars or underscores. An underscore inside a word is a letter of it.
  private mutating func emphasis(_ sign: Character) {
    let length = min(run(of: sign, at: place), 2)
    let start = place + length
    let opensWord = sign == "*" || place == 0 || !InlineParser.isWord(characters[place - 1])
    if opensWord, start < end, !characters[start].isWhitespace,
      let close = closing(sign, length, from: start)
    {
      let inner = InlineParser.parse(characters, start, close)
      return add(length == 2 ? .strong(inner) : .emphasis(inner), next: close + length)
    }
    text += String(repeating: sign, count: length)
    place += length
  }

  private func closing(_ sign: Character, _ length: Int, from start: Int) -> Int? {
    var i = start
    while i < end {
      if characters[i] == "`" {
        i += run(of: "`", at: i)
        while i < end, characters[i] != "`" { i += 1 }
        i += run(of: "`", at: i)
        continue
      }
      if characters[i] == "\\" {
        i += 2
        continue
      }
      let count = run(of: sign, at: i)
      if count == 0 {
        i += 1
        continue
      }
      let after = i + count
      let closesWord = sign == "*" || after == end || !InlineParser.isWord(characters[after])
      if count >= length, (count - length) % 2 == 0 || count > 2, i > start, closesWord,
        !characters[i - 1].isWhitespace
      {
        return after - length
      }
      i = after
    }
    return nil
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func link() {
    var depth = 0
    var i = place
    while i < end {
      if characters[i] == "[" { depth += 1 }
      if characters[i] == "]" { depth -= 1 }
      if depth == 0 { break }
      i += 1
    }
    if i + 1 < end, characters[i + 1] == "(",
      let close = characters[(i + 2)..<end].firstIndex(of: ")")
    {
      let words = InlineParser.parse(characters, place + 1, i)
      return add(.link(words, url: String(characters[(i + 2)..<close])), next: close + 1)
    }
    text.append("[")
    place += 1
  }

  private mutating func address() {
    let rest = characters[place..<end]
    if let close = rest.firstIndex(of: ">") {
      let inner = String(characters[(place + 1)..<close])
      if inner.contains("://"), !inner.contains(where: \.isWhitespace) {
        return add(.link([.text(inner)], url: inner), next: close + 1)
      }
    }
    text.append("<")
    place += 1
  }
}
