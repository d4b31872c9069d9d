import Lab

/// What is told beside what the terminals write. From any thread.
extension TerminalWriter {
  /// Says what a call changed.
  func tell(_ change: CallChange, _ look: PromptLook) {
    let terminal = change.call.terminal
    var style = look.style
    let name = isInFront(terminal) ? 0 : terminal.count + 3
    style.width = max(style.width - 4 - name, 16)
    guard let lines = KernelPicture.lines(change, style: style) else { return }
    let mark = style.isPlain ? "|" : "·"
    let marked = lines.enumerated().map { style.faint(($0 == 0 ? "  \(mark) " : "    ") + $1) }
    say(marked.joined(separator: "\n"), of: terminal)
  }

  /// Says how many more calls there were than those that were told.
  func sayMore(_ count: Int, of terminal: String, _ look: PromptLook) {
    guard count > 0, look.showsChanges else { return }
    let style = look.style
    let text = PromptPhrase.moreCalls(count).text(in: style.language)
    say(style.faint("  " + text), of: terminal)
  }

  /// Shows a value, and of a long one its ends.
  func show(_ bytes: [UInt8], _ size: ValueSize?, of terminal: String, _ look: PromptLook) {
    let style = look.style
    let text = String(decoding: bytes, as: UTF8.self)
    let shown = LongValue.shown(
      text, columns: style.width,
      middle: style.faint(PromptPhrase.valueCut(size).text(in: style.language)))
    write(Array(shown.utf8), of: terminal)
  }
}
