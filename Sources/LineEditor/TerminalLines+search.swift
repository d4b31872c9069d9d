import CEditLine

/// Looking for an earlier input by a part of it (Ctrl-R).
extension TerminalLines {
  /// Shows the newest entry with what is typed in it, until a key that does something else.
  func search() -> Bool {
    guard request.usesHistory else { return false }
    let before = line
    let prompt = earlier.isEmpty ? request.prompt : request.continuation
    var search = HistorySearch(entries: history.entries)
    isSearching = true
    var isCancelled = false
    var isAccepted = false
    show(search)
    loop: while let key = nextKey() {
      switch key {
      case "\u{12}": search.goOlder()
      case "\u{13}": search.goNewer()
      case "\u{8}", "\u{7f}": search.removeLast()
      case "\u{7}":
        isCancelled = true
        break loop
      case "\r", "\n":
        isAccepted = true
        break loop
      case "\0"..<" ":
        unread = key
        break loop
      default: search.append(key)
      }
      show(search)
    }
    isSearching = false
    guard result == nil else { return true }
    redraw {
      setPrompt(earlier.isEmpty ? request.prompt : prompt)
      if isCancelled || search.match == nil {
        replaceLine(with: String(String.UnicodeScalarView(before.characters)))
        ceditline_move(editor, before.cursor - before.characters.count)
      } else if let match = search.match {
        recalled = (match, recalled?.draft ?? String(String.UnicodeScalarView(before.characters)))
      }
    }
    if isAccepted { unread = "\n" }
    return true
  }

  private func show(_ search: HistorySearch) {
    redraw {
      setPrompt("(\(search.isFailing ? "failed " : "")reverse-i-search)`\(search.query)': ")
      replaceLine(with: search.match.map { history.entries[$0] } ?? "")
    }
  }
}
