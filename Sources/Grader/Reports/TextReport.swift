import Diagnosis
import Languages

/// A class as people read it: a table of students, one of checks, and the commonest mistakes.
struct TextReport {
  private let result: ClassResult
  private let columns: Int?
  private let words: ReportWords
  private let verdictWords: VerdictWords

  /// A report of a class in a language, for a terminal of so many columns, or as wide as it gets.
  init(_ result: ClassResult, _ language: Language, columns: Int? = nil) {
    self.result = result
    self.columns = columns
    words = ReportWords(language)
    verdictWords = VerdictWords(language)
  }

  /// All lines, each with its end.
  var text: String {
    let parts = [students, unlisted, checks, common, [ending]].filter { !$0.isEmpty }
    return parts.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  private var students: [String] {
    var table = TextTable(columns: [
      TextTable.Column(heading: words.word(.student), least: 12, most: 40),
      TextTable.Column(heading: words.word(.points), isRight: true),
      TextTable.Column(heading: words.word(.result)),
      TextTable.Column(heading: words.word(.firstFailed), least: 12),
      TextTable.Column(heading: words.word(.code)),
    ])
    table.rows = result.submissions.map(row)
    return table.rows.isEmpty ? [] : table.lines(columns: columns)
  }

  private func row(_ submission: ClassResult.Submission) -> [String] {
    let start = [
      VisibleText.line(submission.student), "\(submission.points)/\(result.max)",
    ]
    guard let verdict = submission.verdict else {
      let state = words.state(submission.state)
      return start + [state, VisibleText.line(submission.reason ?? "")]
    }
    let failed = verdict.checks.first { $0.outcome != .pass && $0.outcome != .blocked }
    return start + [
      verdictWords.name(of: failed?.outcome == .timeout ? .timeout : verdict.verdict),
      failed?.id ?? "", failed?.diagnosis?.id ?? "",
    ]
  }

  /// Who is not on the roster.
  private var unlisted: [String] {
    let names = result.submissions.filter { $0.isUnlisted == true }.map(\.student)
    if names.isEmpty { return [] }
    let list = names.map(VisibleText.line).joined(separator: words.comma)
    return wrapped("\(words.word(.unlisted))\(words.colon)\(list)")
  }

  private var checks: [String] {
    let verdicts = result.submissions.compactMap(\.verdict)
    if verdicts.isEmpty { return [] }
    let outcomes = Verdict.Outcome.allCases
    let counts = result.checks.map { check in
      let found = verdicts.compactMap { $0.checks.first { $0.id == check.id }?.outcome }
      return outcomes.map { outcome in found.count { $0 == outcome } }
    }
    // What never happened has no column.
    let shown = outcomes.indices.filter { place in
      outcomes[place] == .pass || counts.contains { $0[place] > 0 }
    }
    var table = TextTable(
      columns: [
        TextTable.Column(heading: words.word(.check), least: 12),
        TextTable.Column(heading: words.word(.points), isRight: true),
      ]
        + shown.map {
          TextTable.Column(heading: verdictWords.name(of: outcomes[$0]), isRight: true)
        })
    table.rows = zip(result.checks, counts).map { check, counts in
      [check.id, "\(check.max)"] + shown.map { "\(counts[$0])" }
    }
    return table.lines(columns: columns)
  }

  private var common: [String] {
    let found = CommonDiagnosis.all(in: result)
    if found.isEmpty { return [] }
    return [words.word(.commonest)]
      + found.flatMap { entry in
        let share = words.share(entry.students.count, result.submissions.count)
        return wrapped("\(entry.id)  \(share)  \(VisibleText.line(entry.example))", indent: "  ")
      }
  }

  private var ending: String {
    let parts = [
      words.counts(result), "\(words.word(.mean)) \(words.mean(result))", words.seed(result.seed),
    ]
    let shard = result.shard.map { [words.shard($0)] } ?? []
    return wrapped("\(result.exercise): " + (parts + shard).joined(separator: "; "))
      .joined(separator: "\n")
  }

  private func wrapped(_ text: String, indent: String = "") -> [String] {
    guard let columns else { return [indent + text] }
    return NoteLayout.lines(of: text, width: max(columns - indent.count, 16)).map { indent + $0 }
  }
}
