import Curriculum
import Testing

@testable import Tutor

/// What lint tells of a lesson by playing it.
struct LessonLintTests {
  @Test("a lesson that is right is played without a mistake")
  func nothing() throws {
    let report = try LintFolder().lint()
    #expect(report.mistakes.map(\.description) == [])
    #expect(report.outcome == .proved)
    #expect(report.lessons.map(\.name) == ["knock"])
    #expect(report.covered == ["M20"])
  }

  @Test(
    "what is played and does not come out as the lesson says is told",
    arguments: [
      (
        "answer:\n      - server: s.listen()", "answer:\n      - server: s.fileno()", 41,
        "that the model answer reaches 'listens'"
      ),
      ("any(s.port for s in sockets)", "sockets", 24, "a goal of 'mine' that does not hold at its"),
      ("any(s.port for s in sockets)", "any(s.prt for s in sockets)", 31, "an expression that can"),
      ("any(s.port for s in sockets)", "any(s.port for s", 31, "an expression that can"),
      ("server.sockets[0].port > 0", "server.sockets[0].port < 0", 12, "one choice of 'zero'"),
      ("server.sockets[0].port == 0", "server.sockets", 12, "one choice of 'zero' to be true, but"),
      (
        "s.bind('127.0.0.1', 9999)", "s.bind(('127.0.0.1', 0))", 35,
        "a wrong answer, but it reaches the goals"
      ),
      (
        "s.bind('127.0.0.1', 9999)", "print(1)", 35,
        "exactly the diagnosis 'M19', but told was nothing"
      ),
      (
        "server: {file: make.py}", "server: {file: make.py}\n      - server: 1", 0, ""
      ),
      (
        "    in: server", "      - server: t", 29,
        "a setup without errors, but it raised NameError"
      ),
    ])
  func playing(_ old: String, _ new: String, _ line: Int, _ message: String) throws {
    let folder = try LintFolder()
    try folder.replace(old, new)
    let report = folder.lint()
    let told = report.mistakes.map(\.description)
    if message.isEmpty {
      #expect(told == [])
      return
    }
    let start = "01-knock/lesson.yml:\(line): expected \(message)"
    #expect(told.contains { $0.hasPrefix(start) }, "\(told.joined(separator: "\n"))")
    #expect(report.outcome == .mistaken)
  }

  @Test("what is still to be written is told alone, with its line")
  func unwritten() throws {
    let folder = try LintFolder()
    try folder.replace("any(s.port for s in sockets)", "\"TODO: an expression\"")
    try folder.replace("About knocking.", "TODO: what it is about", in: "01-knock/zh.md")
    #expect(
      folder.lint().mistakes.map(\.description) == [
        "01-knock/lesson.yml:31: expected an expression, found TODO",
        "01-knock/zh.md:2: expected what it is about, found TODO",
      ])
  }

  @Test("every method of the tutorial is taught by a lesson")
  func taught() throws {
    let course = try Course(from: .embedded)
    let lessons = try course.written.map { try Lesson($0, from: .embedded) }
    #expect(Set(lessons.flatMap(\.teaches)).isSuperset(of: CourseLint.tutorialMethods))
  }

  @Test("a folder without a course is misuse, not a mistake of a lesson")
  func misuse() {
    #expect(CourseLint(.folder("/no/such/folder")).run().outcome == .misused)
    #expect(CourseLint(.embedded).unknown(["bind", "nothing"]) == ["nothing"])
  }
}
