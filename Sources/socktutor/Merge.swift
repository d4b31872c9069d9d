import ArgumentParser
import Grader
import Lab
import Languages
import Tutor

/// `socktutor merge RESULT.json...`
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the results of parts of a class together.",
    discussion: """
      Reads what several runs of grade --format json have printed, for one exercise and one seed:
        socktutor merge part1.json part2.json --format csv

      Of two gradings of one student the later one stays. The status is that of grade.
      """)

  @Argument(help: "The results.", completion: .file())
  var files: [String]

  @OptionGroup var report: ReportOptions

  func run() throws {
    var merge = ClassMerge(report.display.language)
    do {
      for file in files { try merge.add(file: file) }
    } catch {
      throw ValidationError("\(error)")
    }
    guard let result = merge.whole else { return }
    try report.write(result)
    try Grade.end(result)
  }
}
