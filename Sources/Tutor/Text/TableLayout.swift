/// Lays a table out: columns as wide as they need, narrower where the width asks for it, and where
/// that is not enough, a paragraph for each row.
struct TableLayout {
  private let table: Markdown.Table
  private let width: Int
  private let header: [[Glyph]]
  private let rows: [[[Glyph]]]

  /// Columns between two columns.
  private static let gap = 2

  /// The narrowest that a column becomes before rows become paragraphs, if its words fit.
  private static let narrowest = 8

  init(_ table: Markdown.Table, width: Int, builder: GlyphBuilder) {
    self.table = table
    self.width = width
    header = table.header.map { builder.glyphs($0, .strong) }
    rows = table.rows.map { row in row.map { builder.glyphs($0) } }
  }

  /// The lines.
  func lines() -> [GlyphLine] {
    guard let widths = widths() else { return paragraphs() }
    let gaps = String(repeating: " ", count: TableLayout.gap)
    let rule = widths.map { GlyphLine(text: String(repeating: "-", count: $0), .dim) }
    var result = row(header, widths)
    result.append(GlyphLine(rule.joined(separator: GlyphLine(text: gaps))))
    let bodies = rows.map { row($0, widths) }
    // Rows of several lines need a blank line to be told apart.
    let isSpaced = bodies.contains { $0.count > 1 }
    for (i, body) in bodies.enumerated() {
      if isSpaced, i > 0 { result.append([]) }
      result += body
    }
    return result
  }

  private func row(_ cells: [[Glyph]], _ widths: [Int]) -> [GlyphLine] {
    let wrapped = zip(cells, widths).map { LineWrapper(width: $1).lines($0) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { i in
      var line: GlyphLine = []
      for (column, lines) in wrapped.enumerated() {
        let text = i < lines.count ? lines[i] : []
        let room = max(widths[column] - text.width, 0)
        let before =
          switch table.alignments[column] {
          case .left: 0
          case .right: room
          case .centre: room / 2
          }
        line += GlyphLine(text: String(repeating: " ", count: before)) + text
        line += GlyphLine(text: String(repeating: " ", count: room - before + TableLayout.gap))
      }
      while line.last?.character == " " { line.removeLast() }
      return line
    }
  }

  /// The columns' widths; nil when the table does not fit.
  private func widths() -> [Int]? {
    let columns = header.indices.map { i in [header[i]] + rows.map { $0[i] } }
    var widths = columns.map { cells in max(cells.map(\.width).max() ?? 0, 1) }
    let least = columns.map { cells in
      let longest = cells.map(LineWrapper.longestUnit).max() ?? 0
      return max(longest, min(TableLayout.narrowest, cells.map(\.width).max() ?? 0))
    }
    var excess = widths.reduce(0, +) + TableLayout.gap * (widths.count - 1) - width
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  /// Each row as a paragraph: its first cell, and the others under it behind their headings.
  private func paragraphs() -> [GlyphLine] {
    var result: [GlyphLine] = []
    for row in rows {
      if !result.isEmpty { result.append([]) }
      for (column, cell) in row.enumerated() where !cell.isEmpty {
        if column == 0 {
          result += LineWrapper(width: width).lines(
            cell.map { Glyph($0.character, $0.marks.union(.strong)) })
        } else {
          let text = header[column] + GlyphLine(text: ": ") + cell
          result += LineWrapper(width: width - 2).lines(text).map { GlyphLine(text: "  ") + $0 }
        }
      }
    }
    return result
  }
}
