import Diagnosis
import Lab

/// What a check found, with all that was to be seen at that moment.
struct CheckReport: Sendable {
  var outcome: Verdict.Outcome
  /// What the check did, in order.
  var story: [String] = []
  var expected = ""
  var happened = ""
  var evidence: [String] = []
  var timeline: [String] = []
  var diagnosis: Verdict.Diagnosis?
  /// The last lines that the program wrote to its standard error.
  var errors: [String] = []
}

extension TimelineSnapshot {
  /// The same with its first and its last events, and of those between with all that is more than bytes
  /// that came and went, where there are so many that to look at all would take long.
  fileprivate var shortened: TimelineSnapshot {
    let most = 600
    guard events.count > 2 * most else { return self }
    var short = self
    let between = events.dropFirst(most).dropLast(most).filter(\.isTelling)
    short.events = Array(events.prefix(most) + between.suffix(most) + events.suffix(most))
    return short
  }
}

extension TimelineEvent {
  /// Whether it is none of the calls that programs make in their rounds: those that wait, set a timeout
  /// or move bytes, unless bytes were lost by a failure.
  fileprivate var isTelling: Bool {
    guard case .call(let call) = self else { return true }
    if call.failure != nil { return call.byteCount > 0 }
    return ["bind", "listen", "accept", "connect", "connect_ex", "shutdown", "close", "setsockopt"]
      .contains(call.name)
  }
}

extension CheckHost {
  /// Keeps what the check found; the first report counts. The evidence is taken at this moment, while
  /// everything stands as it is.
  func report(_ value: PlainValue) {
    let outcome = value["outcome"].text.flatMap(Verdict.Outcome.init) ?? .error
    var report = CheckReport(outcome: outcome, story: value["story"].texts)
    if outcome != .pass {
      report.expected = value["expected"].text ?? ""
      report.happened = value["happened"].text ?? ""
      report.evidence = value["evidence"].texts
      addEvidence(to: &report)
    }
    notes.withLock { if $0.report == nil { $0.report = report } }
  }

  /// Adds what the timeline proves and the calls around the end.
  func addEvidence(to report: inout CheckReport) {
    letGo()
    // What it has just done may not be written down yet.
    _ = waitForQuiet(.float(0.3))
    let snapshot = lab.timeline.snapshot()
    let kernel = KernelView.withoutDescriptor(of: lab.timeline)
    // It has been seen; what it does from now on only costs time.
    program.stop(abruptly: true)
    report.timeline = CallLines.last(12, of: snapshot)
    let findings = Diagnosis.findings(
      afterEndOf: CheckHost.programName, in: snapshot.shortened,
      unseen: [CheckHost.checksName], kernel: { kernel })
    report.diagnosis = findings.first.map {
      Verdict.Diagnosis(id: $0.code, text: $0.text(in: language))
    }
    let errors = notes.withLock { $0.errors }
    report.errors = String(decoding: errors, as: UTF8.self).split(separator: "\n").suffix(8)
      .map(String.init)
  }
}
