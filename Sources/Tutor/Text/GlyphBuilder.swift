/// Turns the parts of a line of Markdown into glyphs.
struct GlyphBuilder {
  /// Decides whether code and links are marked by signs or by colour.
  let marking: TextMarking

  /// Code of so many columns stays on one line.
  private static let shortCode = 16

  /// The glyphs of the parts. A newline in the source is a blank, and nothing between Chinese
  /// characters.
  func glyphs(_ parts: [Markdown.Inline], _ marks: TextMarks = []) -> [Glyph] {
    var glyphs: [Glyph] = []
    append(parts, marks, to: &glyphs)
    return glyphs
  }

  private func append(_ parts: [Markdown.Inline], _ marks: TextMarks, to glyphs: inout [Glyph]) {
    for (i, part) in parts.enumerated() {
      switch part {
      case .text(let text):
        append(text, marks, before: GlyphBuilder.first(of: parts[(i + 1)...]), to: &glyphs)
      case .code(let code):
        let shown = marking == .plain ? "`\(code)`" : code
        let isShort = TextFit.width(code) <= GlyphBuilder.shortCode
        glyphs += GlyphLine(text: shown, marks.union(isShort ? [.code, .unbroken] : .code))
      case .bareCode(let code): glyphs += GlyphLine(text: code, marks.union(.code))
      case .emphasis(let inner): append(inner, marks.union(.emphasis), to: &glyphs)
      case .strong(let inner): append(inner, marks.union(.strong), to: &glyphs)
      case .link(let inner, let url):
        append(inner, marks.union(.link), to: &glyphs)
        if inner != [.text(url)] { append(" (\(url))", marks, before: nil, to: &glyphs) }
      case .lineBreak: glyphs.append(Glyph("\n"))
      }
    }
  }

  /// The first character of what follows; code begins with a sign.
  private static func first(of parts: ArraySlice<Markdown.Inline>) -> Character? {
    switch parts.first {
    case .text(let text)?: text.first
    case .code?, .bareCode?: "`"
    case .emphasis(let inner)?, .strong(let inner)?, .link(let inner, _)?: first(of: inner[...])
    case .lineBreak?, nil: nil
    }
  }

  private func append(
    _ text: String, _ marks: TextMarks, before next: Character?, to glyphs: inout [Glyph]
  ) {
    let characters = Array(text)
    for (i, character) in characters.enumerated() {
      guard character == "\n" else {
        glyphs.append(Glyph(character, marks))
        continue
      }
      let before = glyphs.last
      let after = (i + 1 < characters.count ? characters[i + 1] : next).map { Glyph($0) }
      let joins = before?.width == 2 && (after?.width ?? 2) == 2
      if !joins { glyphs.append(Glyph(" ", marks)) }
    }
  }
}
