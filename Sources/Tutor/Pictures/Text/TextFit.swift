import Interpreter

/// Text measured in the columns of a terminal.
enum TextFit {
  /// The columns that a text takes.
  static func width(_ text: some StringProtocol) -> Int {
    DisplayWidth.of(text.unicodeScalars.lazy.map(\.value))
  }

  /// The columns that one character takes.
  static func width(_ character: Character) -> Int {
    DisplayWidth.of(character.unicodeScalars.lazy.map(\.value))
  }

  /// The text, or its beginning and an ellipsis where it is wider than so many columns.
  static func cut(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    if width(text) <= columns { return text }
    let room = columns - width(ellipsis)
    if room < 0 { return "" }
    return prefix(text, columns: room) + ellipsis
  }

  /// As much of the text as so many columns hold.
  static func prefix(_ text: String, columns: Int) -> String {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      used += width(text[index])
      if used > columns { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }

  /// The text, and blanks behind it up to so many columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(columns - width(text), 0))
  }

  /// The text, with blanks before it up to so many columns.
  static func aligned(_ text: String, to columns: Int) -> String {
    String(repeating: " ", count: max(columns - width(text), 0)) + text
  }

  /// Text from a program or a file's name with what cannot be seen escaped, so that it neither moves
  /// the cursor nor turns the line around.
  static func visible(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ CodePoint.isPrintable($0.value) }) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where CodePoint.isPrintable(scalar.value): shown.unicodeScalars.append(scalar)
      case "\n": shown += "\\n"
      case "\r": shown += "\\r"
      case "\t": shown += "\\t"
      default: shown += "\\x{\(String(scalar.value, radix: 16))}"
      }
    }
    return shown
  }
}
