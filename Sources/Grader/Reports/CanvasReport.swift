/// A class as the gradebook of Canvas reads it: its own columns, then the points.
///
/// Canvas finds students by `ID`, `SIS User ID` or `SIS Login ID`, so these come from the roster, best a
/// gradebook that was exported from Canvas: only there is `id` Canvas's own number, elsewhere it is taken for
/// the school's.
enum CanvasReport {
  /// The table. Its second row says how many points there are.
  static func text(_ result: ClassResult) -> String {
    let header = [
      "Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment(result),
    ]
    let possible = ["    Points Possible", "", "", "", "", "\(result.max)"]
    return CSVText.table([header, possible] + result.submissions.map(row))
  }

  private static func row(_ submission: ClassResult.Submission) -> [String] {
    func value(_ names: String...) -> String? { RosterColumns.value(names, of: submission) }
    let isExport = submission.roster.keys.contains { $0.hasPrefix("sis ") }
    return [
      value("student", "name") ?? submission.student,
      (isExport ? value("id") : value("canvas id")) ?? "",
      (isExport ? value("sis user id") : value("student id", "id")) ?? "",
      value("sis login id", "login", "username", "email") ?? "",
      value("section") ?? "", "\(submission.points)",
    ]
  }

  /// The assignment as Canvas names it: the column of an exported gradebook that has the exercise's name or
  /// title and Canvas's number behind it, `Greeting server (4711)`, else the title.
  private static func assignment(_ result: ClassResult) -> String {
    let names = [result.title, result.exercise].map { $0.lowercased() }
    let columns = RosterColumns.names(result)
    return columns.first { column in
      guard column.hasSuffix(")"), let open = column.lastIndex(of: "(") else { return false }
      let number = column[column.index(after: open)...].dropLast()
      let name = column[..<open].filter { $0 != " " }
      return !number.isEmpty && number.allSatisfy { $0.isASCII && $0.isNumber }
        && names.contains { $0.filter { $0 != " " } == name.lowercased() }
    } ?? result.title
  }
}
