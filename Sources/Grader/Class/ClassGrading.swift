#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Curriculum
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

/// How the submissions of a class are graded, and one of them.
package struct ClassGrading: Sendable {
  /// The exercise.
  package let exercise: Exercise
  /// Its checks.
  package let catalog: CheckCatalog
  /// The language of the words.
  package let language: Language
  /// What the networks' schedules follow from.
  package let seed: Int
  /// The folder of the lessons, from the root, where they are not those of the binary.
  private let lessons: String?
  /// What this program calls itself: another one may grade differently.
  private let version: String

  /// Hears of the exercise what checks it has. Errors: ``CheckCatalog/Fault``.
  package init(
    _ exercise: Exercise, language: Language, seed: Int, lessons: String?, version: String
  ) throws(CheckCatalog.Fault) {
    self.exercise = exercise
    self.language = language
    self.seed = seed
    self.lessons = lessons
    self.version = version
    catalog = try Grading(exercise: exercise, file: "").catalog()
  }

  /// The programs in a class's folder. Errors: ``ClassFolder/Failure``.
  package func folder(_ path: String) throws(ClassFolder.Failure) -> ClassFolder {
    do throws(LearnerFile.Fault) {
      return try ClassFolder(path, fileName: exercise.fileName)
    } catch {
      throw ClassFolder.Failure(
        description: "\(path): \(VerdictWords(language).unusable(error))")
    }
  }

  /// The result of a class of which these are the submissions.
  package func result(_ submissions: [ClassResult.Submission], shard: Shard?) -> ClassResult {
    var result = ClassResult(
      of: exercise, catalog, seed: seed, in: language, submissions: submissions)
    result.shard = shard?.description
    return result
  }

  /// Grades what a student has handed in. What was graded before and has not changed since is not graded
  /// again, unless that is wanted. Blocks until it is done.
  ///
  /// - Parameters:
  ///   - entry: Where it is.
  ///   - state: What was graded before.
  ///   - isAgain: Whether it is graded in any case.
  ///   - stop: Ends the grading when it is woken.
  /// - Returns: The submission, without what the roster says of the student, and whether it was graded
  ///   now; nil when it was stopped.
  func submission(
    _ entry: ClassFolder.Entry, _ state: ClassState?, isAgain: Bool, stop: WakePipe
  ) -> (ClassResult.Submission, isNew: Bool)? {
    var submission = ClassResult.Submission(
      student: entry.student, file: entry.file, state: .refused)
    submission.graded = ClassGrading.now
    let contents: LearnerFile.Contents
    do throws(ClassFolder.Fault) {
      contents = try read(entry)
    } catch {
      submission.reason = ClassWords(language).reason(error)
      return (submission, true)
    }
    let file = entry.file ?? ""
    let content = ContentHash.text(contents.bytes)
    submission.state = .graded
    submission.content = content
    submission.hash = hash(contents.bytes)
    submission.submitted =
      state?.submitted(content, by: entry.student)
      ?? Date(timeIntervalSince1970: Double(contents.changed))
    let grading = Grading(
      exercise: exercise, file: Program.absolute(file), seed: seed, language: language,
      shownFile: file)
    if !isAgain, let old = state?.latest(of: entry.student), old.hash == submission.hash,
      var verdict = old.verdict, !verdict.checks.contains(where: { $0.outcome == .error })
    {
      // The folder may be called otherwise now.
      for index in verdict.checks.indices where verdict.checks[index].replay != nil {
        verdict.checks[index].replay = grading.replay(verdict.checks[index].id)
      }
      submission.verdict = verdict
      submission.graded = old.graded
      submission.seconds = old.seconds
      return (submission, false)
    }
    guard let (verdict, seconds) = verdict(grading, stop: stop) else { return nil }
    submission.verdict = verdict
    submission.seconds = seconds
    submission.graded = ClassGrading.now
    return (submission, true)
  }

  private func read(_ entry: ClassFolder.Entry) throws(ClassFolder.Fault) -> LearnerFile.Contents {
    if let fault = entry.fault { throw fault }
    do throws(LearnerFile.Fault) {
      return try LearnerFile.program(Program.absolute(entry.file ?? ""))
    } catch {
      throw .file(error)
    }
  }

  /// What a verdict follows from.
  private func hash(_ program: [UInt8]) -> String {
    ContentHash.text(
      Array(version.utf8), Array(exercise.name.utf8), exercise.checks, Array("\(seed)".utf8),
      Array(language.rawValue.utf8), program)
  }

  /// The verdict and the seconds that it took; nil when it was stopped. Where nothing could be judged, all
  /// checks are errors of ours.
  private func verdict(_ grading: Grading, stop: WakePipe) -> (Verdict, Double)? {
    let start = Deadline.now().nanoseconds
    let worker = GradingWorker(grading, lessons: lessons)
    let verdict: Verdict
    do {
      guard let found = try worker.run(until: GradingStop([stop.descriptor]) { true }) else {
        return nil
      }
      verdict = found
    } catch {
      let message = ClassWords(language).ours(error.description)
      verdict = Verdict(
        exercise: exercise.name, seed: seed,
        checks: catalog.checks.map { entry in
          Verdict.Check(
            id: entry.id, title: entry.titles[language] ?? entry.id, outcome: .error,
            points: entry.points, max: entry.points, message: message,
            replay: grading.replay(entry.id))
        })
    }
    return (verdict, Double(Deadline.now().nanoseconds - start) / 1e9)
  }

  /// This moment, to the second.
  private static var now: Date { Date(timeIntervalSince1970: Double(time(nil))) }
}
