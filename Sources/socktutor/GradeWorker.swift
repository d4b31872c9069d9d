import ArgumentParser
import Curriculum
import Grader
import Languages

/// What `check` starts to grade in a process of its own.
struct GradeWorker: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: GradingWorker.command, abstract: "Grade a program for another socktutor.",
    shouldDisplay: false)

  @Argument var exercise: String
  @Argument var file: String
  @Option var seed = Grading.usualSeed
  @Option var lang: DisplayOptions.LanguageName = .en
  @Option var shown: String?
  @Option var only: String?
  @Option var lessons: String?
  @Option var done: [String] = []
  @Option var until: Int?
  @Option var network: Int
  @Flag var first = false

  func run() throws {
    let found = try Check.exercise(exercise, in: lessons)
    var grading = Grading(
      exercise: found, file: file, seed: seed, language: Language(rawValue: lang.rawValue) ?? .en,
      only: only, shownFile: shown)
    grading.done = done.compactMap { text in
      let parts = text.split(separator: ":")
      guard parts.count == 2, let outcome = Verdict.Outcome(rawValue: String(parts[1])) else {
        return nil
      }
      return Verdict.Check(done: String(parts[0]), outcome)
    }
    grading.stopsAtFailure = first
    GradingWorker.work(grading, upTo: until, networksFrom: network)
  }
}
