import Diagnosis
import Lab

/// Finds what the evidence explains of a lab: new errors, calls that wait in vain, and mistakes that
/// raise no error.
final class NoteFinder {
  let lab: Lab
  /// The first event of the timeline that has not been looked at for errors.
  private var firstNewEvent = 0

  init(_ lab: Lab) { self.lab = lab }

  /// An explanation of each error that came since the last time and that nobody caught, as far as the
  /// evidence goes.
  func errors() -> [(terminal: String, finding: Finding)] {
    let end = lab.timeline.end
    guard end > firstNewEvent else { return [] }
    let first = firstNewEvent
    firstNewEvent = end
    let new = lab.timeline.snapshot(from: first).events.filter { $0.number < end }
    let errors = new.compactMap { event -> ExceptionRecord? in
      if case .exception(let error) = event { error } else { nil }
    }
    if errors.isEmpty { return [] }
    let evidence = Evidence(lab)
    return errors.flatMap { error in
      evidence.findings(about: .exception(error)).map { (error.terminal, $0) }
    }
  }

  /// Why a terminal's calls wait, where that is a mistake.
  func wait(of terminal: String) -> [Finding] {
    let waiting = Set(lab.timeline.waiting(in: terminal).map(\.number))
    if waiting.isEmpty { return [] }
    return Evidence(lab).findings(about: .terminal(terminal)).filter {
      !waiting.isDisjoint(with: $0.calls)
    }
  }

  /// Mistakes without an error in a terminal that rest on calls from an event on.
  func silent(in terminal: String, from first: Int) -> [Finding] {
    Evidence(lab).findings(about: .terminal(terminal)).filter { finding in
      finding.error == nil && finding.calls.contains { $0 >= first }
    }
  }

  /// What is known of a lab at one moment.
  private struct Evidence {
    let snapshot: TimelineSnapshot
    let kernel: [KernelSocket]

    init(_ lab: Lab) {
      snapshot = lab.timeline.snapshot()
      kernel = lab.timeline.known(KernelView.current(of: lab.timeline).withoutDescriptor)
    }

    func findings(about subject: Diagnosis.Subject) -> [Finding] {
      Diagnosis.findings(in: snapshot, about: subject, kernel: kernel)
    }
  }
}
