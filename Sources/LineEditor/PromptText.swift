/// A prompt as libedit wants it.
///
/// An escape must take no room, and must not be the last thing: libedit ties it to the character
/// that follows.
struct PromptText: Equatable {
  /// The lines before the last: they are printed, not edited behind.
  let above: String
  /// What is seen of the last line.
  let visible: [Unicode.Scalar]
  /// The last line with its escapes between two U+0001.
  let marked: [UInt32]

  /// The last line as it is written to a terminal.
  var written: String {
    String(String.UnicodeScalarView(marked.filter { $0 != 1 }.compactMap(Unicode.Scalar.init)))
  }

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    above = lines.dropLast().map { $0 + "\n" }.joined()
    var pieces = Self.pieces(of: lines.last ?? "")
    if let last = pieces.last, !last.escape.isEmpty, last.character == nil {
      pieces.removeLast()
      if pieces.last?.character == " " {
        pieces[pieces.count - 1].escape += last.escape
      } else {
        pieces.append(Piece(escape: last.escape, character: " "))
      }
    }
    visible = pieces.compactMap(\.character)
    marked = pieces.flatMap { piece in
      let escape = piece.escape.unicodeScalars.map(\.value)
      return (escape.isEmpty ? [] : [1] + escape + [1]) + (piece.character.map { [$0.value] } ?? [])
    }
  }

  /// A character with the escapes before it.
  private struct Piece {
    var escape = ""
    var character: Unicode.Scalar?
  }

  /// Colours (ESC [ ... m) stay; other escapes and control characters go, but tabs become spaces.
  private static func pieces(of line: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    func take(_ character: Unicode.Scalar) {
      piece.character = character
      pieces.append(piece)
      piece = Piece()
    }
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1b}" {
        guard rest.first == "[" else { continue }
        let end = rest.dropFirst().firstIndex { ("@"..."~").contains($0) }
        guard let end else { break }
        if rest[end] == "m" { piece.escape += "\u{1b}" + String(rest[...end]) }
        rest = rest[rest.index(after: end)...]
      } else if scalar == "\t" {
        repeat { take(" ") } while pieces.count % 8 != 0
      } else if scalar.value >= 0x20, !(0x7f..<0xa0).contains(scalar.value),
        !CharacterWidth.combines(scalar)
      {
        take(scalar)
      }
    }
    if !piece.escape.isEmpty { pieces.append(piece) }
    return pieces
  }
}
