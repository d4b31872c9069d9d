/// The start of a block of code between fences.
struct Fence {
  let indent: Int
  private let sign: Character
  private let length: Int

  init?(_ line: String) {
    let indent = BlockParser.indent(of: line)
    let text = line.dropFirst(indent)
    guard indent < 4, let sign = text.first, sign == "`" || sign == "~" else { return nil }
    let length = text.prefix { $0 == sign }.count
    guard length >= 3, !text.dropFirst(length).contains(sign) else { return nil }
    self.indent = indent
    self.sign = sign
    self.length = length
  }

  func isClosed(by line: String) -> Bool {
    let text = line.drop { $0 == " " }
    let count = text.prefix { $0 == sign }.count
    return count >= length && text.dropFirst(count).allSatisfy { $0 == " " }
  }
}

/// A bullet or a number at the start of a list's item.
struct ListMarker {
  /// Nil for a bullet.
  let number: Int?

  /// The columns before the item's text.
  let width: Int

  private let sign: Character

  init?(_ line: String) {
    let indent = BlockParser.indent(of: line)
    var rest = line.dropFirst(indent)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard indent < 4, digits.count <= 9 else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let sign = rest.first, (digits.isEmpty ? "-*+" : ".)").contains(sign) else { return nil }
    rest = rest.dropFirst()
    let blanks = rest.prefix { $0 == " " }.count
    guard blanks > 0, blanks < rest.count else { return nil }
    self.sign = sign
    number = Int(digits)
    // More blanks than that are code in the item.
    width = indent + digits.count + 1 + (blanks > 4 ? 1 : blanks)
  }

  /// Whether both belong to one list.
  func isLike(_ other: ListMarker) -> Bool {
    sign == other.sign && (number == nil) == (other.number == nil)
  }
}

/// The cells of a table's line.
enum TableLine {
  /// The texts between the bars; a bar in inline code or after a backslash is text.
  static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isInCode = false
    var isEscaped = false
    for character in line.trimmingBlanks() {
      if isEscaped {
        cells[cells.count - 1] += character == "|" ? "|" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "|", !isInCode {
        cells.append("")
      } else {
        if character == "`" { isInCode.toggle() }
        cells[cells.count - 1].append(character)
      }
    }
    if cells.first?.trimmingBlanks().isEmpty == true { cells.removeFirst() }
    if cells.last?.trimmingBlanks().isEmpty == true { cells.removeLast() }
    return cells.map { $0.trimmingBlanks() }
  }

  /// What the line under a table's headings says of the columns; nil when it is no such line.
  static func alignments(_ line: String) -> [Markdown.Table.Alignment]? {
    guard line.contains("-"), line.allSatisfy({ "|:- ".contains($0) }) else { return nil }
    var alignments: [Markdown.Table.Alignment] = []
    for cell in cells(line) {
      guard cell.contains("-") else { return nil }
      switch (cell.hasPrefix(":"), cell.hasSuffix(":")) {
      case (true, true): alignments.append(.centre)
      case (false, true): alignments.append(.right)
      default: alignments.append(.left)
      }
    }
    return alignments.isEmpty ? nil : alignments
  }
}

extension String {
  /// Without the blanks at both ends.
  func trimmingBlanks() -> String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
