import Diagnosis
import Lab
import LineEditor

/// What the terminals tell while the prompt reads or waits.
extension LabPrompt {
  /// Has the events of the lab written, and the reader woken for what it has to look at itself.
  func listen() {
    let writer = writer
    let editor = editor
    let look = look
    let log = log
    let count = changes
    lab.onEvent { event in
      log.note(event)
      switch event {
      case .output(let terminal, _, let bytes): writer.write(bytes, of: terminal)
      case .called(let change):
        guard look.showsChanges, count.next(in: change.call.terminal) else { return }
        var style = look.style
        let terminal = change.call.terminal
        let name = writer.isInFront(terminal) ? 0 : terminal.count + 3
        style.width = max(style.width - 4 - name, 20)
        if let line = KernelPicture.line(change, style: style) {
          writer.say(style.faint("  \(style.isPlain ? "|" : "·") " + line), of: terminal)
        }
      case .finished(let terminal, _):
        let left = count.end(of: terminal)
        if left > 0, look.showsChanges {
          let style = look.style
          let text = PromptPhrase.moreCalls(left).text(in: style.language)
          writer.say(style.faint("  " + text), of: terminal)
        }
        writer.endLine(of: terminal)
        editor.wake()
      case .wantsInput, .stateChanged: editor.wake()
      }
    }
  }

  /// Says what is new since the last time, and has the guide look at it.
  func lookAround() {
    showNews()
    guide?.look(after: nil)
  }

  /// Says what is new since the last time.
  func showNews() {
    explainErrors()
    for terminal in lab.terminals where terminal.name != current {
      switch terminal.state {
      case .waiting(let wait) where wait.wantsInput:
        if told.insert(terminal.name).inserted { say(.wantsLine(terminal: terminal.name)) }
      case .waiting, .running: told.insert(terminal.name)
      case .idle:
        if told.remove(terminal.name) != nil { say(.ready(terminal: terminal.name)) }
      case .ended:
        if told.remove(terminal.name) != nil { showEnd(of: terminal.name) }
      }
    }
    told.remove(current)
  }

  /// A note for each new error that nobody caught and that the evidence explains.
  private func explainErrors() {
    for (terminal, finding) in notes.errors() { tell(finding, of: terminal) }
  }

  /// Says why a terminal's calls wait, where that is a mistake.
  func explainWait(of terminal: String) {
    for finding in notes.wait(of: terminal) { tell(finding, of: terminal) }
  }

  /// Says what mistakes without an error there are since an event.
  func explainSilent(from first: Int) {
    for (terminal, finding) in notes.silent(after: current, from: first) {
      tell(finding, of: terminal)
    }
  }

  /// Says what the evidence proves of a terminal.
  func tell(_ finding: Finding, of terminal: String) {
    let style = look.style
    let name = terminal == current ? nil : terminal
    let width = style.width - (name.map { $0.count + 3 } ?? 0)
    hasToldNote = true
    sayAside(
      finding.lines(in: style.language, width: width).joined(separator: "\n"), of: name)
  }
}
