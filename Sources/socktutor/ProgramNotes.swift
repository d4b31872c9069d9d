import Diagnosis
import Lab
import Languages
import Tutor

/// The notes that follow programs: what their run has proved about them.
enum ProgramNotes {
  /// Writes the notes of all programs, after they have ended, to standard error.
  static func show(_ group: ProgramGroup, _ timeline: Timeline, in language: Language) {
    let snapshot = timeline.snapshot()
    // A program that made no sockets and raised nothing has nothing to be told.
    guard snapshot.events.contains(where: isWorthALook) else { return }
    let columns = TerminalSize.columns(of: 2).map { max($0, 20) }
    for program in group.programs where program.isStarted {
      let findings = Diagnosis.findings(
        afterEndOf: program.setup.name, in: snapshot,
        kernel: { KernelView.withoutDescriptor(of: timeline) })
      let width = columns.map { $0 - (program.setup.terminal.map { $0.utf8.count + 3 } ?? 0) }
      for finding in findings {
        let lines = finding.lines(in: language, width: width)
        Output.error(lines.joined(separator: "\n"), terminal: program.setup.terminal)
      }
    }
  }

  private static func isWorthALook(_ event: TimelineEvent) -> Bool {
    if case .note(let note) = event, case .ended = note.kind { return false }
    return true
  }
}
