import Interpreter
import Languages

/// A class as a table for people, and the commonest mistakes under it.
struct TextReport {
  private let result: ClassResult
  private let words: ReportWords
  private let verdictWords: VerdictWords

  /// The columns that a student's name takes at most.
  private static let widestName = 32

  /// A report of a class in a language.
  init(_ result: ClassResult, _ language: Language) {
    self.result = result
    words = ReportWords(language)
    verdictWords = VerdictWords(language)
  }

  /// All lines, each with its end.
  var text: String {
    (table + [""] + common + [ending]).map { $0 + "\n" }.joined()
  }

  private var table: [String] {
    let head = [words.word(.student), words.word(.points), words.word(.result)]
    let rows =
      [head]
      + result.submissions.map { submission in
        [
          TextReport.cut(VisibleText.line(submission.student)),
          "\(submission.points)/\(result.max)", outcome(submission),
        ]
      }
    let widths = (0..<2).map { column in
      rows.map { TextReport.width($0[column]) }.max() ?? 0
    }
    return rows.map { row in
      let name = row[0] + TextReport.spaces(widths[0] - TextReport.width(row[0]))
      let points = TextReport.spaces(widths[1] - TextReport.width(row[1])) + row[1]
      return "\(name)  \(points)  \(row[2])"
    }
  }

  /// What came of a submission, in half a line.
  private func outcome(_ submission: ClassResult.Submission) -> String {
    let unlisted = submission.isUnlisted == true ? " (\(words.word(.unlisted)))" : ""
    guard let verdict = submission.verdict else {
      let state = words.state(submission.state)
      let reason = submission.reason.map { ": " + VisibleText.line($0) } ?? ""
      return state + reason + unlisted
    }
    let open = verdict.checks.filter { $0.outcome != .pass && $0.outcome != .blocked }
    let names = open.map { check in
      let name = verdictWords.name(of: check.outcome)
      let note = check.diagnosis.map { " (\($0.id))" } ?? ""
      return "\(name) \(check.id)\(note)"
    }
    let all = names.isEmpty ? verdictWords.name(of: verdict.verdict) : ""
    return VisibleText.line(all + names.joined(separator: ", ")) + unlisted
  }

  private var common: [String] {
    let found = CommonDiagnosis.all(in: result)
    if found.isEmpty { return [] }
    return ["\(words.word(.commonest)):"]
      + found.map { entry in
        let share = words.share(entry.students.count, result.submissions.count)
        return "  \(entry.id)  \(share)  \(VisibleText.line(entry.example))"
      } + [""]
  }

  private var ending: String {
    let parts = [
      result.exercise, words.counts(result), "\(words.word(.mean)) \(words.mean(result))",
      words.seed(result.seed),
    ]
    let shard = result.shard.map { [words.shard($0)] } ?? []
    return parts[0] + ": " + (parts.dropFirst() + shard).joined(separator: "; ")
  }

  private static func width(_ text: String) -> Int {
    DisplayWidth.of(text.unicodeScalars.lazy.map(\.value))
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(count, 0))
  }

  private static func cut(_ text: String) -> String {
    if width(text) <= widestName { return text }
    var output = ""
    for character in text {
      if width(output) + width(String(character)) >= widestName { break }
      output.append(character)
    }
    return output + "…"
  }
}
