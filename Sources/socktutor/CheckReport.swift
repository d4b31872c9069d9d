import ArgumentParser
import Curriculum
import Grader
import Lab
import Languages
import Tutor

/// What `check` prints, and where.
struct CheckReport: ParsableArguments {
  @Option(
    help: """
      What is printed: text; json, the whole verdict; junit, gradescope or classroom50 for the \
      systems of these names; html, a page.
      """)
  var format: Format = .text

  @Option(
    help: "Write it to this file instead of standard output.", completion: .file())
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit, gradescope, classroom50, html

    /// The report that it is, of a class of one; nil for what only `check` has.
    var report: ReportFormat? {
      switch self {
      case .text, .json: nil
      case .junit: .junit
      case .gradescope: .gradescope
      case .classroom50: .classroom50
      case .html: .html
      }
    }
  }

  /// Writes a text to where it is wanted. Ends the program where that fails.
  func write(_ text: String) throws {
    guard let output else { return Output.text(text) }
    do throws(WholeFile.Failure) {
      try WholeFile.write(Array(text.utf8), to: output)
    } catch {
      Output.error("socktutor: \(error)")
      throw ExitCode(Check.faultStatus)
    }
  }

  /// Writes a report of one submission. Errors: ``CheckCatalog/Fault``.
  func write(
    _ submission: ClassResult.Submission, _ grading: Grading, as report: ReportFormat
  ) throws {
    var result = ClassResult(
      of: grading.exercise, try grading.catalog(), seed: grading.seed, in: grading.language,
      submissions: [submission])
    if let verdict = submission.verdict, grading.only != nil {
      result.keep(Set(verdict.checks.map(\.id)))
    }
    let files = report.files(
      result, in: grading.language, variable: DisplayOptions.variable)
    try write(files.map(\.text).joined())
  }
}
