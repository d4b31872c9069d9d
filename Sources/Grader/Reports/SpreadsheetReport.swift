/// A class as a table for spreadsheets and scripts: a row a student, a column a check.
enum SpreadsheetReport {
  /// The columns before those of the roster.
  private static let first = ["student", "state", "verdict", "points", "max"]
  /// The columns behind those of the checks.
  private static let last = [
    "failed", "diagnosis", "note", "reason", "submitted", "graded", "seconds", "file",
  ]

  /// The table. The roster's columns have the names that they have there, with `roster:` before those that
  /// are taken; `check:greets` holds the points of that check.
  static func text(_ result: ClassResult) -> String {
    let columns = RosterColumns.names(result)
    let taken = Set(first + last)
    let header =
      first + columns.map { taken.contains($0) ? "roster:\($0)" : $0 }
      + result.checks.map { "check:\($0.id)" } + last
    return CSVText.table([header] + result.submissions.map { row($0, columns, result) })
  }

  private static func row(
    _ submission: ClassResult.Submission, _ columns: [String], _ result: ClassResult
  ) -> [String] {
    let checks = submission.verdict?.checks ?? []
    let failed = checks.first { $0.outcome != .pass }
    let diagnosis = checks.lazy.compactMap(\.diagnosis).first
    var cells = [
      submission.student, submission.state.rawValue, submission.verdict?.verdict.rawValue ?? "",
      "\(submission.points)", "\(result.max)",
    ]
    cells += columns.map { submission.roster[$0] ?? "" }
    cells += result.checks.map { check in
      "\(checks.first { $0.id == check.id }?.points ?? 0)"
    }
    cells += [
      failed?.id ?? "", diagnosis?.id ?? "", diagnosis?.text ?? "", submission.reason ?? "",
      ReportTime.text(submission.submitted), ReportTime.text(submission.graded),
      submission.seconds.map(Decimals.text) ?? "", submission.file ?? "",
    ]
    return cells
  }
}
