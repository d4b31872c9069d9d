import Lab

/// Lays out a call and what it changed: on one line where that fits, else on several, of which the
/// later ones are indented. The outcome is never cut; the data of the call are shortened first.
struct ChangeLines {
  private let style: TextStyle
  private var lines: [String] = []

  /// What lines after the first begin with.
  private let indent: String

  /// The lines of a change; nil for a call that has to do with no socket.
  static func of(_ change: CallChange, _ style: TextStyle) -> [String]? {
    guard let pieces = change.pieces(style) else { return nil }
    // The lines of what was typed at a prompt have no numbers worth telling.
    let place = change.call.place.flatMap { $0.isTyped ? nil : $0 }
    let number = place.map { "\($0.line) " } ?? ""
    let outcome = pieces.reduce(0) { $0 + TextFit.width($1) + 1 }
    let room = style.width - TextFit.width(number)
    let call = CallText(change.call, words: style.words)
    var layout = ChangeLines(style)
    layout.lines = [number + call.callLine(wish: room - outcome - 1, columns: room, style)]
    for (i, piece) in pieces.enumerated() { layout.add(piece, gap: i == 0 ? "  " : " ") }
    return layout.lines
  }

  private init(_ style: TextStyle) {
    self.style = style
    indent = String(repeating: " ", count: min(2, style.width / 8))
  }

  /// Adds a piece behind the last one, or on a line of its own; one that is wider than a line is
  /// broken at its blanks, and where it has none, anywhere.
  private mutating func add(_ piece: String, gap: String) {
    let last = lines.last ?? ""
    // After Chinese punctuation stands no blank.
    let gap = last.last == "，" ? "" : gap
    if TextFit.width(last + gap + piece) <= style.width {
      lines[lines.count - 1] = last + gap + piece
      return
    }
    if TextFit.width(indent + piece) <= style.width { return lines.append(indent + piece) }
    let words = piece.split(separator: " ")
    if words.count > 1 {
      for (i, word) in words.enumerated() { add(String(word), gap: i == 0 ? gap : " ") }
      return
    }
    var rest = piece[...]
    while !rest.isEmpty {
      let part = TextFit.prefix(String(rest), columns: style.width - indent.count)
      lines.append(indent + (part.isEmpty ? String(rest) : part))
      rest = part.isEmpty ? "" : rest.dropFirst(part.count)
    }
  }
}
