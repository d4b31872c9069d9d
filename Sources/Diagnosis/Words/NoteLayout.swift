import Interpreter

/// Breaks a note into lines that fit a terminal.
package enum NoteLayout {
  /// What later lines begin with.
  private static let indent = "  "
  private static let opening: Set<Character> = ["（", "“"]
  private static let closing: Set<Character> = ["）", "，", "。", "：", "；", "、", "”"]

  /// The lines of a text, each of at most so many columns unless one word is longer. Lines break at
  /// blanks, which then go, and beside Chinese characters, but not before their punctuation.
  package static func lines(of text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in words(text) {
      let all = DisplayWidth.of(word.unicodeScalars.map(\.value))
      let needed = word.last == " " ? all - 1 : all
      if columns + needed > width, columns > indent.count {
        lines.append(withoutBlank(line))
        line = indent
        columns = indent.count
      }
      line += word
      columns += all
    }
    lines.append(withoutBlank(line))
    return lines
  }

  /// The pieces between which a line may break.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      if let last = word.last, mayBreak(last, character) {
        words.append(word)
        word = ""
      }
      word.append(character)
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static func mayBreak(_ left: Character, _ right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    return left == " " || isWide(left) || isWide(right)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.contains { DisplayWidth.of($0.value) == 2 }
  }

  private static func withoutBlank(_ line: String) -> String {
    line.last == " " ? String(line.dropLast()) : line
  }
}
