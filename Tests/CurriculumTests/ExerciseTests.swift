import Foundation
import Testing

@testable import Curriculum

/// Exercises as files.
struct ExerciseTests {
  /// A folder of lessons with one exercise.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "exercise-\(UUID())").path

    init(_ files: [String: String]) throws {
      for (name, text) in files {
        let url = URL(fileURLWithPath: "\(path)/05-accept/hello/\(name)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
      }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var source: LessonSource { .folder(path) }
  }

  private static let files = [
    "exercise.yml": "module: hello\nrows: [M04]\n", "task.en.md": "Do", "task.zh.md": "做",
    "starter.py": "", "solution.py": "x = 1", "checks.py": "",
    "wrong/one.py": "# fails: a-check; diagnosis: M04\nx = 2\n",
    "wrong/two.py": "# fails: a-check; diagnosis: none\n",
  ]

  private func mistakes(_ changes: [String: String?]) throws -> [DataMistake] {
    var files = ExerciseTests.files
    for (name, text) in changes { files[name] = text }
    let folder = try Folder(files)
    do {
      _ = try Exercise(folder: "05-accept/hello", from: folder.source)
      return []
    } catch let mistakes as DataMistakes {
      return mistakes.all
    }
  }

  @Test("an exercise is found by its name and read whole")
  func read() throws {
    let folder = try Folder(ExerciseTests.files)
    let exercise = try #require(try Exercise.named("hello", in: folder.source))
    #expect(exercise.kind == .functions(module: "hello"))
    #expect(exercise.fileName == "hello.py")
    #expect(exercise.rows == ["M04"])
    #expect(exercise.wrong.map(\.fails) == ["a-check", "a-check"])
    #expect(exercise.wrong.map(\.diagnosis) == ["M04", nil])
    #expect(exercise.tasks[.zh] == "做")
    #expect(try Exercise.named("goodbye", in: folder.source) == nil)
  }

  @Test("what is wrong in its files is told with file and line")
  func mistakes() throws {
    #expect(
      try mistakes(["wrong/one.py": "x = 2\n"]).map(\.description) == [
        "05-accept/hello/wrong/one.py:1: expected '# fails: CHECK; diagnosis: M04' (or none), "
          + "found 'x = 2'"
      ])
    #expect(
      try mistakes(["checks.py": nil]).map(\.description) == [
        "05-accept/hello/checks.py: there is no such file"
      ])
    #expect(
      try mistakes(["exercise.yml": "program: true\nmodule: hello\n"]).map(\.description) == [
        "05-accept/hello/exercise.yml:1: expected either 'program: true' or 'module: NAME'"
      ])
    #expect(try mistakes(["exercise.yml": "program: true\n"]).isEmpty)
  }

  @Test("hints are three in each language, or there are none")
  func hints() throws {
    let words = "# hint-1\na\n# hint-2\nb\n\n# hint-3\nc\n"
    let whole = ["hints.en.md": words, "hints.zh.md": words]
    let folder = try Folder(ExerciseTests.files.merging(whole) { $1 })
    let exercise = try Exercise(folder: "05-accept/hello", from: folder.source)
    #expect(exercise.hints == [.en: ["a", "b", "c"], .zh: ["a", "b", "c"]])
    let bare = try Folder(ExerciseTests.files)
    #expect(try Exercise(folder: "05-accept/hello", from: bare.source).hints.isEmpty)
    #expect(
      try mistakes(["hints.en.md": words]).map(\.description) == [
        "05-accept/hello/hints.zh.md: there is no such file"
      ])
    #expect(
      try mistakes(["hints.en.md": words, "hints.zh.md": "# hint-1\na\n# hint-2 B\n"])
        .map(\.description) == [
          "05-accept/hello/hints.zh.md:3: expected a section '# hint-3' behind '# hint-2'",
          "05-accept/hello/hints.zh.md:3: expected words under '# hint-2'",
        ])
  }

  @Test("the exercises of the binary can be read")
  func embedded() throws {
    let folders = try Exercise.folders(in: .embedded)
    #expect(folders.contains("05-accept/greeting-server"))
    for folder in folders { _ = try Exercise(folder: folder, from: .embedded) }
  }
}
