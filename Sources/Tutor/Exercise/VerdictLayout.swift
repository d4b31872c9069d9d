/// Lays a verdict's lines out for a window.
struct VerdictLayout {
  /// In columns.
  let width: Int

  /// The lines, each no wider than the window: what does not fit goes on further in.
  func lines(_ lines: [String]) -> [String] { lines.flatMap(wrapped) }

  private func wrapped(_ line: String) -> [String] {
    let text = line.drop { $0 == " " }
    let own = min(line.count - text.count, width / 2)
    let rest = min(own + 2, width / 2)
    let whole = LineWrapper(width: max(width - own, 1)).lines(GlyphLine(text: String(text)))
    let pieces =
      whole.count < 2
      ? whole : LineWrapper(width: max(width - rest, 1)).lines(GlyphLine(text: String(text)))
    return pieces.enumerated().map { i, piece in
      String(repeating: " ", count: i == 0 ? own : rest) + piece.text(.plain)
    }
  }
}
