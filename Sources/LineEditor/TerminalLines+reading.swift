import CEditLine

/// Waiting for a key, and doing meanwhile what other threads and signals ask for.
extension TerminalLines {
  /// What libedit calls for a character.
  func character(_ key: UnsafeMutablePointer<UInt32>?) -> Int32 {
    insertInitial()
    while let scalar = nextKey() {
      // On its own row of libedit's screen it would take a column that it does not have.
      if CharacterWidth.combines(scalar) {
        redraw { ceditline_insert(editor, [scalar.value], 1) }
        continue
      }
      // libedit takes these, which no keyboard sends, for keys with Meta.
      if (0x80..<0xa0).contains(scalar.value) { continue }
      if scalar != "\t" { hasAskedForList = false }
      key?.pointee = scalar.value
      return 1
    }
    return -1
  }

  /// Waits for a key; nil when ``result`` says why reading ends.
  func nextKey() -> Unicode.Scalar? {
    if let key = unread {
      unread = nil
      return key
    }
    while true {
      answerSignals()
      if result != nil { return nil }
      answerNews()
      if result != nil { return nil }
      ceditline_flush(editor)
      let arrival = typed.next()
      followWindow()
      switch arrival {
      case .character(let scalar): return scalar
      case .woken: continue
      case .end:
        finishLine()
        result = .end
        return nil
      }
    }
  }

  private func answerNews() {
    let news = exchange.takeNews()
    guard !news.isEmpty else { return }
    if let new = news.prompt { request.prompt = new }
    let isShown = news.prompt != nil && earlier.isEmpty && !isSearching
    if !news.text.isEmpty || isShown {
      redraw {
        write(news.text)
        if !news.text.isEmpty, !news.text.utf8.endsInNewline { write("\n") }
        if isShown { setPrompt(request.prompt) }
      }
    }
    if news.isWoken, !request.woken() {
      let typed = String(String.UnicodeScalarView(line.characters))
      erase()
      result = .left((earlier + [typed]).joined(separator: "\n"))
    }
  }

  private func answerSignals() {
    let noted = ceditline_noted()
    if noted & Int32(ceditline_suspended) != 0 {
      suspend()
    } else if noted & Int32(ceditline_continued) != 0 {
      resume()
    }
    if noted & Int32(ceditline_interrupted) != 0 { interrupt() }
  }

  private func interrupt() {
    let isTyped = !earlier.isEmpty || !line.characters.isEmpty
    if !isTyped, !isSearching, request.interrupted() { return }
    finishLine(showing: "^C")
    result = .interrupted
  }

  private func suspend() {
    finishLine()
    write("\u{1b}[?2004l")
    ceditline_prepare(editor, false)
    ceditline_flush(editor)
    ceditline_suspend()
    _ = ceditline_noted() & Int32(ceditline_continued)
    resume()
  }

  /// Takes the terminal again, whose settings a shell may have changed.
  private func resume() {
    ceditline_prepare(editor, false)
    ceditline_prepare(editor, true)
    window = Terminal.size(output) ?? window
    ceditline_resize(editor)
    markPastes()
    write("\r\u{1b}[J")
    ceditline_draw(editor)
  }

  /// Asks the terminal to mark pastes. This must not wait in the buffer of libedit's output: an
  /// exit(3) by another thread may write that a second time, after the terminal was given back.
  func markPastes() {
    ceditline_flush(editor)
    exchange.write("\u{1b}[?2004h")
  }

  /// Draws the line anew when the window has another size. SIGWINCH does no more than wake the
  /// reader: it may come later than a key or a text that was sent after the change.
  private func followWindow() {
    if let size = Terminal.size(output), size != window { redraw() }
  }
}
