/// Breaks text into lines that fit a width: between words, and between Chinese characters but not
/// before punctuation that closes or behind punctuation that opens.
struct LineWrapper {
  /// In columns; at least 1.
  let width: Int

  /// The lines of a text. A newline in it ends a line; blanks at a break are dropped.
  func lines(_ glyphs: [Glyph]) -> [GlyphLine] {
    glyphs.split(separator: Glyph("\n"), omittingEmptySubsequences: false).flatMap {
      wrapped(Array($0))
    }
  }

  /// The widest part that is never broken, for the columns of a table.
  static func longestUnit(_ glyphs: [Glyph]) -> Int {
    glyphs.split { $0.character == "\n" }.flatMap { units(Array($0)) }.map(\.word.width).max() ?? 0
  }

  private struct Unit {
    /// What stands together on a line.
    var word: GlyphLine
    /// The blanks behind it.
    var blanks: GlyphLine
  }

  private func wrapped(_ glyphs: [Glyph]) -> [GlyphLine] {
    var lines: [GlyphLine] = []
    var line: GlyphLine = []
    var blanks: GlyphLine = []
    var used = 0
    for unit in LineWrapper.units(glyphs) {
      var word = unit.word
      let wordWidth = word.width
      if !line.isEmpty, used + blanks.width + wordWidth > width {
        lines.append(line)
        (line, blanks, used) = ([], [], 0)
      }
      if used == 0, wordWidth > width {
        let pieces = LineWrapper.pieces(word, width: width)
        lines += pieces.dropLast()
        word = pieces.last ?? []
      }
      line += blanks + word
      used += blanks.width + word.width
      blanks = unit.blanks
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A line cut wherever it is full; for what has no better place.
  static func pieces(_ glyphs: GlyphLine, width: Int) -> [GlyphLine] {
    var pieces: [GlyphLine] = []
    var piece: GlyphLine = []
    var used = 0
    for glyph in glyphs {
      if used + glyph.width > width, !piece.isEmpty {
        let next = GlyphLine(piece[place(toCut: piece, before: glyph)...])
        pieces.append(GlyphLine(piece.dropLast(next.count)))
        (piece, used) = (next, next.width)
      }
      piece.append(glyph)
      used += glyph.width
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  /// Where a full piece is better cut than at its end: so that closing punctuation keeps what stands
  /// before it, or behind the punctuation of code in its second half.
  private static func place(toCut piece: GlyphLine, before glyph: Glyph) -> Int {
    if glyph.isClosing, let last = piece.lastIndex(where: { !$0.isClosing }), last > 0 {
      return last
    }
    guard let sign = piece.lastIndex(where: { "./(,=_-".contains($0.character) }),
      sign > piece.count / 2
    else { return piece.count }
    return sign + 1
  }

  private static func units(_ glyphs: [Glyph]) -> [Unit] {
    var units: [Unit] = []
    var previous: Glyph?
    for glyph in glyphs {
      defer { previous = glyph }
      if glyph.isSpace {
        if units.isEmpty { continue }
        units[units.count - 1].blanks.append(glyph)
      } else if !units.isEmpty, let previous, isTogether(previous, glyph) {
        units[units.count - 1].word.append(glyph)
      } else {
        units.append(Unit(word: [glyph], blanks: []))
      }
    }
    return units
  }

  /// Whether no line ends between two glyphs.
  private static func isTogether(_ first: Glyph, _ second: Glyph) -> Bool {
    if first.isSpace { return false }
    if second.isClosing || first.isOpening { return true }
    if first.isIdeograph || second.isIdeograph { return false }
    // Behind closing punctuation of Chinese a line may end, behind a word's own it may not.
    return !(first.isClosing && first.width == 2) && !(second.isOpening && second.width == 2)
  }
}
