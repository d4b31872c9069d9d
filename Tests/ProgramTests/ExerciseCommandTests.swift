import Curriculum
import Foundation
import Processes
import Testing

/// `socktutor exercise`, and what it and `check` leave in the progress.
struct ExerciseCommandTests {
  private let learner: Learner
  private let exercise: Exercise

  init() throws {
    learner = try Learner(saved: nil)
    exercise = try #require(try Exercise.named("recv-exactly", in: .embedded))
  }

  /// What `list --format json` says of the exercise.
  private func standing() throws -> [String: Any] {
    let list = try learner.type("list", "--format", "json")
    let all = try #require(JSONSerialization.jsonObject(with: Data(list.output)) as? [String: Any])
    let exercises = try #require(all["exercises"] as? [[String: Any]])
    return try #require(exercises.first { $0["name"] as? String == "recv-exactly" })
  }

  /// The part of a standing that says how far it has come.
  private func state() throws -> [String?] {
    let standing = try standing()
    return [
      standing["state"] as? String, (standing["points"] as? Int).map(String.init),
      (standing["hints"] as? Int).map(String.init),
    ]
  }

  @Test("the task and a program to begin with are written, and what to do next is said")
  func writes() throws {
    let wide: [String: String?] = ["COLUMNS": "80"]
    let outcome = try learner.type("exercise", "recv-exactly", "--lang", "en", variables: wide)
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.text.contains("check recv-exactly recv-exactly/recv_exactly.py\n"))
    #expect(outcome.text.contains("watch recv-exactly recv-exactly/recv_exactly.py\n"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try learner.text("recv-exactly/task.md") == exercise.tasks[.en])
    let starter = String(decoding: exercise.starter, as: UTF8.self)
    #expect(try learner.text("recv-exactly/recv_exactly.py") == starter)
    let chinese = try learner.type(
      "exercise", "recv-exactly", "my work", "--lang", "zh", variables: wide)
    #expect(chinese.text.contains("check recv-exactly 'my work/recv_exactly.py'"))
    #expect(try learner.text("my work/task.md") == exercise.tasks[.zh])
  }

  @Test("files that are there stay, or are kept under another name")
  func keeps() throws {
    _ = try learner.type("exercise", "recv-exactly")
    try learner.folder.write(Array("mine\n".utf8), to: "recv-exactly/recv_exactly.py")
    let again = try learner.type("exercise", "recv-exactly")
    #expect(again.status == 0)
    #expect(again.text.contains("there already"), "\(again.summary)")
    #expect(try learner.text("recv-exactly/recv_exactly.py") == "mine\n")
    let forced = try learner.type("exercise", "recv-exactly", "--force")
    #expect(forced.text.contains("recv_exactly.py.old-1"), "\(forced.summary)")
    #expect(try learner.text("recv-exactly/recv_exactly.py.old-1") == "mine\n")
  }

  @Test("hints come one by one, and are remembered")
  func hints() throws {
    let greeting = try #require(try Exercise.named("greeting-server", in: .embedded))
    let hints = try #require(greeting.hints[.en])
    #expect(hints.count == 3)
    for number in [1, 2, 3, 3] {
      let outcome = try learner.type("exercise", "greeting-server", "--hint")
      #expect(outcome.text.hasPrefix("Hint \(number) of 3:"), "\(outcome.summary)")
      #expect(outcome.text.contains("--solution") == (number == 3))
    }
    let listed = try learner.type("list", "--lang", "zh")
    #expect(listed.text.contains("3 条提示"), "\(listed.text)")
  }

  @Test("a program that passes counts; with the solution it counts as assisted")
  func counts() throws {
    #expect(try state() == [nil, nil, "0"])
    try learner.folder.write(exercise.starter, to: "mine.py")
    #expect(try learner.type("check", "recv-exactly", "mine.py").status == 1)
    #expect(try state() == ["begun", "0", "0"])
    let shown = try learner.type("exercise", "recv-exactly", "--solution")
    #expect(shown.output == exercise.solution)
    try learner.folder.write(shown.output, to: "mine.py")
    let one = try learner.type("check", "recv-exactly", "mine.py", "--only", "zero")
    #expect(one.status == 0, "\(one.summary)")
    #expect(try state() == ["begun", "0", "0"])
    #expect(try learner.type("check", "recv-exactly", "mine.py").status == 0)
    #expect(try state()[0] == "assisted")
    let progress = try learner.type("progress", "--lang", "en")
    #expect(progress.text.contains("recv-exactly  passed with the solution"), "\(progress.text)")
    #expect(try learner.type("reset", "streams", "--yes").status == 0)
    #expect(try state() == [nil, nil, "0"])
  }

  @Test("mistakes have a status: 2 for words, 3 for files")
  func statuses() throws {
    #expect(try learner.type("exercise", "no-such-exercise").status == 2)
    #expect(try learner.type("exercise", "recv-exactly", "--hint", "--solution").status == 2)
    #expect(try learner.type("exercise", "recv-exactly", "folder", "--hint").status == 2)
    try learner.folder.write([], to: "file")
    let file = try learner.type("exercise", "recv-exactly", "file", "--lang", "en")
    #expect(file.status == 3)
    #expect(file.errorText.contains("It can't be written: "), "\(file.summary)")
  }
}
