import Curriculum
import Grader
import Lab
import Languages

/// Proves a course by reading and playing all of it.
package struct CourseLint {
  /// What was found.
  package struct Report: Sendable {
    /// What is wrong; nothing in a course that may be published.
    package var mistakes: [DataMistake] = []
    /// The lessons that were played.
    package var lessons: [String] = []
    /// The exercises whose programs were graded.
    package var exercises: [String] = []
    /// Rows of misconceptions.yml that a lesson breaks.
    package var covered: [String] = []
    /// Rows of misconceptions.yml that no lesson breaks yet.
    package var uncovered: [String] = []
  }

  /// The methods that the tutorial lists, and the function that makes sockets.
  package static let tutorialMethods = [
    "socket", "bind", "listen", "accept", "connect", "connect_ex", "recv", "send", "sendall",
    "recvfrom", "sendto", "close", "getpeername", "getsockname", "setsockopt", "getsockopt",
    "settimeout", "gettimeout", "fileno", "setblocking", "makefile",
  ]

  private let source: LessonSource
  private let seeds: Int

  /// A lint of lessons, and of exercises, whose solutions are graded with so many seeds.
  package init(_ source: LessonSource, seeds: Int = 20) {
    self.source = source
    self.seeds = seeds
  }

  /// Plays the lessons and exercises of these names, or all of them; each takes some seconds. Calls
  /// `progress` with the name of each before it is played.
  package func run(only names: [String] = [], progress: (String) -> Void = { _ in }) -> Report {
    var report = Report()
    do {
      let course = try Course(from: source)
      let rows = try Misconceptions(from: source).rows.map(\.name)
      report.mistakes += reference()
      let exercises = try Exercise.folders(in: source)
      for name in names
      where course.lesson(meant: name) == nil
        && !exercises.contains(where: { $0.hasSuffix("/\(name)") })
      {
        report.mistakes.append(
          DataMistake(
            file: "course.yml",
            message: "expected the name of a written lesson or an exercise, found '\(name)'"))
      }
      let wanted = Set(names.compactMap { course.lesson(meant: $0)?.name })
      let judge = Judge()
      var covered: Set<String> = []
      var taught: Set<String> = []
      for entry in course.written {
        if !names.isEmpty, !wanted.contains(entry.name) { continue }
        progress(entry.name)
        do {
          let lesson = try Lesson(entry, from: source)
          report.lessons.append(entry.name)
          covered.formUnion(lesson.covers)
          taught.formUnion(lesson.teaches)
          report.mistakes += LessonLint(lesson, judge, rows: Set(rows)).mistakes()
        } catch {
          report.mistakes += error.all
        }
      }
      for folder in exercises {
        let name = folder.split(separator: "/").last.map(String.init) ?? folder
        if !names.isEmpty, !names.contains(name) { continue }
        progress(name)
        do {
          let exercise = try Exercise(folder: folder, from: source)
          report.exercises.append(name)
          report.mistakes += ExerciseLint(exercise, rows: Set(rows), seeds: seeds).mistakes()
        } catch {
          report.mistakes += error.all
        }
      }
      report.covered = rows.filter(covered.contains)
      report.uncovered = rows.filter { !covered.contains($0) }
      if names.isEmpty { report.mistakes += strays(course) + untaught(taught) }
    } catch {
      report.mistakes += error.all
    }
    return report
  }

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
