import CEditLine

/// Completing the word before the cursor.
extension TerminalLines {
  /// Inserts what all candidates have in common, or four blanks where a further line begins; when nothing can be inserted, a second key lists
  /// them above the line.
  func complete() -> Bool {
    let (characters, cursor) = line
    let before = String(String.UnicodeScalarView(characters[..<cursor]))
    // Where a block is typed, Tab indents.
    if !earlier.isEmpty, before.allSatisfy({ $0 == " " }) {
      insert("    ")
      return true
    }
    let lineStart = earlier.reduce(0) { $0 + $1.utf8.count + 1 }
    let text = (earlier + [String(String.UnicodeScalarView(characters))]).joined(separator: "\n")
    let offset = lineStart + before.utf8.count
    guard let completions = request.complete(text, offset), !completions.candidates.isEmpty,
      (lineStart...offset).contains(completions.start)
    else { return false }
    let word = String(decoding: before.utf8.dropFirst(completions.start - lineStart), as: UTF8.self)
    let prefix = completions.commonPrefix
    let isNew = prefix.utf8.count > word.utf8.count || completions.candidates.count == 1
    if isNew, prefix != word {
      ceditline_delete(editor, word.unicodeScalars.count)
      insert(prefix)
      hasAskedForList = false
      return true
    }
    if completions.candidates.count == 1 { return true }
    guard hasAskedForList else {
      hasAskedForList = true
      return false
    }
    let columns = Columns(labels: completions.candidates.map(\.label))
    let rows = columns.rows(width: window.columns - 1, limit: max(window.rows - 3, 1))
    printAbove(rows.joined(separator: "\r\n") + "\r\n")
    return true
  }
}
