/// Lays Markdown out for a terminal of some width.
///
/// No line is wider than the width, which is at least 20 columns; wide characters count two.
package struct TextRenderer: Sendable {
  /// In columns.
  package let width: Int

  /// Whether marks are escape sequences or signs.
  package let marking: TextMarking

  /// A renderer for so many columns, and 20 at least.
  package init(width: Int, marking: TextMarking) {
    self.width = max(width, 20)
    self.marking = marking
  }

  /// The text, each line ended by a newline.
  package func text(_ markdown: Markdown) -> String {
    lines(markdown).map { $0 + "\n" }.joined()
  }

  /// The lines, without newlines.
  package func lines(_ markdown: Markdown) -> [String] {
    lines(markdown.blocks, width).map { $0.text(marking) }
  }

  private var builder: GlyphBuilder { GlyphBuilder(marking: marking) }

  private func lines(
    _ blocks: [Markdown.Block], _ width: Int, isTight: Bool = false
  ) -> [GlyphLine] {
    var result: [GlyphLine] = []
    var previous: Markdown.Block?
    for block in blocks {
      if let previous, !isTight, !isHeading(previous) { result.append([]) }
      result += lines(block, width)
      previous = block
    }
    return result
  }

  private func isHeading(_ block: Markdown.Block) -> Bool {
    guard case .heading = block else { return false }
    return true
  }

  private func lines(_ block: Markdown.Block, _ width: Int) -> [GlyphLine] {
    switch block {
    case .heading(let level, let parts): heading(level, parts, width)
    case .paragraph(let parts): LineWrapper(width: width).lines(builder.glyphs(parts))
    case .code(let code): self.code(code, width)
    case .list(let start, let isLoose, let items): list(start, isLoose, items, width)
    case .quote(let blocks): quote(blocks, width)
    case .table(let table): TableLayout(table, width: width, builder: builder).lines()
    case .rule: [GlyphLine(text: String(repeating: "-", count: width), .dim)]
    case .fields(let fields): self.fields(fields, width)
    }
  }

  private func heading(_ level: Int, _ parts: [Markdown.Inline], _ width: Int) -> [GlyphLine] {
    let marks: TextMarks = level == 1 ? [.strong, .link] : .strong
    let lines = LineWrapper(width: width).lines(builder.glyphs(parts, marks))
    guard marking == .plain, level < 3 else { return lines }
    let length = lines.map(\.width).max() ?? 0
    return lines + [GlyphLine(text: String(repeating: level == 1 ? "=" : "-", count: length))]
  }

  /// Code is indented; what does not fit goes on in the next line, further in.
  private func code(_ code: String, _ width: Int) -> [GlyphLine] {
    let margin = width < 60 ? 2 : 4
    return code.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      codeLine(String(line), margin: margin, width)
    }
  }

  private func codeLine(_ line: String, margin: Int, _ width: Int) -> [GlyphLine] {
    let own = line.prefix { $0 == " " }.count
    if own == line.count { return [[]] }
    let text = GlyphLine(text: String(line.dropFirst(own)), .code)
    if margin + own + text.width <= width {
      return TextRenderer.indented([text], margin + own, margin + own)
    }
    let indent = min(margin + own, width / 2)
    let whole = LineWrapper(width: width - indent).lines(text)
    if whole.count == 1 { return TextRenderer.indented(whole, indent, indent) }
    let rest = min(indent + 4, width / 2)
    return TextRenderer.indented(LineWrapper(width: width - rest).lines(text), indent, rest)
  }

  private func list(
    _ start: Int?, _ isLoose: Bool, _ items: [[Markdown.Block]], _ width: Int
  ) -> [GlyphLine] {
    let last = (start ?? 0) + items.count - 1
    let indent = start == nil ? 2 : "\(last). ".count
    var result: [GlyphLine] = []
    for (i, item) in items.enumerated() {
      if isLoose, i > 0 { result.append([]) }
      var marker = start.map { "\($0 + i). " } ?? "- "
      while marker.count < indent { marker = " " + marker }
      let inner = lines(item, max(width - indent, 10), isTight: !isLoose)
      result += TextRenderer.prefixed(
        inner.isEmpty ? [[]] : inner, GlyphLine(text: marker),
        GlyphLine(text: String(repeating: " ", count: indent)))
    }
    return result
  }

  private func quote(_ blocks: [Markdown.Block], _ width: Int) -> [GlyphLine] {
    let bar = marking == .plain ? GlyphLine(text: "> ") : GlyphLine(text: "│ ", .dim)
    return TextRenderer.prefixed(lines(blocks, max(width - 2, 10)), bar, bar)
  }

  private func fields(_ fields: [Markdown.Field], _ width: Int) -> [GlyphLine] {
    let label = (fields.map { TextFit.width($0.label) }.max() ?? 0) + 2
    if label > width / 3 {
      return fields.flatMap { field in
        let value = LineWrapper(width: width - 2).lines(builder.glyphs(field.value))
        return LineWrapper(width: width).lines(GlyphLine(text: field.label, .strong))
          + TextRenderer.indented(value, 2, 2)
      }
    }
    return fields.flatMap { field in
      let value = LineWrapper(width: width - label).lines(builder.glyphs(field.value))
      let gap = String(repeating: " ", count: label - TextFit.width(field.label))
      return TextRenderer.prefixed(
        value, GlyphLine(text: field.label, .strong) + GlyphLine(text: gap),
        GlyphLine(text: String(repeating: " ", count: label)))
    }
  }

  private static func indented(_ lines: [GlyphLine], _ first: Int, _ rest: Int) -> [GlyphLine] {
    prefixed(
      lines, GlyphLine(text: String(repeating: " ", count: first)),
      GlyphLine(text: String(repeating: " ", count: rest)))
  }

  /// Lines behind a prefix; an empty line gets no more of it than can be seen.
  private static func prefixed(
    _ lines: [GlyphLine], _ first: GlyphLine, _ rest: GlyphLine
  ) -> [GlyphLine] {
    lines.enumerated().map { i, line in
      var prefix = i == 0 ? first : rest
      if line.isEmpty { while prefix.last?.character == " " { prefix.removeLast() } }
      return prefix + line
    }
  }
}
