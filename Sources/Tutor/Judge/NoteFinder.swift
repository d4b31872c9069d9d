import Diagnosis
import Lab

/// Finds what the evidence explains of a lab: new errors, calls that wait in vain, and mistakes that
/// raise no error.
final class NoteFinder {
  /// A finding, and the terminal that it is told of.
  typealias Found = (terminal: String, finding: Finding)

  let lab: Lab
  /// The first event of the timeline that has not been looked at for errors.
  private var firstNewEvent = 0
  /// Why calls wait, by their numbers, as it was told: when such a call ends by its timeout or by
  /// Ctrl-C, that is known already.
  private var toldWaits: [Int: String] = [:]

  init(_ lab: Lab) { self.lab = lab }

  /// An explanation of each error that came since the last time and that nobody caught, as far as the
  /// evidence goes.
  func errors() -> [Found] {
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
      evidence.findings(about: .exception(error))
        .filter { finding in
          finding.events.first.flatMap { toldWaits[$0] } != finding.note
        }
        .map { (error.terminal, $0) }
    }
  }

  /// Why a terminal's calls wait, where that is a mistake.
  func wait(of terminal: String) -> [Finding] {
    let waiting = Set(lab.timeline.waiting(in: terminal).map(\.number))
    if waiting.isEmpty { return [] }
    let found = Evidence(lab).findings(about: .terminal(terminal)).filter {
      !waiting.isDisjoint(with: $0.events)
    }
    for finding in found {
      if let call = finding.events.first { toldWaits[call] = finding.note }
    }
    return found
  }

  /// Mistakes without an error that rest on an event from this one on: of the terminal that was typed
  /// in, or else of another one.
  func silent(after terminal: String, from first: Int) -> [Found] {
    guard lab.timeline.end > first else { return [] }
    let evidence = Evidence(lab)
    let others = lab.terminals.map(\.name).filter { $0 != terminal }
    for name in [terminal] + others {
      let found = evidence.findings(about: .terminal(name), since: first)
        .filter { $0.error == nil }
      if !found.isEmpty { return found.map { (name, $0) } }
    }
    return []
  }

  /// What is known of a lab at one moment.
  private struct Evidence {
    let lab: Lab
    let snapshot: TimelineSnapshot

    init(_ lab: Lab) {
      self.lab = lab
      snapshot = lab.timeline.snapshot()
    }

    func findings(about subject: Diagnosis.Subject, since first: Int = 0) -> [Finding] {
      Diagnosis.findings(
        in: snapshot, about: subject, since: first,
        kernel: { [timeline = lab.timeline] in KernelView.withoutDescriptor(of: timeline) },
        holders: { [lab] in lab.holders(of: $0, besides: $1) })
    }
  }
}
