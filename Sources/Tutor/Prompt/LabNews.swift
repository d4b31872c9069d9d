import Lab
import LineEditor

/// What the terminals tell while the prompt reads or waits.
extension LabPrompt {
  /// Has the events of the lab written, and the reader woken for what it has to look at itself.
  func listen() {
    let writer = writer
    let editor = editor
    lab.onEvent { event in
      switch event {
      case .output(let terminal, _, let bytes): writer.write(bytes, of: terminal)
      case .finished(let terminal, _):
        writer.endLine(of: terminal)
        editor.wake()
      case .wantsInput, .stateChanged: editor.wake()
      }
    }
  }

  /// Says what is new since the last time.
  func showNews() {
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
}
