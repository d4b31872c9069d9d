import Curriculum
import Grader
import Lab
import Languages
import Synchronization

/// Proves a course by reading and playing all of it.
package struct CourseLint: Sendable {
  /// The methods that the tutorial lists, and the function that makes sockets.
  package static let tutorialMethods = [
    "socket", "bind", "listen", "accept", "connect", "connect_ex", "recv", "send", "sendall",
    "recvfrom", "sendto", "close", "getpeername", "getsockname", "setsockopt", "getsockopt",
    "settimeout", "gettimeout", "fileno", "setblocking", "makefile",
  ]

  /// How many lessons are played at a time: most of the time a lesson waits.
  private static let hands = 3

  private let source: LessonSource
  private let seeds: Int

  /// A lint of lessons, and of exercises, whose solutions are graded with so many seeds.
  package init(_ source: LessonSource, seeds: Int = 20) {
    self.source = source
    self.seeds = seeds
  }

  /// Plays the lessons and exercises of these names, or all of them; each takes some seconds. Calls
  /// `progress` on any thread when one has been played, and `grading` with how many of the gradings of
  /// an exercise are done, of how many.
  package func run(
    only names: [String] = [],
    grading: @escaping @Sendable (String, Int, Int) -> Void = { _, _, _ in },
    progress: @escaping @Sendable (LintReport.Played) -> Void = { _ in }
  ) -> LintReport {
    var report = LintReport()
    do throws(DataMistakes) {
      let course = try course()
      let known = try KnownNames(from: source)
      let wanted = try lessons(names, of: course)
      guard Judge().load(LabState.empty) else {
        report.mistakes = [DataMistake(file: "goals.py", message: "the judge's code does not run")]
        report.outcome = .failed
        return report
      }
      report.mistakes = reference()
      let found = play(wanted, known, progress)
      report.lessons = found.map(\.played)
      report.mistakes += found.flatMap(\.mistakes)
      for folder in try Exercise.folders(in: source) {
        let name = exerciseName(folder)
        if names.isEmpty || names.contains(name) {
          grade(folder, known, &report, grading, progress)
        }
      }
      let covered = Set(found.flatMap { $0.lesson?.covers ?? [] })
      report.covered = known.orderedRows.filter(covered.contains)
      if names.isEmpty {
        report.uncovered = known.orderedRows.filter { !covered.contains($0) }
        report.mistakes += strays(course)
        report.mistakes += untaught(Set(found.flatMap { $0.lesson?.teaches ?? [] }))
      }
      report.outcome = report.mistakes.isEmpty ? .proved : .mistaken
    } catch {
      report.mistakes = error.all
      report.outcome = isReadable ? .mistaken : .misused
    }
    return report
  }

  /// Whether there is a folder with a course at all.
  private var isReadable: Bool { source.bytes(of: "course.yml") != nil }

  private func course() throws(DataMistakes) -> Course {
    do {
      _ = try source.names()
    } catch {
      throw DataMistakes([error])
    }
    return try Course(from: source)
  }

  /// The lessons that are to be played.
  private func lessons(
    _ names: [String], of course: Course
  ) throws(DataMistakes) -> [Course.Entry] {
    if names.isEmpty { return course.written }
    let wanted = Set(names.compactMap { course.lesson(meant: $0)?.name })
    return course.written.filter { wanted.contains($0.name) }
  }

  /// The names that no written lesson and no exercise has, of those that somebody asks for.
  package func unknown(_ names: [String]) -> [String] {
    guard let course = try? Course(from: source) else { return [] }
    let exercises = ((try? Exercise.folders(in: source)) ?? []).map(exerciseName)
    return names.filter { course.lesson(meant: $0) == nil && !exercises.contains($0) }
  }

  // MARK: Lessons

  /// What was found in a lesson; no lesson where its files cannot be read.
  private struct Found: Sendable {
    var played: LintReport.Played
    var lesson: Lesson?
    var mistakes: [DataMistake]
  }

  /// Proves lessons, several at a time; those first and alone that look at the numbers of descriptors,
  /// which all of them share.
  private func play(
    _ entries: [Course.Entry], _ known: KnownNames,
    _ progress: @escaping @Sendable (LintReport.Played) -> Void
  ) -> [Found] {
    let alone = entries.filter(countsDescriptors)
    let rest = entries.filter { !alone.contains($0) }
    let judge = Judge()
    let first = alone.map { prove($0, known, judge, progress) }
    let next = Atomic(0)
    let others = Mutex<[Found]>([])
    let work: @Sendable () -> Void = {
      let judge = Judge()
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard rest.indices.contains(place) else { return }
        let found = prove(rest[place], known, judge, progress)
        others.withLock { $0.append(found) }
      }
    }
    let threads = (1..<CourseLint.hands).compactMap { _ in ProgramThread(work) }
    work()
    for thread in threads { thread.join() }
    let all = first + others.withLock { $0 }
    return entries.compactMap { entry in all.first { $0.played.name == entry.name } }
  }

  private func countsDescriptors(_ entry: Course.Entry) -> Bool {
    guard let text = try? source.text(of: Lesson.structureFile(of: entry)) else { return false }
    return ["fileno", ".fd"].contains { text.contains($0) }
  }

  private func prove(
    _ entry: Course.Entry, _ known: KnownNames, _ judge: Judge,
    _ progress: (LintReport.Played) -> Void
  ) -> Found {
    let clock = ContinuousClock()
    let began = clock.now
    var found = Found(
      played: LintReport.Played(name: entry.name, seconds: 0), lesson: nil,
      mistakes: Unwritten.places(of: entry, from: source))
    // What is wrong in a lesson that is not all written is not known yet.
    if found.mistakes.isEmpty {
      do {
        let lesson = try Lesson(entry, from: source)
        found.lesson = lesson
        let reading = LessonReading(lesson: lesson, source: source, known: known)
        found.mistakes = reading.mistakes() + LessonLint(lesson, judge).mistakes()
      } catch {
        found.mistakes = error.all
      }
    }
    let tenths = (clock.now - began) / .milliseconds(100)
    found.played.seconds = tenths.rounded() / 10
    progress(found.played)
    return found
  }

  // MARK: Exercises

  private func exerciseName(_ folder: String) -> String {
    folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// Proves an exercise.
  private func grade(
    _ folder: String, _ known: KnownNames, _ report: inout LintReport,
    _ grading: @escaping @Sendable (String, Int, Int) -> Void,
    _ progress: (LintReport.Played) -> Void
  ) {
    let name = exerciseName(folder)
    let clock = ContinuousClock()
    let began = clock.now
    do {
      let exercise = try Exercise(folder: folder, from: source)
      var lessons: String?
      if case .folder(let path) = source { lessons = path }
      let lint = ExerciseLint(exercise, rows: known.rows, seeds: seeds, lessons: lessons)
      report.mistakes += lint.mistakes { grading(name, $0, $1) }
    } catch {
      report.mistakes += error.all
    }
    let tenths = (clock.now - began) / .milliseconds(100)
    let played = LintReport.Played(name: name, seconds: tenths.rounded() / 10)
    report.exercises.append(played)
    progress(played)
  }

  // MARK: The course

  /// What is wrong in the pages of the methods.
  private func reference() -> [DataMistake] {
    var mistakes: [DataMistake] = []
    do {
      for name in try MethodIndex(from: source).names {
        do {
          _ = try MethodPage(name, from: source)
        } catch {
          mistakes += error.all
        }
      }
    } catch {
      mistakes += error.all
    }
    return mistakes
  }

  private func untaught(_ taught: Set<String>) -> [DataMistake] {
    CourseLint.tutorialMethods.filter { !taught.contains($0) }.map {
      DataMistake(file: "course.yml", message: "expected a lesson that teaches \($0)")
    }
  }

  /// Files that nothing reads.
  private func strays(_ course: Course) -> [DataMistake] {
    guard let names = try? source.names() else { return [] }
    let folders = Set(course.lessons.map(\.folder))
    return names.compactMap { name in
      let parts = name.split(separator: "/").map(String.init)
      guard parts.count > 1, let first = parts.first, first.first?.isNumber == true else {
        return nil
      }
      return folders.contains(first)
        ? nil : DataMistake(file: name, message: "expected a folder that course.yml names")
    }
  }
}
