import Diagnosis
import Interpreter

/// A table of text for people, in columns as a terminal shows them: Chinese characters take two.
struct TextTable {
  /// A column.
  struct Column {
    var heading: String
    /// Whether its cells stand on the right, as numbers do.
    var isRight = false
    /// To how many columns of the terminal it may be narrowed, by cutting its cells; nil for none.
    var least: Int?
    /// The most columns of the terminal that it takes in any case; nil for as many as it needs.
    var most: Int?
  }

  let columns: [Column]
  /// A row with fewer cells than columns has one that reaches over the rest of the line.
  var rows: [[String]] = []

  private static let gap = 2

  /// The lines, for a terminal of so many columns, or as long as they are. Where that is too narrow, each
  /// row is a paragraph.
  func lines(columns width: Int?) -> [String] {
    guard let widths = widths(width) else { return paragraphs(width ?? .max) }
    let rule = widths.map { String(repeating: "-", count: $0) }
    return ([columns.map(\.heading), rule] + rows).flatMap { line($0, widths, width) }
  }

  private func widths(_ width: Int?) -> [Int]? {
    var widths = columns.indices.map { index in
      let cells =
        rows.filter { $0.count > index + 1 || $0.count == columns.count }.map { $0[index] }
      let width = ([columns[index].heading] + cells).map(TextTable.width).max() ?? 0
      return min(width, columns[index].most ?? width)
    }
    guard let width else { return widths }
    var excess = widths.reduce(0, +) + TextTable.gap * (widths.count - 1) - width
    for index in columns.indices.sorted(by: { widths[$0] > widths[$1] }) where excess > 0 {
      guard let least = columns[index].least, widths[index] > least else { continue }
      let less = min(excess, widths[index] - least)
      widths[index] -= less
      excess -= less
    }
    return excess > 0 ? nil : widths
  }

  private func line(_ row: [String], _ widths: [Int], _ width: Int?) -> [String] {
    var text = ""
    var rest: [String] = []
    for (index, cell) in row.enumerated() {
      if row.count < columns.count, index == row.count - 1 {
        let room = width.map { $0 - TextTable.width(text) } ?? .max
        if TextTable.width(cell) <= room {
          text += cell
        } else {
          rest = NoteLayout.lines(of: cell, width: max((width ?? 80) - 4, 16)).map { "    " + $0 }
        }
        continue
      }
      let shown = TextTable.cut(cell, to: widths[index])
      let space = String(repeating: " ", count: widths[index] - TextTable.width(shown))
      text += columns[index].isRight ? space + shown : shown + space
      text += String(repeating: " ", count: TextTable.gap)
    }
    return [TextTable.trimmed(text)] + rest
  }

  private func paragraphs(_ width: Int) -> [String] {
    rows.flatMap { row in
      row.enumerated().filter { !$0.element.isEmpty }.flatMap { index, cell in
        let isSpanning = row.count < columns.count && index == row.count - 1
        let label = index == 0 || isSpanning ? "" : columns[index].heading + ": "
        let indent = index == 0 ? "" : "  "
        return NoteLayout.lines(of: label + cell, width: max(width - indent.count, 16))
          .map { indent + $0 }
      }
    }
  }

  /// The columns that a text takes.
  static func width(_ text: String) -> Int {
    DisplayWidth.of(text.unicodeScalars.lazy.map(\.value))
  }

  private static func cut(_ text: String, to columns: Int) -> String {
    if width(text) <= columns { return text }
    var output = ""
    var used = 1
    for character in text {
      used += width(String(character))
      if used > columns { break }
      output.append(character)
    }
    return output + "…"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
