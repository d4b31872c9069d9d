import Curriculum
import Languages
import Testing

@testable import Tutor

/// What `list`, `progress` and `export` show.
struct OverviewTests {
  private let course: SmallCourse

  init() throws { course = try SmallCourse() }

  /// Someone who has done a good part of it.
  private var someone: Tutor.Progress {
    func at(_ step: String) -> Tutor.Progress.Place { .init(lesson: "apples", step: step) }
    var progress = Tutor.Progress()
    progress.end(at("look"), as: .done, at: "2026-11-21T10:00:00Z")
    let typed = [
      StepRecord.Input(terminal: "server", text: "def go():\n  throw('```')\n"),
      StepRecord.Input(terminal: "server", text: "go()", interrupted: true),
      StepRecord.Input(terminal: "client", text: "A\u{1B}[31mda", kind: .line),
      StepRecord.Input(terminal: "client", text: "thrower.py", kind: .run),
    ]
    progress.keep(typed, in: at("throw-it"), at: "2026-11-21T10:01:00Z")
    progress.show(hints: 3, in: at("throw-it"), at: "2026-11-21T10:02:00Z")
    progress.end(at("throw-it"), as: .assisted, points: 1, at: "2026-11-21T10:03:00Z")
    progress.answer(.init("far", isRight: true), in: at("where"), at: "2026-11-21T10:04:00Z")
    progress.end(at("where"), as: .done, points: 1, at: "2026-11-21T10:04:00Z")
    progress.answer(.init("`2`", isRight: false), in: at("how-many"), at: "2026-11-21T10:05:00Z")
    progress.end(at("how-many"), as: .skipped, at: "2026-11-21T10:05:00Z")
    progress.end(.init(lesson: "quantum", step: "tunnel"), as: .done, points: 9, at: "2026-11-22")
    progress.end(.init(lesson: "pears", step: "look"), as: .done, at: "2026-11-22T10:00:00Z")
    progress.finish(lesson: "pears", at: "2026-11-22T10:00:00Z")
    progress.begin(at("write"), at: "2026-11-23T10:00:00Z")
    return progress
  }

  private func overview(_ language: Language, _ progress: Tutor.Progress) throws -> CourseOverview {
    try CourseOverview(language, from: course.source, progress)
  }

  private func text(_ markdown: Markdown, _ width: Int) -> String {
    TextRenderer(width: width, marking: .plain).text(markdown)
  }

  @Test("the list is as it was read", arguments: Language.allCases)
  func list(_ language: Language) throws {
    let list = try overview(language, someone).list
    try Snapshot.expect(text(list, 60), is: "list-\(language)-60.txt")
  }

  @Test("the progress is as it was read", arguments: Language.allCases)
  func standing(_ language: Language) throws {
    let standing = try overview(language, someone).standing(savedIn: "/home/me/progress.json")
    try Snapshot.expect(text(standing, 60), is: "progress-\(language)-60.txt")
  }

  @Test("the transcript is as it was read", arguments: Language.allCases)
  func transcript(_ language: Language) throws {
    let transcript = try overview(language, someone).transcript
    try Snapshot.expect(transcript.markdown(in: language), is: "transcript-\(language).md")
  }

  @Test("the transcript and the list as JSON are as they were read")
  func json() throws {
    let overview = try overview(.en, someone)
    func text(_ value: some Encodable) throws -> String {
      String(decoding: try JSONText.bytes(value), as: UTF8.self)
    }
    try Snapshot.expect(text(overview.transcript), is: "transcript.json")
    try Snapshot.expect(text(overview.listing), is: "list.json")
  }

  @Test("the transcript's marks do not break it: what is typed stays in its block")
  func fence() throws {
    let text = try overview(.en, someone).transcript.markdown(in: .en)
    let blocks = Markdown(text).blocks
    let code = blocks.compactMap { if case .code(let code) = $0 { code } else { nil } }
    #expect(code.count == 1)
    #expect(code.first?.contains("throw('```')") == true)
    #expect(!text.contains("\u{1B}"))
  }

  @Test("everything fits every window, in both languages", arguments: Language.allCases)
  func fits(_ language: Language) throws {
    for progress in [Tutor.Progress(), someone] {
      let overview = try overview(language, progress)
      for width in [20, 33, 40, 60, 80, 120] {
        for markdown in [overview.list, overview.standing(savedIn: "/a/rather/long/path/to/it")] {
          for line in TextRenderer(width: width, marking: .plain).lines(markdown) {
            #expect(TextFit.width(line) <= width, "at \(width): \(line)")
            #expect(line.last != " ")
          }
        }
      }
    }
  }

  @Test("someone who has not begun is told how to, and someone in an unknown lesson where that is")
  func places() throws {
    let newcomer = text(try overview(.en, Tutor.Progress()).standing(savedIn: nil), 80)
    #expect(newcomer.hasPrefix("You have not begun yet: socktutor begins.\n"))
    var progress = Tutor.Progress()
    progress.begin(.init(lesson: "quantum", step: "tunnel"))
    #expect(
      text(try overview(.en, progress).standing(savedIn: nil), 80).hasPrefix(
        "You are in lesson 'quantum', at a step that this course does not have.\n"))
  }

  @Test(
    "points that somebody has written into the file count no more than the step does",
    arguments: [
      (Int.max, 2), (Int.min, 0), (1, 1),
    ])
  func points(_ written: Int, _ counted: Int) throws {
    var progress = someone
    for name in ["throw-it", "look"] {
      progress.lessons["apples"]?.steps[name]?.points = written
      progress.lessons["quantum"]?.steps["tunnel"]?.points = written
    }
    let overview = try overview(.en, progress)
    let transcript = overview.transcript
    #expect(transcript.points == counted + 1)
    #expect(transcript.lessons.first?.points == counted + 1)
  }

  @Test("a lesson is meant by its name, its beginning or its number, or by the file alone")
  func meant() throws {
    let overview = try overview(.en, someone)
    #expect(overview.lesson(meant: "app") == "apples")
    #expect(overview.lesson(meant: "2") == "pears")
    #expect(overview.lesson(meant: "quantum") == "quantum")
    #expect(overview.lesson(meant: "grapes") == nil)
  }
}
