import ArgumentParser
import Curriculum
import Grader
import Lab
import Tutor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that `watch` checks whenever it was saved.
struct CheckedProgram {
  private let exercise: Exercise
  private let path: String
  private let file: String
  private let seed: Int
  private let options: CourseOptions

  /// A program by its path from the root, and by what it was called.
  init(
    _ exercise: Exercise, _ path: String, shownAs file: String, seed: Int,
    _ options: CourseOptions
  ) {
    self.exercise = exercise
    self.path = path
    self.file = file
    self.seed = seed
    self.options = options
  }

  /// Checks it and shows the verdict, with the time; shows nothing when it is stopped before. Ends the
  /// program where the exercise itself can't be run.
  func check(until stop: GradingStop) throws {
    let language = options.display.language
    let time = CheckedProgram.time
    if let refusal = LearnerFile.refusal(of: path, in: language) {
      return Output.text("\n\(time)  \(file): \(refusal)\n")
    }
    let grading = Grading(
      exercise: exercise, file: path, seed: seed, language: language, shownFile: file)
    let worker = GradingWorker(grading, lessons: options.lessons.map(Program.absolute))
    do {
      guard let verdict = try worker.run(until: stop) else { return }
      let lines = VerdictText(language).brief(verdict)
      Output.text("\n\(time)  \(file)\n" + lines.map { $0 + "\n" }.joined())
      Check.keep(verdict, on: path, of: exercise, options)
    } catch {
      Output.error("socktutor: \(error)")
      throw ExitCode(Check.faultStatus)
    }
  }

  /// The time of day.
  private static var time: String {
    var moment = now()
    var parts = tm()
    localtime_r(&moment, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec]
      .map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
  }
}

private func now() -> time_t { time(nil) }
