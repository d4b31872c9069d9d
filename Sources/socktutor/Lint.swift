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
      every seed, and each wrong program must fail its check with its diagnosis. Mistakes are told
      with file and line.

      The status is 0 when nothing is wrong, 1 when something is, 2 when there is no such lesson,
      exercise or folder, 3 when socktutor itself fails.

      With --format json, one object:
        version    1
        lessons    those that were played, each {name, seconds}
        exercises  those that were graded, likewise
        mistakes   each {file, line, message}; line may be missing
        covered    misconceptions that these lessons break
        uncovered  those that no lesson breaks, when all are played
      """)

  /// How mistakes are told.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The lessons and exercises to play; without any, all of them.")
  var names: [String] = []

  @Option(help: "Read the lessons from this folder instead of the binary.")
  var lessons: String?

  @Option(
    help: """
      With how many seeds the solutions of exercises are graded; wrong programs with a tenth of them, \
      and with two at least.
      """)
  var seeds = 20

  @Option(help: "Tell the mistakes as text or json.")
  var format: Format = .text

  func run() throws {
    let source = lessons.map { LessonSource.folder(Program.absolute($0)) } ?? .embedded
    let lint = CourseLint(source, seeds: seeds)
    if let unknown = lint.unknown(names).first {
      throw ValidationError("there is no lesson or exercise '\(unknown)'")
    }
    let isLong = seeds >= 100
    let report = lint.run(
      only: names,
      grading: { name, done, total in
        guard isLong, done * 10 / total > (done - 10) * 10 / total, done < total else { return }
        Output.error("graded \(name) \(done) times of \(total)")
      },
      progress: { Output.error("played \($0.name) (\($0.seconds) s)") })
    switch format {
    case .text: Output.text(report.text)
    case .json: Output.text(String(decoding: try JSONText.bytes(report), as: UTF8.self))
    }
    if report.outcome != .proved { throw ExitCode(report.outcome.rawValue) }
  }
}
