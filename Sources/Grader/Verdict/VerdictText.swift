import Languages

/// A verdict as people read it.
package struct VerdictText {
  private let words: VerdictWords

  /// Texts in a language.
  package init(_ language: Language) { words = VerdictWords(language) }

  /// A check, with all that it has to show; lines without an end.
  package func lines(of check: Verdict.Check) -> [String] {
    let points = words.points(check.points, of: check.max)
    var lines = ["\(words.name(of: check.outcome))  \(check.id)  \(check.title)  \(points)"]
    if check.outcome == .pass { return lines }
    guard let evidence = check.evidence, check.outcome != .blocked else {
      return lines + ["    \(check.message)"]
    }
    func add(_ label: VerdictWords.Label, _ text: String) {
      lines.append("    \(words.label(label)): \(text)")
    }
    func add(_ label: VerdictWords.Label, _ list: [String]) {
      if list.isEmpty { return }
      lines.append("    \(words.label(label)):")
      lines += list.map { "      \($0)" }
    }
    add(.did, evidence.story)
    if let name = check.network, let network = CheckNetwork(rawValue: name),
      let text = network.text(in: words.language)
    {
      add(.network, text)
    }
    if evidence.expected.isEmpty {
      lines.append("    \(check.message)")
    } else {
      add(.expected, evidence.expected)
      add(.happened, evidence.happened)
    }
    lines += evidence.details.map { "      \($0)" }
    add(.timeline, evidence.timeline)
    add(.stderr, evidence.stderr)
    if let diagnosis = check.diagnosis {
      lines.append("    \(words.label(.note)) (\(diagnosis.id)): \(diagnosis.text)")
    }
    if let replay = check.replay { add(.replay, replay) }
    return lines
  }

  /// What a check has to show, without the line that names it; empty where it passed.
  func body(of check: Verdict.Check) -> String {
    lines(of: check).dropFirst().map { $0.hasPrefix("    ") ? String($0.dropFirst(4)) : $0 }
      .joined(separator: "\n")
  }

  /// The last line: points, and the seed.
  package func summary(of verdict: Verdict) -> String {
    let points = words.points(verdict.points, of: verdict.max)
    return
      "\(verdict.exercise): \(words.name(of: verdict.verdict)), \(points), seed \(verdict.seed)"
  }
}
