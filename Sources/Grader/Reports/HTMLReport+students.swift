import Languages

/// A section for each student, with what the checks have to show.
extension HTMLReport {
  var students: Markup {
    .block(
      "section", ["aria-labelledby": "students"],
      [.tag("h2", ["id": "students"], words.word(.students))]
        + result.submissions.indices.map(student))
  }

  private func student(_ place: Int) -> Markup {
    let submission = result.submissions[place]
    let id = "s\(place + 1)"
    var parts = [
      Markup.tag("h3", ["id": id], name(place)), .tag("p", standing(submission)),
      .tag("p", ["class": "faint"], origin(of: submission)),
    ]
    if let verdict = submission.verdict {
      parts += short(verdict)
      parts += verdict.checks.indices.filter { isShown(verdict.checks[$0]) }.map { number in
        shown(verdict.checks[number], id: anchor(place, number))
      }
    } else {
      parts.append(.tag("p", ["class": submission.state.rawValue], words.reason(submission)))
    }
    parts.append(
      .tag("p", ["class": "back"], [.tag("a", ["href": "#matrix"], words.word(.toClass))]))
    return .block("section", ["aria-labelledby": id], parts)
  }

  private func standing(_ submission: ClassResult.Submission) -> String {
    let result =
      submission.verdict.map { verdictWords.name(of: $0.verdict) }
      ?? words.state(submission.state)
    let unlisted = submission.isUnlisted == true ? "; \(words.word(.unlisted))" : ""
    return "\(words.of("\(submission.points)", self.result.max)), \(result)\(unlisted)"
  }

  private func origin(of submission: ClassResult.Submission) -> String {
    var parts = ["email", "id", "section"].compactMap { RosterColumns.value([$0], of: submission) }
    if let file = submission.file { parts.append(file) }
    let moment = ReportTime.text(submission.submitted)
    if !moment.isEmpty { parts.append(words.submitted(moment)) }
    return VisibleText.line(parts.joined(separator: "; "))
  }

  /// The checks that passed, and those that were not run, a line for all of a kind.
  private func short(_ verdict: Verdict) -> [Markup] {
    [Verdict.Outcome.pass, .blocked].compactMap { outcome in
      let names = verdict.checks.filter { $0.outcome == outcome }.map(\.id)
      if names.isEmpty { return nil }
      let label = verdictWords.name(of: outcome)
      return .tag(
        "p", ["class": outcome.rawValue],
        "\(label): \(names.joined(separator: words.language == .zh ? "、" : ", "))")
    }
  }

  private func isShown(_ check: Verdict.Check) -> Bool {
    check.outcome != .pass && check.outcome != .blocked
  }

  private func shown(_ check: Verdict.Check, id: String) -> Markup {
    let points = verdictWords.points(check.points, of: check.max)
    var parts = [
      Markup.tag(
        "h4", ["id": id],
        [
          .tag("span", ["class": check.outcome.rawValue], verdictWords.name(of: check.outcome)),
          .text(" "), .tag("code", check.id), .text("  \(check.title), \(points)"),
        ])
    ]
    var entries: [Markup] = []
    func add(_ label: VerdictWords.Label, _ content: Markup) {
      entries.append(
        .block(
          "div", [.tag("dt", verdictWords.label(label)), .tag("dd", [:], [content])]))
    }
    if let diagnosis = check.diagnosis {
      add(.note, .tag("strong", "\(diagnosis.id): \(diagnosis.text)"))
    }
    if let evidence = check.evidence {
      if evidence.expected.isEmpty {
        parts.append(.tag("p", check.message))
      } else {
        add(.expected, .tag("code", evidence.expected))
        add(.happened, .tag("code", evidence.happened))
      }
      if let network = check.network.flatMap(CheckNetwork.init(rawValue:))?.text(
        in: words.language)
      {
        add(.network, .text(network))
      }
      if !evidence.story.isEmpty {
        add(.did, .tag("ol", [:], evidence.story.map { .tag("li", $0) }))
      }
      if !evidence.details.isEmpty { add(.details, lines(evidence.details)) }
      if !evidence.timeline.isEmpty { add(.timeline, lines(evidence.timeline)) }
      if !evidence.stderr.isEmpty { add(.stderr, lines(evidence.stderr)) }
    } else {
      parts.append(.tag("p", check.message))
    }
    if let replay = check.replay { add(.replay, .tag("code", replay)) }
    if !entries.isEmpty { parts.append(.block("dl", entries)) }
    return .block("section", ["aria-labelledby": id], parts)
  }

  private func lines(_ lines: [String]) -> Markup {
    .tag("pre", lines.joined(separator: "\n"))
  }
}
