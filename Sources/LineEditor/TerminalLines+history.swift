import CEditLine

/// Recalling earlier inputs.
extension TerminalLines {
  /// To the line above in an input of several lines, or to the entry before.
  func goUp() -> Bool {
    let (characters, cursor) = line
    guard let end = characters[..<cursor].lastIndex(of: "\n") else {
      return recall((recalled?.index ?? history.entries.count) - 1)
    }
    let start = characters[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let column = cursor - end - 1
    ceditline_move(editor, min(start + column, end) - cursor)
    return true
  }

  /// To the line below in an input of several lines, or to the entry after.
  func goDown() -> Bool {
    let (characters, cursor) = line
    guard let newline = characters[cursor...].firstIndex(of: "\n") else {
      return recall((recalled?.index ?? history.entries.count) + 1)
    }
    let start = characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    let end = characters[(newline + 1)...].firstIndex(of: "\n") ?? characters.count
    ceditline_move(editor, min(newline + 1 + cursor - start, end) - cursor)
    return true
  }

  /// Shows an entry; one past the last is what was typed before the first was shown.
  func recall(_ index: Int) -> Bool {
    let entries = request.usesHistory ? history.entries : []
    guard (0...entries.count).contains(index) else { return false }
    let draft = recalled?.draft ?? String(String.UnicodeScalarView(line.characters))
    guard index < entries.count else {
      guard recalled != nil else { return false }
      recalled = nil
      replaceLine(with: draft)
      return true
    }
    recalled = (index, draft)
    replaceLine(with: entries[index])
    return true
  }
}
