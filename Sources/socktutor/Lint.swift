import ArgumentParser
import Curriculum
import Lab
import Tutor

/// `socktutor lint`
struct Lint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prove the lessons and exercises: play every right answer and every wrong one.",
    discussion: """
      Reads all lessons, in both languages, and plays them: each model answer must reach its goals,
      each wrong answer must miss them and get exactly its diagnosis, of each prediction exactly one
      choice must come true. Of each exercise the starter must fail, the solution must pass with
      every seed, and each wrong program must fail its check with its diagnosis. Mistakes are told with file and line; the status is then 1.
      """)

  @Argument(help: "The lessons and exercises to play; without any, all of them.")
  var names: [String] = []

  @Option(help: "Read the lessons from this folder instead of the binary.")
  var lessons: String?

  @Option(help: "With how many seeds the solutions of exercises are graded.")
  var seeds = 20

  func run() throws {
    let lint = CourseLint(lessons.map { .folder($0) } ?? .embedded, seeds: seeds)
    let report = lint.run(only: names) { Output.error("playing \($0)") }
    for mistake in report.mistakes { Output.text("\(mistake)\n") }
    let count = report.mistakes.count
    Output.text(
      "\(report.lessons.count) lessons and \(report.exercises.count) exercises played, "
        + "\(count) mistake\(count == 1 ? "" : "s"); "
        + "\(report.covered.count) rows of misconceptions covered\n")
    if names.isEmpty, !report.uncovered.isEmpty {
      Output.text("not covered: \(report.uncovered.joined(separator: " "))\n")
    }
    if count > 0 { throw ExitCode(1) }
  }
}
