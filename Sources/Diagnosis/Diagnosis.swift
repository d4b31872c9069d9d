import Lab

/// What a timeline proves about the programs in it.
package enum Diagnosis {
  /// What a diagnosis is about.
  package enum Subject: Sendable {
    /// An error that nobody caught.
    case exception(ExceptionRecord)
    /// A terminal: why its calls wait, if any do, and mistakes that raised no error.
    case terminal(String)
  }

  /// The most findings about a terminal that are worth reading at once.
  package static let mostFindings = 3

  /// The codes of all notes that there are: `M04`, `E07`.
  package static var codes: Set<String> {
    Set(Rules.all.flatMap { $0.notes.keys.map { String($0.prefix { $0 != "." }) } })
  }

  /// What the evidence proves, the nearest to the subject first: about an error at most one finding,
  /// about a terminal at most ``mostFindings``, each note once.
  ///
  /// - Parameters:
  ///   - snapshot: The timeline of all terminals.
  ///   - subject: The error or the terminal.
  ///   - first: Only what rests on this event or a later one; for a terminal alone.
  ///   - kernel: Gives the kernel's own sockets on the ports of the programs, as they are after the
  ///     last call. It is asked only where something depends on it.
  ///   - holders: Gives the terminals besides one that have a name, where programs are typed.
  package static func findings(
    in snapshot: TimelineSnapshot, about subject: Subject, since first: Int = 0,
    kernel: @escaping () -> [KernelSocket] = { [] },
    holders: @escaping (_ name: String, _ terminal: String) -> [NameHolder] = { _, _ in [] }
  ) -> [Finding] {
    let evidence = Evidence(snapshot, kernel: kernel, holders: holders)
    let found =
      switch subject {
      case .exception(let error): explanation(of: error, evidence).map { [$0] } ?? []
      case .terminal(let name): findings(about: name, since: first, evidence)
      }
    return found.map { $0.showingTyped(snapshot) }
  }

  /// What the evidence proves about a program that has ended: the errors that nobody caught, in their
  /// order, then mistakes that raised none; each code once, at most ``mostFindings``. Of `unseen`
  /// terminals the reader does not see the text.
  package static func findings(
    afterEndOf terminal: String, in snapshot: TimelineSnapshot, unseen: Set<String> = [],
    kernel: @escaping () -> [KernelSocket] = { [] }
  ) -> [Finding] {
    let evidence = Evidence(snapshot, unseen: unseen, kernel: kernel)
    let errors = snapshot.events.compactMap { event -> Finding? in
      guard case .exception(let error) = event, error.terminal == terminal else { return nil }
      return explanation(of: error, evidence)
    }
    return first(of: errors + findings(about: terminal, since: 0, evidence))
  }

  /// The first finding of each code, and not too many. What rests on an event that an earlier
  /// finding speaks of already is the same mistake.
  private static func first(of findings: [Finding]) -> [Finding] {
    var codes: Set<String> = []
    var events: Set<Int> = []
    let new = findings.filter { finding in
      guard codes.insert(finding.code).inserted else { return false }
      if finding.error == nil, !events.isDisjoint(with: finding.events) { return false }
      events.formUnion(finding.events)
      return true
    }
    return Array(new.prefix(mostFindings))
  }

  private static func explanation(
    of error: ExceptionRecord, _ evidence: Evidence
  ) -> Finding? {
    if evidence.isGivenUp(error), let call = evidence.call(of: error) {
      for rule in Rules.waiting {
        if let finding = rule.finding(for: call, in: evidence) { return finding.about(error) }
      }
    }
    for rule in Rules.errors {
      if let finding = rule.finding(for: error, in: evidence) { return finding }
    }
    return nil
  }

  private static func findings(
    about terminal: String, since number: Int, _ evidence: Evidence
  ) -> [Finding] {
    var found: [Finding] = []
    for call in evidence.calls where call.terminal == terminal && call.isWaiting {
      let all = Rules.waiting.lazy.compactMap { $0.finding(for: call, in: evidence) }
      if let first = all.first { found.append(first) }
    }
    for rule in Rules.silent { found += rule.findings(in: terminal, of: evidence) }
    return first(of: found.filter { $0.events.contains { $0 >= number } })
  }
}

extension Finding {
  /// The same finding, in which lines that were typed at a prompt are shown rather than counted.
  func showingTyped(_ snapshot: TimelineSnapshot) -> Finding {
    let shown = facts.mapValues { fact -> Fact in
      guard case .place(let place, let terminal) = fact, let line = snapshot.typedLine(place),
        !line.allSatisfy(\.isWhitespace)
      else { return fact }
      return .typed(line, terminal: terminal)
    }
    return Finding(
      note: note, terminal: terminal, place: place, events: events, error: error, facts: shown)
  }

  /// The same finding, as the explanation of an error.
  func about(_ error: ExceptionRecord) -> Finding {
    Finding(
      note: note, terminal: terminal, place: error.place ?? place, events: events,
      error: error.number, facts: facts)
  }
}
