/// The table of students by checks, and the list of checks.
extension HTMLReport {
  /// What stands for an outcome where there is little room.
  private func sign(_ outcome: Verdict.Outcome) -> String {
    switch outcome {
    case .pass: "✓"
    case .fail: "✗"
    case .blocked: "–"
    case .timeout: "…"
    case .error: "!"
    }
  }

  var matrix: Markup {
    let head = Markup.tag(
      "tr",
      [column(.student), column(.points)]
        + result.checks.enumerated().map { place, check in
          Markup.tag(
            "th", ["scope": "col"],
            [.tag("a", ["href": "#c\(place + 1)", "title": check.title], check.id)])
        })
    let table = Markup.block(
      "table", ["class": "matrix"],
      [.block("thead", [head]), .block("tbody", result.submissions.indices.map(row))])
    return .block(
      "section", ["aria-labelledby": "matrix"],
      [
        .tag("h2", ["id": "matrix"], words.word(.byCheck)), legend,
        // Whoever has no mouse can move it by the arrow keys.
        .block(
          "div",
          ["class": "scroll", "role": "region", "aria-labelledby": "matrix", "tabindex": "0"],
          [table]),
      ])
  }

  private var legend: Markup {
    let parts = Verdict.Outcome.allCases.map { outcome in
      Markup.tag(
        "span", ["class": outcome.rawValue], "\(sign(outcome)) \(verdictWords.name(of: outcome))")
    }
    return .tag("p", [:], parts.enumerated().flatMap { $0 == 0 ? [$1] : [.text(" · "), $1] })
  }

  private func row(_ place: Int) -> Markup {
    let submission = result.submissions[place]
    let first = [
      Markup.tag("th", ["scope": "row"], [link(place)]),
      .tag("td", ["class": "number"], "\(submission.points)/\(result.max)"),
    ]
    guard let verdict = submission.verdict else {
      let cell = Markup.tag(
        "td",
        ["class": submission.state.rawValue, "colspan": "\(max(result.checks.count, 1))"],
        words.state(submission.state))
      return .tag("tr", first + [cell])
    }
    let cells = result.checks.map { wanted -> Markup in
      guard let number = verdict.checks.firstIndex(where: { $0.id == wanted.id }) else {
        return .tag("td", [:], [])
      }
      let check = verdict.checks[number]
      let label = verdictWords.name(of: check.outcome)
      let text = "\(sign(check.outcome)) \(check.points)"
      let hasMore = check.outcome != .pass && check.outcome != .blocked
      let inside: Markup =
        hasMore
        ? .tag(
          "a", ["href": "#\(anchor(place, number))", "aria-label": "\(label) \(check.points)"], text
        )
        : .tag("span", ["role": "img", "aria-label": "\(label) \(check.points)"], text)
      return .tag("td", ["class": check.outcome.rawValue, "title": label], [inside])
    }
    return .tag("tr", first + cells)
  }

  /// The name of the place that shows a check of a student.
  func anchor(_ place: Int, _ check: Int) -> String { "s\(place + 1)c\(check + 1)" }

  var checkList: Markup {
    let head = Markup.tag("tr", [column(.check), column(.points), column(.passed), column(.asks)])
    let rows = result.checks.enumerated().map { place, check in
      let passed = result.submissions.count { submission in
        submission.verdict?.checks.contains { $0.id == check.id && $0.outcome == .pass } ?? false
      }
      return Markup.tag(
        "tr", ["id": "c\(place + 1)"],
        [
          .tag("th", ["scope": "row"], [.tag("code", check.id)]),
          .tag("td", ["class": "number"], "\(check.max)"),
          .tag("td", ["class": "share"], words.share(passed, result.submissions.count)),
          .tag("td", check.title),
        ])
    }
    return .block(
      "section", ["aria-labelledby": "checks"],
      [
        .tag("h2", ["id": "checks"], words.word(.checks)),
        .block("table", [.block("thead", [head]), .block("tbody", rows)]),
      ])
  }
}
