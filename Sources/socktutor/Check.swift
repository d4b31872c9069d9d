import ArgumentParser
import Curriculum
import Grader
import Lab
import Languages

/// `socktutor check EXERCISE FILE`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a program of an exercise.",
    discussion: """
      Runs the exercise's checks against the program, on kind and on unlucky networks, and says of \
      each what came of it:
        socktutor check greeting-server server.py

      The status is 0 when all checks passed, 1 when one failed, 2 for words that are not \
      understood, 3 for a fault of socktutor's own.
      """)

  @Argument(help: "The exercise: greeting-server.")
  var exercise: String

  @Argument(help: "The program.")
  var file: String

  @Option(help: "What the unlucky networks do follows from this number.")
  var seed = Grading.usualSeed

  @Option(help: "Run this check alone, with those that it rests on.")
  var only: String?

  @Option(help: "Read the lessons from this folder instead of the binary.")
  var lessons: String?

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let source = lessons.map { LessonSource.folder($0) } ?? .embedded
    guard let found = try Exercise.named(exercise, in: source) else {
      throw ValidationError("there is no exercise '\(exercise)'")
    }
    let grading = Grading(
      exercise: found, file: Program.absolute(file), seed: seed, language: display.language,
      only: only, shownFile: file)
    let text = VerdictText(display.language)
    let verdict = try grading.run { check in
      Output.text(text.lines(of: check).joined(separator: "\n") + "\n")
    }
    Output.text(text.summary(of: verdict) + "\n")
    throw ExitCode(verdict.verdict == .pass ? 0 : verdict.verdict == .error ? 3 : 1)
  }
}
