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
    firstNewEvent = 0
    lab.onEvent { event in
      switch event {
      case .output(let terminal, _, let bytes): writer.write(bytes, of: terminal)
      case .called(let change):
        guard look.showsChanges else { return }
        var style = look.style
        let terminal = change.call.terminal
        let name = writer.isInFront(terminal) ? 0 : terminal.count + 3
        style.width = max(style.width - 4 - name, 20)
        if let line = KernelPicture.line(change, style: style) {
          writer.say(style.faint("  \(style.isPlain ? "|" : "·") " + line), of: terminal)
        }
      case .finished(let terminal, _):
        writer.endLine(of: terminal)
        editor.wake()
      case .wantsInput, .stateChanged: editor.wake()
      }
    }
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
    let end = lab.timeline.end
    guard end > firstNewEvent else { return }
    let new = lab.timeline.snapshot(from: firstNewEvent).events
    firstNewEvent = end
    for case .exception(let error) in new {
      tell(.exception(error), in: error.terminal)
    }
  }

  /// Says why a terminal's calls wait, where that is a mistake.
  func explainWait(of terminal: String) {
    let waiting = Set(lab.timeline.waiting(in: terminal).map(\.number))
    if !waiting.isEmpty { tell(.terminal(terminal), in: terminal, about: waiting) }
  }

  private func tell(_ subject: Diagnosis.Subject, in terminal: String, about calls: Set<Int>? = nil)
  {
    let kernel = lab.timeline.known(KernelView.current(of: lab.timeline).withoutDescriptor)
    let findings = Diagnosis.findings(in: lab.timeline.snapshot(), about: subject, kernel: kernel)
    let style = look.style
    for finding in findings {
      if let calls, calls.isDisjoint(with: finding.calls) { continue }
      let lines = finding.lines(in: style.language, width: style.width)
      sayAside(lines.joined(separator: "\n"), of: terminal == current ? nil : terminal)
    }
  }
}
