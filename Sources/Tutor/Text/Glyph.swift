/// A character as a terminal shows it.
struct Glyph: Hashable {
  let character: Character
  let marks: TextMarks

  /// In columns.
  let width: Int

  /// A control character, which could move the cursor, is shown as U+FFFD.
  init(_ character: Character, _ marks: TextMarks = []) {
    let isControl = character.unicodeScalars.contains {
      $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
    }
    self.character = isControl && character != "\n" ? "\u{FFFD}" : character
    self.marks = marks
    width = character == "\n" ? 0 : TextFit.width(self.character)
  }

  /// Whether a line may end here. A blank in short code is no such place.
  var isSpace: Bool { (character == " " && !marks.contains(.unbroken)) || character == "\n" }

  /// Whether a line may be broken on either side, as between two Chinese characters.
  var isIdeograph: Bool { width == 2 && !isClosing && !isOpening }

  /// Punctuation that may not begin a line.
  var isClosing: Bool { Glyph.closing.contains(character) }

  /// Punctuation that may not end a line.
  var isOpening: Bool { Glyph.opening.contains(character) }

  private static let closing: Set<Character> = Set(
    "。，、；：？！）】》〉」』〕〗｝］…—～·”’％.,;:?!)]}%")

  private static let opening: Set<Character> = Set("（【《〈「『〔〖｛［“‘([{")
}

/// A line of glyphs.
typealias GlyphLine = [Glyph]

extension GlyphLine {
  init(text: String, _ marks: TextMarks = []) { self = text.map { Glyph($0, marks) } }

  /// In columns.
  var width: Int { reduce(0) { $0 + $1.width } }

  /// The line with its escape sequences, if it has any.
  func text(_ marking: TextMarking) -> String {
    if marking == .plain { return String(map(\.character)) }
    var result = ""
    var marks: TextMarks = []
    for glyph in self {
      if glyph.marks != marks {
        if !marks.isEmpty { result += "\u{1B}[0m" }
        if !glyph.marks.isEmpty { result += "\u{1B}[\(glyph.marks.numbers)m" }
        marks = glyph.marks
      }
      result.append(glyph.character)
    }
    return marks.isEmpty ? result : result + "\u{1B}[0m"
  }
}
