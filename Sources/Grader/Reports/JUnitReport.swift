import Languages

/// A class as XML of the kind that JUnit and pytest write: a suite a student, a case a check.
///
/// A check that fails is the learner's `failure`, one that socktutor could not judge is an `error`, and one
/// that was not run because another did not pass is `skipped`. Points are properties.
struct JUnitReport {
  private let result: ClassResult
  private let words: ReportWords
  private let evidence: VerdictText

  /// A report of a class in a language.
  init(_ result: ClassResult, _ language: Language) {
    self.result = result
    words = ReportWords(language)
    evidence = VerdictText(language)
  }

  /// The file.
  var text: String {
    let suites = Markup.block(
      "testsuites", ["name": "socktutor \(result.exercise)"], result.submissions.map(suite))
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\(suites.source)\n"
  }

  private func suite(_ submission: ClassResult.Submission) -> Markup {
    let checks = submission.verdict?.checks ?? []
    func count(_ outcomes: Verdict.Outcome...) -> Int {
      checks.count { outcomes.contains($0.outcome) }
    }
    let isGraded = submission.verdict != nil
    let cases =
      isGraded ? checks.map { judged($0, submission) } : ungraded(submission)
    let properties = Markup.block(
      "properties",
      [
        property("points", "\(submission.points)"), property("max", "\(result.max)"),
        property("seed", "\(result.seed)"), property("state", submission.state.rawValue),
      ])
    return Markup.block(
      "testsuite",
      [
        "name": submission.student,
        "errors": "\(count(.error))",
        "failures": isGraded ? "\(count(.fail, .timeout))" : "1",
        "skipped": isGraded ? "\(count(.blocked))" : "\(result.checks.count)",
        "tests": "\(cases.count)",
        "time": Decimals.text(submission.seconds ?? 0),
        "timestamp": ReportTime.text(submission.graded ?? submission.submitted),
        "hostname": "localhost",
      ], [properties] + cases)
  }

  private func judged(
    _ check: Verdict.Check, _ submission: ClassResult.Submission
  ) -> Markup {
    var properties = [
      property("title", check.title), property("points", "\(check.points)"),
      property("max", "\(check.max)"),
    ]
    if let diagnosis = check.diagnosis { properties.append(property("diagnosis", diagnosis.id)) }
    if let network = check.network { properties.append(property("network", network)) }
    var parts = [Markup.block("properties", properties)]
    let body = evidence.body(of: check)
    switch check.outcome {
    case .pass: break
    case .fail, .timeout: parts.append(problem("failure", check, body))
    case .error: parts.append(problem("error", check, body))
    case .blocked: parts.append(skipped(check.message))
    }
    return testCase(check.id, submission, parts)
  }

  /// The cases of what has no verdict: that nothing could be graded, and the checks that were not run.
  private func ungraded(_ submission: ClassResult.Submission) -> [Markup] {
    let reason = words.reason(submission)
    let failure = Markup.tag(
      "failure", ["message": reason, "type": submission.state.rawValue], reason)
    return [testCase("submission", submission, [failure])]
      + result.checks.map { check in
        let properties = [
          property("title", check.title), property("points", "0"),
          property("max", "\(check.max)"),
        ]
        return testCase(
          check.id, submission, [Markup.block("properties", properties), skipped(reason)])
      }
  }

  /// How long a single check took is not known: the suite has the time of all.
  private func testCase(
    _ name: String, _ submission: ClassResult.Submission, _ parts: [Markup]
  ) -> Markup {
    Markup.block(
      "testcase",
      ["classname": "\(result.exercise).\(submission.student)", "name": name, "time": "0.000"],
      parts)
  }

  private func problem(_ name: String, _ check: Verdict.Check, _ body: String) -> Markup {
    Markup.tag(name, ["message": check.message, "type": check.outcome.rawValue], body)
  }

  private func skipped(_ reason: String) -> Markup {
    Markup.tag("skipped", ["type": "socktutor.blocked", "message": reason], reason)
  }

  private func property(_ name: String, _ value: String) -> Markup {
    Markup.empty("property", ["name": name, "value": value])
  }
}
