import Languages
import Testing

@testable import Grader

/// The reports as they stand in files, in both languages.
struct ReportSnapshotTests {
  @Test("a class is written down as in the snapshots", arguments: ReportFormat.allCases)
  func snapshots(_ format: ReportFormat) throws {
    for language in Language.allCases {
      let ending = format == .junit ? "xml" : format == .html ? "html" : "txt"
      let text: String
      switch format {
      case .json: continue
      case .csv, .canvas, .classroom50:
        if language == .zh { continue }
        text = shown(format.files(SampleClass.result, in: language))
      default: text = shown(format.files(SampleClass.result, in: language))
      }
      try Snapshot.expect(text, is: "class-\(format)-\(language).\(ending)")
    }
  }

  /// The text of one file, or of several under their names.
  private func shown(_ files: [ReportFile]) -> String {
    if files.count == 1 { return files[0].text }
    return files.map { "==> \($0.name)\n\($0.text)" }.joined()
  }
}
