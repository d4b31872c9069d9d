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
      Runs the exercise's checks against the program, on a kind network and on unlucky ones, and says
      of each check what came of it:
        socktutor check greeting-server server.py

      The status is 0 when all checks passed, 1 when one failed, 2 for words that are not understood,
      3 for a fault of socktutor's own.
      """)

  @Argument(help: "The exercise: greeting-server.")
  var exercise: String

  @Argument(help: "The program.")
  var file: String

  @Option(help: "What is printed: text, or the whole verdict as json.")
  var format: Format = .text

  @Option(help: "What the unlucky networks do follows from this number.")
  var seed = Grading.usualSeed

  @Option(help: "Run this check alone, with those that it rests on.")
  var only: String?

  @Option(help: "Read the lessons from this folder instead of the binary.")
  var lessons: String?

  @OptionGroup var display: DisplayOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// The exit status for a fault of socktutor's own.
  static let faultStatus: Int32 = 3

  func run() throws {
    let found = try Check.exercise(exercise, in: lessons)
    let path = Program.absolute(file)
    if let refusal = LearnerFile.refusal(of: path, in: display.language) {
      throw ValidationError("'\(file)' can't be graded: \(refusal)")
    }
    let grading = Grading(
      exercise: found, file: path, seed: seed, language: display.language, only: only,
      shownFile: file)
    let text = VerdictText(display.language)
    let verdict: Verdict
    do {
      verdict = try GradingWorker(grading, lessons: lessons.map(Program.absolute)).run { check in
        guard format == .text else { return }
        Output.text(text.lines(of: check).joined(separator: "\n") + "\n")
      }
    } catch {
      Output.error("socktutor: \(error)")
      throw ExitCode(Check.faultStatus)
    }
    Output.text((format == .json ? VerdictJSON.text(verdict) : text.summary(of: verdict)) + "\n")
    switch verdict.verdict {
    case .pass: return
    case .error: throw ExitCode(Check.faultStatus)
    case .fail, .blocked, .timeout: throw ExitCode(1)
    }
  }

  /// The exercise of a name, from a folder of lessons or from the binary. Ends the program where there
  /// is none, or its files have mistakes.
  static func exercise(_ name: String, in lessons: String?) throws -> Exercise {
    let source = lessons.map { LessonSource.folder($0) } ?? .embedded
    do {
      if let found = try Exercise.named(name, in: source) { return found }
      let names = try Exercise.folders(in: source).compactMap {
        $0.split(separator: "/").last.map(String.init)
      }
      throw ValidationError(
        "there is no exercise '\(name)'; there are \(names.joined(separator: ", "))")
    } catch let mistakes as DataMistakes {
      Output.error(mistakes.description)
      throw ExitCode(faultStatus)
    }
  }
}
