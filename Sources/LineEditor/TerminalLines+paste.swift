import CEditLine

/// Pasting, which a terminal marks off from typing (bracketed paste).
extension TerminalLines {
  /// Takes in what is pasted up to ESC [ 201 ~. A piece of one line goes into the line being typed;
  /// with several, what is typed and pasted is the input.
  func paste() -> Bool {
    guard let pasted = pastedText() else { return true }
    let (characters, cursor) = line
    guard pasted.utf8.contains(UInt8(ascii: "\n")) else {
      insert(pasted)
      return true
    }
    let before = String(String.UnicodeScalarView(characters[..<cursor]))
    let after = String(String.UnicodeScalarView(characters[cursor...]))
    var lines = (before + pasted + after).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let last = lines.removeLast()
    let first = lines.removeFirst()
    redraw { replaceLine(with: first) }
    write("\r\n")
    echo(lines, isContinued: true)
    earlier += [first] + lines
    isPasted = true
    if last.isEmpty {
      result = .pasted(earlier.joined(separator: "\n") + "\n")
    } else {
      beginLine(with: last)
      ceditline_move(editor, -after.unicodeScalars.count)
      ceditline_draw(editor)
    }
    return true
  }

  /// What is pasted, with newlines as line ends; nil when reading ends meanwhile.
  private func pastedText() -> String? {
    let mark = Array("\u{1b}[201~".unicodeScalars)
    var text: [Unicode.Scalar] = []
    while !text.ends(with: mark) {
      guard let scalar = nextKey() else { return nil }
      // Terminals send a carriage return for each line end, some of them one before a newline.
      if scalar == "\n", text.last == "\r" { text.removeLast() }
      text.append(scalar)
    }
    text.removeLast(mark.count)
    return String(String.UnicodeScalarView(text.map { $0 == "\r" ? "\n" : $0 }))
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    last == other.last && suffix(other.count).elementsEqual(other)
  }
}
