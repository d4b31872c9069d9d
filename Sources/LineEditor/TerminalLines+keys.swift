import CEditLine

/// The keys that libedit leaves to us: it knows neither our history nor characters of several code
/// points.
extension TerminalLines {
  /// What a key does.
  enum Key: Int32, CaseIterable {
    case enter, complete, paste, search, older, newer, oldest, newest
    case left, right, deleteBefore, deleteUnder, deleteOrEnd

    /// How the keys are written in editrc(5).
    var keys: [String] {
      switch self {
      case .enter: ["^M", "^J"]
      case .complete: ["^I"]
      case .paste: ["\\e[200~"]
      case .search: ["^R"]
      case .older: ["^P", "\\e[A", "\\eOA"]
      case .newer: ["^N", "\\e[B", "\\eOB"]
      case .oldest: ["\\e<"]
      case .newest: ["\\e>"]
      case .left: ["^B", "\\e[D", "\\eOD"]
      case .right: ["^F", "\\e[C", "\\eOC"]
      case .deleteBefore: ["^H", "^?"]
      case .deleteUnder: ["\\e[3~"]
      case .deleteOrEnd: ["^D"]
      }
    }
  }

  /// Keys of libedit's own commands that it does not bind by itself, as a shell has them.
  private static let builtin = [
    ("^W", "ed-delete-prev-word"), ("\\e^?", "ed-delete-prev-word"), ("^U", "vi-kill-line-prev"),
    ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"), ("\\e[1~", "ed-move-to-beg"),
    ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"), ("\\e[4~", "ed-move-to-end"),
    ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"), ("\\e[1;3C", "em-next-word"),
    ("\\e[1;3D", "ed-prev-word"), ("^L", "ed-clear-screen"), ("^C", "ed-ignore"),
    ("^Z", "ed-ignore"), ("\\e[2~", "ed-ignore"), ("\\e[5~", "ed-ignore"), ("\\e[6~", "ed-ignore"),
    ("\\e[201~", "ed-ignore"), ("\\e[I", "ed-ignore"), ("\\e[O", "ed-ignore"),
  ]

  func bindKeys() {
    for (keys, name) in Self.builtin { ceditline_bind_builtin(editor, keys, name) }
    for key in Key.allCases {
      for keys in key.keys { ceditline_bind(editor, keys, key.rawValue) }
    }
  }

  /// What libedit calls when a key of ours is pressed; what it is to do next.
  func run(command: Int32) -> UInt8 {
    guard let key = Key(rawValue: command) else { return UInt8(ceditline_beep) }
    let isDone =
      switch key {
      case .enter: enter()
      case .complete: complete()
      case .paste: paste()
      case .search: search()
      case .older: goUp()
      case .newer: goDown()
      case .oldest: recall(0)
      case .newest: recall(history.entries.count)
      case .left: move(by: -characterLength(before: true))
      case .right: move(by: characterLength(before: false))
      case .deleteBefore: delete(before: true)
      case .deleteUnder: delete(before: false)
      case .deleteOrEnd: deleteOrEnd()
      }
    if result != nil { return UInt8(ceditline_stop) }
    return UInt8(isDone ? ceditline_refresh : ceditline_beep)
  }

  /// How many code points the character on this side of the cursor has.
  private func characterLength(before: Bool) -> Int {
    let (characters, cursor) = line
    // No character is longer than this, but text of any length may follow.
    let near = before ? characters[..<cursor].suffix(64) : characters[cursor...].prefix(64)
    let text = String(String.UnicodeScalarView(near))
    return (before ? text.last : text.first)?.unicodeScalars.count ?? 0
  }

  private func move(by distance: Int) -> Bool {
    ceditline_move(editor, distance)
    return distance != 0
  }

  private func delete(before: Bool) -> Bool {
    let count = characterLength(before: before)
    if !before { ceditline_move(editor, count) }
    ceditline_delete(editor, count)
    return count > 0
  }

  private func deleteOrEnd() -> Bool {
    guard line.characters.isEmpty else { return delete(before: false) }
    write("\r\n")
    // As a blank line does, it ends the lines that were typed before.
    result = earlier.isEmpty ? .end : .text(earlier.joined(separator: "\n") + "\n")
    return true
  }
}
