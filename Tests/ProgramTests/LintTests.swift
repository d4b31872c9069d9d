import Curriculum
import Foundation
import Processes
import Testing

/// `socktutor lint` and `socktutor lesson new`, as they are typed.
struct LintTests {
  private func socktutor(_ words: String..., seconds: Double = 20) throws -> Outcome {
    try Command([Installation.binary] + words, environment: ["LC_ALL": "C"])
      .run(seconds: patience(seconds))
  }

  @Test("every lesson is proved, and at least 45 misconceptions are covered")
  func course() throws {
    let names = try Course(from: .embedded).written.map(\.name)
    let outcome = try Command(
      [Installation.binary, "lint", "--format", "json"] + names, environment: ["LC_ALL": "C"]
    ).run(seconds: patience(400))
    #expect(outcome.status == 0, "\(outcome.summary)")
    struct Report: Decodable {
      struct Lesson: Decodable { var name: String }
      struct Mistake: Decodable { var message: String }
      var lessons: [Lesson]
      var mistakes: [Mistake]
      var covered: [String]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output))
    #expect(report.mistakes.map(\.message) == [])
    #expect(report.lessons.map(\.name) == names)
    #expect(names.count >= 20)
    #expect(report.covered.count >= 45)
    let progress = outcome.errorText.split(separator: "\n")
    #expect(progress.count == names.count)
    #expect(progress.allSatisfy { $0.hasPrefix("played ") })
  }

  private static let exercises = (try? Exercise.folders(in: .embedded)) ?? []

  @Test("there are eighteen exercises")
  func exerciseCount() { #expect(LintTests.exercises.count >= 18) }

  /// That each wrong program fails with its diagnosis is proved by `lint`, which takes minutes.
  @Test("a solution passes, and what learners begin with does not", arguments: exercises)
  func solutionAndStarter(folder: String) throws {
    let name = try #require(folder.split(separator: "/").last.map(String.init))
    let path = "\(Installation.root)/Lessons/\(folder)"
    let solution = try ProgramFolder().run([name, "\(path)/solution.py"], command: "check")
    #expect(solution.status == 0, "\(solution.summary)")
    let starter = try ProgramFolder().run([name, "\(path)/starter.py"], command: "check")
    #expect(starter.status == 1, "\(starter.summary)")
  }

  @Test("of an exercise that is wrong lint says what, and with how many seeds")
  func wrongExercise() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lessons-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: "\(Installation.root)/Lessons", toPath: folder)
    let exercise = "\(folder)/05-accept/greeting-server"
    let solution = try String(contentsOfFile: "\(exercise)/solution.py", encoding: .utf8)
    for file in try FileManager.default.contentsOfDirectory(atPath: "\(exercise)/wrong").dropFirst(
      8)
    {
      try FileManager.default.removeItem(atPath: "\(exercise)/wrong/\(file)")
    }
    try ("# fails: greets; diagnosis: M04\n" + solution)
      .write(toFile: "\(exercise)/wrong/right.py", atomically: true, encoding: .utf8)
    let outcome = try socktutor("lint", "greeting-server", "--seeds", "3", "--lessons", folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.text.contains(
        "wrong/right.py: expected that it fails, but it passes, with 2 of 2 seeds (1, 2)"),
      "\(outcome.summary)")
  }

  @Test("what was asked for and isn't there is an error of usage")
  func usage() throws {
    for words in [["nothing"], ["--lessons", "/no/such/folder"], ["--format", "xml"]] {
      let outcome = try Command([Installation.binary, "lint"] + words).run(seconds: patience(20))
      #expect(outcome.status == 2, "\(outcome.summary)")
    }
    #expect(
      try socktutor("lint", "nothing").errorText.contains(
        "there is no lesson or exercise 'nothing'"))
  }

  @Test("a new lesson is made once, and lint says of each file what is still to be written")
  func newLesson() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lessons-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.copyItem(atPath: "\(Installation.root)/Lessons", toPath: folder)
    let made = try socktutor("lesson", "new", "my-own", "--lessons", folder)
    #expect(made.status == 0, "\(made.summary)")
    #expect(made.text.contains("my-own/lesson.yml\n"))
    #expect(made.text.contains("socktutor lint my-own --lessons \(folder)\n"))
    let again = try socktutor("lesson", "new", "my-own", "--lessons", folder)
    #expect(again.status == 2 && again.errorText.contains("written already"))
    let lint = try socktutor("lint", "my-own", "--lessons", folder)
    #expect(lint.status == 1)
    let told = lint.text.split(separator: "\n").dropLast()
    #expect(told.count > 60)
    #expect(told.allSatisfy { $0.hasSuffix(", found TODO") }, "\(lint.summary)")
    #expect(told.contains { $0.contains("course.zh.md") })
  }

  @Test("without a folder of lessons nothing is made")
  func noFolder() throws {
    let folder = FileManager.default.temporaryDirectory.path
    let outcome = try Command(
      [Installation.binary, "lesson", "new", "x", "--lessons", "\(folder)/none"]
    ).run(seconds: patience(20))
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("is no folder of lessons"))
  }
}
