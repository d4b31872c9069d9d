import Curriculum

/// A line that begins with a colon.
package struct PromptLine: Sendable, Equatable {
  /// The word after the colon.
  package var name: String
  /// What follows it, without blanks around.
  package var argument: String

  /// The command in a line; nil where it is none: then it is Python, or nothing.
  package init?(_ line: Substring) {
    let text = line.drop { $0 == " " || $0 == "\t" }
    guard text.first == ":", let letter = text.dropFirst().first, letter.isLetter || letter == "?"
    else { return nil }
    let words = text.dropFirst().split(separator: " ", maxSplits: 1)
    name = words.first.map(String.init) ?? ""
    var rest = words.dropFirst().first ?? ""
    rest = rest.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    argument = String(rest)
  }

  /// The commands that the word may stand for: itself, or all that begin with it.
  package var candidates: [PromptCommand] {
    if name == "?" { return [.help] }
    if let exact = PromptCommand(rawValue: name) { return [exact] }
    return PromptCommand.allCases.filter { $0.rawValue.hasPrefix(name) }
  }

  /// The commands whose names are nearly the word, the nearest first.
  static func near(_ word: String) -> [PromptCommand] {
    PromptCommand.allCases
      .map { ($0, EditDistance.between($0.rawValue, word)) }
      .filter { $0.1 <= max(1, word.count / 3) }
      .sorted { $0.1 < $1.1 }
      .prefix(3).map(\.0)
  }
}

extension String {
  /// Followed by blanks up to a width.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
