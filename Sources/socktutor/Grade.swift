import ArgumentParser
import Curriculum
import Grader
import Lab
import Languages
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `socktutor grade DIR --exercise E`
struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the programs of a class.",
    discussion: """
      Grades DIR/STUDENT.py and the program in each folder DIR/STUDENT: the only .py file there, or the
      one that is called as the exercise asks for. Each runs in a process of its own, several at once.
        socktutor grade homework --exercise greeting-server --roster class.csv

      What is graded is kept in DIR/.socktutor, so that a run that was interrupted goes on where it was,
      and only programs that have changed are graded again.

      The roster is a table (CSV) with a heading: student, username, login, id, email or name tells which
      student each row means.

      The status is 0 when all programs were graded, whatever their points, 1 when some could not be or
      are missing, 2 for words that are not understood, 3 when a check could not be judged, which is
      socktutor's own fault.
      """)

  @Argument(help: "The folder of the class.", completion: .directory)
  var folder: String

  @Option(help: "The exercise: greeting-server.")
  var exercise: String

  @OptionGroup var report: ReportOptions

  @Option(help: "Who is in the class: a CSV file.", completion: .file())
  var roster: String?

  @Option(
    help: "How many programs are graded at once; without it, one for each processor and one more.")
  var jobs: Int?

  @Option(help: "Grade a part of the class, such as 2/8: the second of eight.")
  var shard: String?

  @Option(help: "What the unlucky networks do follows from this number.")
  var seed = Grading.usualSeed

  @Option(help: "Read the lessons from this folder instead of the binary.")
  var lessons: String?

  @Option(
    help: "Keep what is graded in this file instead of DIR/.socktutor/EXERCISE.jsonl.",
    completion: .file())
  var state: String?

  @Flag(help: "Grade again what has not changed.")
  var again = false

  /// The most programs at once.
  private static let mostJobs = 256

  mutating func validate() throws {
    if let jobs, !(1...Grade.mostJobs).contains(jobs) {
      throw ValidationError("--jobs must be from 1 to \(Grade.mostJobs)")
    }
    if let shard, Shard(shard) == nil {
      throw ValidationError("--shard must be like 2/8, found '\(shard)'")
    }
  }

  func run() throws {
    let found = try Check.exercise(exercise, in: lessons)
    let language = report.display.language
    let grading: ClassGrading
    do {
      grading = try ClassGrading(
        found, language: language, seed: seed, lessons: lessons.map(Program.absolute),
        version: Socktutor.version)
    } catch {
      Output.error("socktutor: \(error)")
      throw ExitCode(Check.faultStatus)
    }
    let programs: ClassFolder
    let students: Roster?
    do {
      programs = try grading.folder(folder)
      students = try roster.map { try Roster(file: $0, language) }
    } catch let failure as ClassFolder.Failure {
      throw ValidationError(failure.description)
    } catch let failure as Roster.Failure {
      throw ValidationError(failure.description)
    }
    let words = GradeWords(language)
    let part = shard.flatMap(Shard.init)
    let kept = try openState(words)
    let desk = try GradingDesk(
      grading, programs, students, state: kept, shard: part, isAgain: again,
      writesOutput: report.output == nil)
    if desk.count == 0, desk.missingCount == 0 {
      if part == nil { throw ValidationError(words.nothing(in: folder)) }
      Output.error(words.nothing(in: folder))
    }
    let submissions = desk.run(jobs: jobs ?? min(GradingWorker.usualCount, Grade.mostJobs))
    if let failure = kept?.failure {
      Output.error(words.notKept(kept?.path ?? "", failure))
    }
    let result = grading.result(submissions, shard: part)
    try report.write(result)
    try Grade.end(result)
  }

  /// The file of what was graded. One that was asked for must be writable; without the usual one it goes
  /// on, and says so.
  private func openState(_ words: GradeWords) throws -> ClassState? {
    let usual = (folder.hasSuffix("/") ? folder : folder + "/") + ".socktutor/\(exercise).jsonl"
    let found = ClassState(state ?? usual, makingFolder: state == nil)
    guard let problem = found.problem else { return found }
    if state != nil { throw ValidationError("\(found.path): \(problem)") }
    Output.error(words.notKept(found.path, problem))
    return found
  }

  /// Ends the program with the status that a result has.
  static func end(_ result: ClassResult) throws {
    if result.submissions.contains(where: { submission in
      submission.verdict?.checks.contains { $0.outcome == .error } ?? false
    }) {
      throw ExitCode(Check.faultStatus)
    }
    if result.submissions.contains(where: { $0.state != .graded }) { throw ExitCode(1) }
  }
}
