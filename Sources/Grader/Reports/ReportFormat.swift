import Languages

/// The ways in which a graded class can be written down.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// A table for people.
  case text
  /// All that is known: what `merge` reads.
  case json
  /// A row a student, for spreadsheets.
  case csv
  /// What test runners write, for CI systems.
  case junit
  /// A `results.json` for Gradescope for each student.
  case gradescope
  /// A `result.json` for Classroom 50 for each student.
  case classroom50
  /// What Canvas reads into its gradebook.
  case canvas
  /// A page for a browser.
  case html

  /// Whether there is a file for each student, so that they need a folder.
  package var isPerStudent: Bool { self == .gradescope || self == .classroom50 }

  /// The class written down: one file, or one for each student in the class's order.
  ///
  /// - Parameters:
  ///   - columns: How wide the window is that ``text`` is shown in; nil where there is none.
  ///   - variable: The value of an environment variable; nil when it is not set. Classroom 50 tells
  ///     through them what it wants to read again.
  package func files(
    _ result: ClassResult, in language: Language, columns: Int? = nil,
    variable: (String) -> String? = { _ in nil }
  ) -> [ReportFile] {
    func one(_ ending: String, _ text: String) -> [ReportFile] {
      [ReportFile(name: "\(result.exercise).\(ending)", text: text)]
    }
    switch self {
    case .text: return one("txt", TextReport(result, language, columns: columns).text)
    case .json: return one("json", ClassJSON.text(result) + "\n")
    case .csv: return one("csv", SpreadsheetReport.text(result))
    case .junit: return one("xml", JUnitReport(result, language).text)
    case .canvas: return one("csv", CanvasReport.text(result))
    case .html: return one("html", HTMLReport(result, language).text)
    case .gradescope, .classroom50:
      let names = StudentFile.names(result.submissions.map(\.student))
      return zip(names, result.submissions).map { name, submission in
        let text =
          self == .gradescope
          ? GradescopeReport(submission, of: result, language).text
          : Classroom50Report(submission, of: result, variable: variable).text
        return ReportFile(name: "\(name).json", text: text)
      }
    }
  }
}

/// A file of a report.
package struct ReportFile: Hashable, Sendable {
  /// Its name, without a folder.
  package var name: String
  /// What stands in it, to be written as UTF-8.
  package var text: String
}
