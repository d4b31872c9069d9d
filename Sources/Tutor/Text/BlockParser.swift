/// Reads the lines of a Markdown text.
struct BlockParser {
  private let lines: [String]
  private var place = 0

  init(_ lines: [String]) {
    self.lines = lines.map { $0.contains("\t") ? BlockParser.expandTabs($0) : $0 }
  }

  /// The blocks of all lines.
  mutating func blocks() -> [Markdown.Block] {
    var blocks: [Markdown.Block] = []
    while place < lines.count {
      let line = lines[place]
      if BlockParser.isBlank(line) {
        place += 1
      } else if let fence = Fence(line) {
        blocks.append(fencedCode(fence))
      } else if BlockParser.indent(of: line) >= 4 {
        blocks.append(indentedCode())
      } else if let heading = BlockParser.heading(line) {
        blocks.append(heading)
        place += 1
      } else if BlockParser.isRule(line) {
        blocks.append(.rule)
        place += 1
      } else if BlockParser.isQuote(line) {
        blocks.append(quote())
      } else if let marker = ListMarker(line) {
        blocks.append(list(marker))
      } else if let table = table() {
        blocks.append(.table(table))
      } else {
        blocks.append(paragraph())
      }
    }
    return blocks
  }

  private mutating func fencedCode(_ fence: Fence) -> Markdown.Block {
    place += 1
    var code: [String] = []
    while place < lines.count {
      let line = lines[place]
      place += 1
      if fence.isClosed(by: line) { break }
      code.append(BlockParser.removing(fence.indent, from: line))
    }
    return .code(code.joined(separator: "\n"))
  }

  private mutating func indentedCode() -> Markdown.Block {
    var code: [String] = []
    while place < lines.count {
      let line = lines[place]
      guard BlockParser.isBlank(line) || BlockParser.indent(of: line) >= 4 else { break }
      code.append(BlockParser.removing(4, from: line))
      place += 1
    }
    while code.last.map(BlockParser.isBlank) == true { code.removeLast() }
    return .code(code.joined(separator: "\n"))
  }

  private mutating func quote() -> Markdown.Block {
    var inner: [String] = []
    while place < lines.count, BlockParser.isQuote(lines[place]) {
      let rest = lines[place].drop { $0 == " " }.dropFirst()
      inner.append(String(rest.first == " " ? rest.dropFirst() : rest))
      place += 1
    }
    var parser = BlockParser(inner)
    return .quote(parser.blocks())
  }

  private mutating func list(_ first: ListMarker) -> Markdown.Block {
    var items: [[Markdown.Block]] = []
    var isLoose = false
    while place < lines.count, let marker = ListMarker(lines[place]), marker.isLike(first),
      !BlockParser.isRule(lines[place])
    {
      var inner = [String(lines[place].dropFirst(marker.width))]
      place += 1
      var blanks = 0
      while place < lines.count {
        let line = lines[place]
        if BlockParser.isBlank(line) {
          blanks += 1
        } else if BlockParser.indent(of: line) >= marker.width {
          isLoose = isLoose || (blanks > 0 && BlockParser.indent(of: line) == marker.width)
          inner += Array(repeating: "", count: blanks)
          inner.append(BlockParser.removing(marker.width, from: line))
          blanks = 0
        } else if blanks == 0, ListMarker(line) == nil, !BlockParser.beginsBlock(line),
          Fence(line) == nil
        {
          // A paragraph goes on though its lines are not indented.
          inner.append(line)
        } else {
          break
        }
        place += 1
      }
      if blanks > 0, place < lines.count, ListMarker(lines[place])?.isLike(first) == true {
        isLoose = true
      }
      var parser = BlockParser(inner)
      items.append(parser.blocks())
    }
    return .list(start: first.number, isLoose: isLoose, items: items)
  }

  private mutating func table() -> Markdown.Table? {
    guard place + 1 < lines.count, lines[place].contains("|"),
      let alignments = TableLine.alignments(lines[place + 1])
    else { return nil }
    let header = TableLine.cells(lines[place])
    guard header.count == alignments.count else { return nil }
    place += 2
    var rows: [[[Markdown.Inline]]] = []
    while place < lines.count, lines[place].contains("|"), !BlockParser.isBlank(lines[place]) {
      var cells = TableLine.cells(lines[place])
      while cells.count < header.count { cells.append("") }
      rows.append(cells.prefix(header.count).map(InlineParser.parse))
      place += 1
    }
    return Markdown.Table(
      header: header.map(InlineParser.parse), rows: rows, alignments: alignments)
  }

  private mutating func paragraph() -> Markdown.Block {
    var text = lines[place]
    place += 1
    while place < lines.count, !BlockParser.isBlank(lines[place]),
      !BlockParser.beginsBlock(lines[place]), Fence(lines[place]) == nil
    {
      text += "\n" + lines[place].drop { $0 == " " }
      place += 1
    }
    return .paragraph(InlineParser.parse(String(text.drop { $0 == " " })))
  }

  /// Whether a line ends a paragraph. A number other than 1 may begin a line of prose.
  private static func beginsBlock(_ line: String) -> Bool {
    if let marker = ListMarker(line) { return marker.number ?? 1 == 1 }
    return heading(line) != nil || isRule(line) || isQuote(line)
  }

  private static func heading(_ line: String) -> Markdown.Block? {
    let text = line.drop { $0 == " " }
    let level = text.prefix { $0 == "#" }.count
    guard (1...6).contains(level), text.dropFirst(level).first == " " else { return nil }
    var words = text.dropFirst(level + 1)
    while words.last == " " { words.removeLast() }
    let closing = words.reversed().prefix { $0 == "#" }.count
    if closing > 0, words.dropLast(closing).last ?? " " == " " { words = words.dropLast(closing) }
    return .heading(level: level, InlineParser.parse(String(words)))
  }

  private static func isRule(_ line: String) -> Bool {
    let signs = line.filter { $0 != " " }
    guard let sign = signs.first, "-*_".contains(sign) else { return false }
    return signs.count >= 3 && signs.allSatisfy { $0 == sign }
  }

  private static func isQuote(_ line: String) -> Bool { line.drop { $0 == " " }.first == ">" }

  static func isBlank(_ line: String) -> Bool { line.allSatisfy { $0 == " " } }

  static func indent(of line: String) -> Int { line.prefix { $0 == " " }.count }

  /// A line without so many blanks at its start, or without those it has.
  private static func removing(_ count: Int, from line: String) -> String {
    String(line.dropFirst(min(count, indent(of: line))))
  }

  private static func expandTabs(_ line: String) -> String {
    var result = ""
    var column = 0
    for character in line {
      let count = character == "\t" ? 4 - column % 4 : 1
      result += character == "\t" ? String(repeating: " ", count: count) : String(character)
      column += count
    }
    return result
  }
}
