import Languages

/// How pictures made of text look.
package struct TextStyle: Sendable {
  /// The columns of the window; no line is wider.
  package var width: Int
  /// Whether lines and marks are drawn with ASCII alone: `--plain`, `TERM=dumb`.
  package var isPlain: Bool
  /// Whether colours are used.
  package var isColoured: Bool
  /// The language of words.
  package var language: Language

  /// A style by its parts.
  package init(
    width: Int = 80, isPlain: Bool = false, isColoured: Bool = false, language: Language = .en
  ) {
    self.width = max(width, 1)
    self.isPlain = isPlain
    self.isColoured = isColoured
    self.language = language
  }

  /// Text that stands back.
  func faint(_ text: String) -> String {
    guard isColoured, !text.isEmpty, let begin = Ink.faint.escape else { return text }
    return begin + text + Ink.end
  }

  /// The words.
  var words: PictureWords { PictureWords.of(language) }

  /// What follows text that was cut off.
  var ellipsis: String { isPlain ? "..." : "…" }

  /// What stands between a call and what it gave.
  var gives: String { isPlain ? "=>" : "⇒" }

  /// The mark of an error.
  var cross: String { isPlain ? "x" : "✗" }

  /// What stands between two addresses.
  var arrow: String { isPlain ? "->" : "→" }
}

/// What a piece of a picture is, for colours.
enum Ink: Sendable {
  case plain, heading, faint, error, arrow, waiting

  /// The escape sequence that begins it; nil for the usual colour.
  var escape: String? {
    switch self {
    case .plain: nil
    case .heading: "\u{1b}[1m"
    case .faint: "\u{1b}[2m"
    case .error: "\u{1b}[31m"
    case .arrow: "\u{1b}[36m"
    case .waiting: "\u{1b}[33m"
    }
  }

  /// The escape sequence after it.
  static let end = "\u{1b}[0m"
}
