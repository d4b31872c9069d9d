import Lab

/// Taking the last input back.
extension LabPrompt {
  func undo() {
    switch lab.terminal(current).undo() {
    case .nothing: say(.undoNothing)
    case .busy: say(.undoBusy(terminal: current))
    case .ended: showEnd(of: current)
    case .undone(let input):
      log.takeBack(in: current)
      show(input)
    }
  }

  private func show(_ undone: UndoneInput) {
    let lines = undone.text.split(separator: "\n")
    say(.undone(input: (lines.first.map(String.init) ?? "") + (lines.count > 1 ? " ..." : "")))
    let closed = undone.closedSockets.count + undone.closedFiles.count
    if closed > 0 { say(.undoneClosed(count: closed)) }
    for name in undone.removed { say(.undoneRemoved(name)) }
    for name in undone.restored { say(.undoneRestored(name)) }
    for name in undone.lost { say(.notUndoneLost(name)) }
    for name in undone.changed { say(.notUndoneChanged(name)) }
    if undone.threads > 0 { say(.notUndoneThreads(undone.threads)) }
    let words = look.style.words
    for call in undone.calls {
      say(.notUndoneCall(CallText(call, words: words).callLine(columns: 60, look.style)))
    }
  }
}
