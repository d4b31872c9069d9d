import Curriculum
import Lab
import LineEditor

/// Typing in a learner's place.
extension LabPrompt {
  /// Types lines as a person would, each shown behind its prompt, and waits for what comes of them.
  /// What has no room in the window waits for Enter; the learner may leave there.
  func play(_ lines: [TypedLine]) {
    for (i, line) in lines.enumerated() {
      lab.waitUntilQuiet(milliseconds: LessonStage.patience)
      showNews()
      let shown = typedRows(line)
      // A call and what it gives mostly take three rows.
      if i > 0, !pause(before: shown.count + 3) { return }
      current = line.terminal
      writer.say(shown.joined(separator: "\n"))
      if terminalWait != nil {
        _ = log.submit(line.text, to: terminal, isPasted: line.isPasted)
      } else {
        follow { log.submit(line.text, to: terminal, isPasted: line.isPasted) }
      }
    }
    lab.waitUntilSettled(milliseconds: LessonStage.patience)
    showNews()
  }

  /// Waits for Enter where what comes next, of so many rows, would push away what has not been read.
  /// False when the learner leaves instead.
  func pause(before rows: Int) -> Bool {
    guard editor.isEditing, let window = editor.window, writer.rows + rows + 1 > window.rows else {
      return !isLeaving
    }
    var request = Request(prompt: PromptPhrase.pause.text(in: look.style.language) + "> ")
    request.usesHistory = false
    switch editor.read(request) {
    case .end: isLeaving = true
    case .text(let text) where PromptLine(text[...])?.candidates == [.quit]: isLeaving = true
    case .text, .pasted, .interrupted, .left: writer.beginPage()
    }
    return !isLeaving
  }

  /// Shows a line as if it had been typed; the text of a long file not whole unless that is wished.
  func showTyped(_ line: TypedLine, isWhole: Bool = false) {
    writer.say(typedRows(line, isWhole: isWhole).joined(separator: "\n"))
  }

  /// The rows that show a line as if it had been typed.
  private func typedRows(_ line: TypedLine, isWhole: Bool = false) -> [String] {
    let style = look.style
    let first = line.terminal + "> "
    let dots = LabPrompt.continuation(of: line.terminal)
    let rows = line.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { i, text in
        let prompt = i == 0 ? first : dots
        return (style.isColoured ? "\u{1b}[1m\(prompt)\u{1b}[0m" : prompt) + text
      }
    guard let name = line.file, rows.count > LabPrompt.mostFileRows, !isWhole else { return rows }
    let cut = PromptPhrase.fileCut(name: name, lines: rows.count).text(in: style.language)
    return rows.prefix(3) + [style.faint(cut)] + rows.suffix(2)
  }

  /// A file of more lines is not shown whole where it is typed.
  private static let mostFileRows = 8

  /// How many rows lines take as ``showTyped(_:isWhole:)`` shows them.
  func rows(of lines: [TypedLine]) -> Int { lines.reduce(0) { $0 + typedRows($1).count } }

  /// Types lines without a word on the screen.
  func playSilently(_ lines: [TypedLine]) {
    doSilently {
      for line in lines {
        _ = log.submit(line.text, to: lab.terminal(line.terminal), isPasted: line.isPasted)
        lab.waitUntilQuiet(milliseconds: LessonStage.patience)
      }
    }
  }

  /// Types what somebody has typed before, without a word on the screen.
  func replay(_ inputs: [StepRecord.Input]) {
    doSilently {
      for input in inputs {
        let terminal = lab.terminal(input.terminal)
        switch input.kind {
        case .code:
          _ = log.submit(input.text, to: terminal, isPasted: input.text.contains("\n"))
        case .line: log.provide(input.text, to: terminal)
        case .run:
          let words = ShellWords.split(input.text)
          guard let file = words.first else { continue }
          _ = log.run(file: file, arguments: Array(words.dropFirst()), in: terminal)
        }
        lab.waitUntilQuiet(milliseconds: LessonStage.patience)
        guard input.interrupted else { continue }
        terminal.interrupt()
        lab.waitUntilQuiet(milliseconds: LessonStage.patience)
      }
    }
  }

  private func doSilently(_ body: () -> Void) {
    writer.silently {
      body()
      lab.waitUntilSettled(milliseconds: LessonStage.patience)
    }
    // What was seen before is no news.
    changes.forget()
    _ = notes.errors()
    told = Set(lab.terminals.filter { $0.state != .idle }.map(\.name))
  }
}
