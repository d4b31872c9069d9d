import ArgumentParser
import Curriculum
import Grader
import Lab
import Languages
import Tutor

/// `socktutor check EXERCISE FILE`
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a program of an exercise.",
    discussion: """
      Runs the exercise's checks against the program, on a kind network and on unlucky ones, and says \
      of each check what came of it:
        socktutor check greeting-server server.py

      With --format json, one object:
        exercise   its name
        verdict    pass, fail, or error where a fault of
                   socktutor's own leaves it open
        points     earned; what is of socktutor's own
        max        faults counts as earned
        seed       what the networks follow from
        checks     in order, each {id, title, outcome,
                   points, max, message, network,
                   diagnosis: {id, text}, evidence, replay}
        outcome    pass, fail, timeout, error, or blocked
                   where a check that it rests on did not
                   pass
        evidence   {story, expected, happened, details,
                   timeline, stderr}
        replay     the command that runs the check again
                   just so

      What does not apply is left out. Keys may be added later; none changes its meaning.

      The status is 0 when all checks passed, 1 when one failed, 2 for words that are not understood, \
      3 for a fault of socktutor's own. A file that cannot be graded has status 2, and with a report \
      for another system a report that says so, and status 1.
      """)

  @Argument(help: "The exercise: greeting-server.")
  var exercise: String

  @Argument(help: "The program, or a folder that holds it.")
  var file: String

  @OptionGroup var report: CheckReport

  @Option(help: "What the unlucky networks do follows from this number.")
  var seed = Grading.usualSeed

  @Option(help: "Run this check alone, with those that it rests on.")
  var only: String?

  @OptionGroup var options: CourseOptions

  /// The exit status for a fault of socktutor's own.
  static let faultStatus: Int32 = 3

  func run() throws {
    let found = try Check.exercise(exercise, in: options.lessons)
    let language = options.display.language
    let handIn = HandIn(file, for: found, in: language)
    let grading = Grading(
      exercise: found, file: Program.absolute(handIn.file), seed: seed, language: language,
      only: only, shownFile: handIn.file)
    do {
      try judge(grading, handIn)
    } catch let fault as CheckCatalog.Fault {
      Output.error("socktutor: \(fault)")
      throw ExitCode(Check.faultStatus)
    }
  }

  /// Runs the checks and tells of them. Ends the program unless all passed. Errors:
  /// ``CheckCatalog/Fault``.
  private func judge(_ grading: Grading, _ handIn: HandIn) throws {
    let last = handIn.file.split(separator: "/").last.map(String.init) ?? handIn.file
    let name = last.hasSuffix(".py") && last != ".py" ? String(last.dropLast(3)) : last
    var submission = ClassResult.Submission.graded(now: name, file: handIn.file)
    if let refusal = handIn.refusal {
      guard let format = report.format.report else {
        throw ValidationError("'\(file)' can't be graded: \(refusal)")
      }
      submission.state = .refused
      submission.reason = refusal
      try report.write(submission, grading, as: format)
      throw ExitCode(1)
    }
    let text = VerdictText(options.display.language)
    var lines: [String] = []
    func tell(_ line: String) {
      if report.output == nil { Output.text(line + "\n") } else { lines.append(line + "\n") }
    }
    let clock = ContinuousClock()
    let start = clock.now
    let verdict = try GradingWorker(grading, lessons: options.lessons.map(Program.absolute)).run {
      check in
      if report.format == .text { text.lines(of: check).forEach(tell) }
    }
    if let format = report.format.report {
      submission.verdict = verdict
      submission.seconds = (clock.now - start) / .seconds(1)
      try report.write(submission, grading, as: format)
    } else {
      tell(report.format == .json ? VerdictJSON.text(verdict) : text.summary(of: verdict))
      if report.output != nil { try report.write(lines.joined()) }
      if only == nil { Check.keep(verdict, on: grading.file, of: grading.exercise, options) }
    }
    switch verdict.verdict {
    case .pass: return
    case .error: throw ExitCode(Check.faultStatus)
    case .fail, .blocked, .timeout: throw ExitCode(1)
    }
  }

  /// Keeps a verdict in the learner's progress; one on an exercise that is being written is not kept.
  static func keep(
    _ verdict: Verdict, on path: String, of exercise: Exercise, _ options: CourseOptions
  ) {
    if options.lessons != nil { return }
    let progress = ExerciseProgress(exercise, from: options.source, in: options.file)
    for notice in progress.take(verdict, on: path) { options.tell(notice) }
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
