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
    let values = ShownValues()
    lab.onEvent(wantsCall: { look.showsChanges && count.next(in: $0) }) { event in
      log.note(event)
      switch event {
      case .output(let terminal, let stream, let bytes):
        if values.take(bytes, of: terminal) { return }
        if stream == .error, bytes.starts(with: "Traceback".utf8) {
          writer.sayMore(count.beforeError(of: terminal), of: terminal, look)
        }
        writer.write(bytes, of: terminal)
      case .valueBegins(let terminal, let size):
        writer.sayMore(count.beforeValue(of: terminal), of: terminal, look)
        values.begin(terminal, size)
      case .valueEnds(let terminal):
        guard let value = values.end(terminal) else { return }
        writer.show(value.bytes, value.size, of: terminal, look)
      case .called(let change): writer.tell(change, look)
      case .finishing(let terminal):
        writer.sayMore(count.end(of: terminal), of: terminal, look)
      case .finished(let terminal, _):
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
    countCalls()
    if guide?.judges != true { explainErrors() }
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

  /// Counts the calls aloud that were not told, once nothing is going on any more.
  private func countCalls() {
    guard lab.terminals.allSatisfy(\.isQuiet) else { return }
    for terminal in lab.terminals {
      writer.sayMore(changes.end(of: terminal.name), of: terminal.name, look)
    }
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
