import Curriculum
import Foundation
import Languages
import Processes
import Testing

/// A step in which a program is written in another window.
@Suite(.serialized)
struct ProgramStepTests {
  private let folder: ProgramFolder
  private let exercise: Exercise
  private let lesson: Lesson
  private let file = "recv-exactly/recv_exactly.py"

  init() throws {
    folder = try ProgramFolder()
    exercise = try #require(try Exercise.named("recv-exactly", in: .embedded))
    lesson = try Lesson(named: "streams")
    try stand(in: "streams", at: "for-every-program")
  }

  /// Somebody was at this step when they left.
  private func stand(in lesson: String, at step: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/socktutor", withIntermediateDirectories: true)
    let time = "2026-11-21T10:00:00Z"
    let saved = """
      {"version": 1, "place": {"lesson": "\(lesson)", "step": "\(step)"},
       "lessons": {"\(lesson)": {"begun": "\(time)", "last": "\(time)", "steps": {"\(step)":
         {"state": "begun", "points": 0, "hints": 0, "inputs": [], "begun": "\(time)",
          "last": "\(time)"}}}}}
      """
    try folder.write(Array(saved.utf8), to: "socktutor/progress.json")
  }

  private var place: Int { lesson.steps.count - 1 }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  private func words(_ part: String) -> String {
    lesson.words(of: "for-every-program", in: .en)?[part] ?? ""
  }

  @Test("files are offered and written, a wrong program fails, a right one reaches the step")
  func written() throws {
    let learner = try LessonPerson(in: folder)
    #expect(learner.isAt(place, of: lesson), "\(learner.screen)")
    #expect(learner.sees("Enter writes two files for you"), "\(learner.screen)")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/\(file)"))
    learner.enter()
    #expect(try text(file) == String(decoding: exercise.starter, as: UTF8.self))
    #expect(try text("recv-exactly/task.md") == exercise.tasks[.en])
    learner.enter()
    #expect(learner.sees("FAIL  returns-them"), "\(learner.screen)")
    #expect(learner.sees("Not yet. Change it, save it, and press Enter."))
    learner.enter(":next")
    #expect(learner.sees("This step is not done."))
    learner.enter(":objective")
    #expect(learner.sees("Exactly n bytes"), "\(learner.screen)")
    try folder.write(exercise.solution + Array("# mine\n".utf8), to: file)
    learner.enter(":check")
    #expect(learner.sees("✓ Reached: 2 points."), "\(learner.screen)")
    #expect(learner.sees(words("done")))
    learner.enter()
    #expect(learner.sees(lesson.words(of: Lesson.summary, in: .en)?.text ?? ""))
    learner.enter(":back")
    #expect(learner.sees("Your program has passed."), "\(learner.screen)")
    #expect(learner.quit() == 0)
  }

  @Test("who leaves comes back to the program, and to what was typed beside it")
  func resumed() throws {
    let first = try LessonPerson(in: folder)
    first.enter(":exercise elsewhere")
    #expect(first.sees("elsewhere/recv_exactly.py"), "\(first.screen)")
    first.enter("mine = 40 + 2")
    #expect(first.quit() == 0)

    let second = try LessonPerson(in: folder)
    #expect(second.isAt(place, of: lesson), "\(second.screen)")
    #expect(second.sees("Your program: elsewhere/recv_exactly.py"), "\(second.screen)")
    second.enter("print('mine', mine)")
    #expect(second.sees("mine 42"), "\(second.screen)")
    #expect(second.quit() == 0)

    // It passes in the other window.
    try folder.write(
      exercise.solution + Array("# mine\n".utf8), to: "elsewhere/recv_exactly.py")
    let check = try folder.run(["recv-exactly", "elsewhere/recv_exactly.py"], command: "check")
    #expect(check.status == 0, "\(check.summary)")
    let third = try LessonPerson(in: folder)
    #expect(third.sees("Your program has passed."), "\(third.screen)")
    #expect(third.sees("· 2 points"), "\(third.screen)")
    #expect(third.quit() == 0)
  }

  @Test("passed over, the solution is checked in the program's place")
  func skipped() throws {
    let learner = try LessonPerson(in: folder)
    learner.enter(":skip")
    #expect(learner.sees("Passed over. The solution got 14 of 14 points"), "\(learner.screen)")
    #expect(learner.sees(lesson.words(of: Lesson.summary, in: .en)?.text ?? ""))
    learner.enter(":back")
    #expect(learner.isAt(place, of: lesson), "\(learner.screen)")
    learner.enter(":solution")
    #expect(learner.sees("def recv_exactly(sock, n):"), "\(learner.screen)")
    learner.enter(":exercise")
    learner.enter(":solution")
    #expect(learner.sees("It is in recv-exactly/solution.py too."), "\(learner.screen)")
    learner.enter(":check recv-exactly/solution.py")
    #expect(learner.sees("✓ Reached."), "\(learner.screen)")
    #expect(learner.quit() == 0)
  }

  @Test("hints count, and Ctrl-C ends a check; the prompt stays whole")
  func helped() throws {
    try stand(in: "accept", at: "a-server-of-your-own")
    let greeting = try #require(try Exercise.named("greeting-server", in: .embedded))
    let learner = try LessonPerson(in: folder)
    learner.enter()
    for (number, hint) in (greeting.hints[.en] ?? []).enumerated() {
      learner.enter(":hint")
      #expect(learner.sees("Hint \(number + 1) of 3:"), "\(learner.screen)")
      #expect(learner.sees(String(hint.drop { "#- ".contains($0) }.prefix(20))))
    }
    #expect(learner.sees("That was the last hint."), "\(learner.screen)")
    try folder.write(
      Array("while True: pass\n".utf8), to: "greeting-server/greeting_server.py")
    learner.enter(":check", interruptedAt: "Checking greeting-server/")
    #expect(learner.sees("The check was ended."), "\(learner.screen)")
    learner.enter("6 * 7")
    #expect(learner.sees("42"), "\(learner.screen)")
    #expect(learner.quit() == 0)
  }

  @Test("without a terminal, in Chinese and in a narrow window, it is the same")
  func plain() throws {
    let outcome = try folder.run(
      ["--lang", "zh", "--plain"], command: "learn", input: "\n:check\n:hint\n:objective\n",
      environment: ["COLUMNS": "60", "LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.summary)")
    for text in ["按 Enter 写出两个文件", "未通过  returns-them", "还没有通过", "正好 n 个字节"] {
      // A line may end anywhere.
      let bare = outcome.text.filter { !$0.isWhitespace }
      #expect(bare.contains(text.filter { !$0.isWhitespace }), "\(text) in\n\(outcome.text)")
    }
    #expect(!outcome.text.contains("\u{1b}"))
  }
}
