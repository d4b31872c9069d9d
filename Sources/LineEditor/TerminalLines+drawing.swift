import CEditLine

/// The line on the screen.
extension TerminalLines {
  /// The line as it is, and where in it the cursor stands.
  var line: (characters: [Unicode.Scalar], cursor: Int) {
    var count = 0
    var cursor = 0
    let characters = ceditline_line(editor, &count, &cursor)
    return (characters.map { scalars($0, count) } ?? [], cursor)
  }

  /// The characters that libedit holds; what is no character becomes U+FFFD.
  func scalars(_ characters: UnsafePointer<UInt32>, _ count: Int) -> [Unicode.Scalar] {
    UnsafeBufferPointer(start: characters, count: count).map { Unicode.Scalar($0) ?? "\u{fffd}" }
  }

  func insert(_ text: String) {
    let characters = text.unicodeScalars.map { $0 == "\0" ? 0xfffd : $0.value }
    ceditline_insert(editor, characters, characters.count)
  }

  /// Makes the line hold this text, with the cursor at its end.
  func replaceLine(with text: String) {
    let count = line.characters.count
    ceditline_move(editor, count)
    ceditline_delete(editor, count)
    insert(text)
  }

  /// Writes text as it is, in turn with what libedit writes.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        ceditline_write(editor, $0.baseAddress, $0.count)
      }
    }
  }

  /// Clears the rows of prompt and line, and leaves the cursor where they began.
  ///
  /// Most terminals fold their rows anew when the window's width changes, so the rows above the
  /// cursor are counted in the width that the window has now.
  func erase() {
    let before = window
    window = Terminal.size(output) ?? window
    let row = cursorRow(drawnAt: before.columns)
    write((row > 0 ? "\u{1b}[\(row)A" : "") + "\r\u{1b}[J")
    if window != before { ceditline_resize(editor) }
  }

  /// The row of the cursor, counted from the prompt's.
  private func cursorRow(drawnAt columns: Int) -> Int {
    let (characters, cursor) = line
    var layout = Layout(columns: columns)
    layout.add(prompt.visible)
    layout.add(characters[..<cursor])
    if columns != window.columns {
      let broken = layout.broken
      layout = Layout(columns: window.columns)
      layout.add(broken)
    }
    let next = cursor < characters.count ? characters[cursor] : nil
    // libedit shows no more rows than the window has.
    return min(layout.row(before: next), window.rows - 1)
  }

  /// Draws prompt and line anew where they stand, changed by `change`.
  func redraw(_ change: () -> Void = {}) {
    erase()
    change()
    ceditline_draw(editor)
  }

  /// Writes text above prompt and line.
  func printAbove(_ text: String) {
    redraw { write(text.utf8.endsInNewline || text.isEmpty ? text : text + "\n") }
  }

  /// Goes to a new row after the line, past what follows the cursor.
  func finishLine(showing mark: String = "") {
    redraw { ceditline_move(editor, line.characters.count) }
    write(mark + "\r\n")
  }

  /// Shows lines as if typed at their prompts.
  func echo(_ lines: [String], isContinued: Bool) {
    for (index, line) in lines.enumerated() {
      let isFirst = index == 0 && !isContinued
      let prompt = isFirst ? request.prompt : request.continuation
      write(PromptText(prompt).written + Self.visible(line) + "\r\n")
    }
  }

  /// Text whose control characters are shown as libedit shows them.
  private static func visible(_ line: String) -> String {
    guard line.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7f }) else {
      return line
    }
    var result = String.UnicodeScalarView()
    for scalar in line.unicodeScalars {
      if scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7f) {
        result.append(scalar)
      } else {
        result.append("^")
        result.append(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
      }
    }
    return String(result)
  }
}
