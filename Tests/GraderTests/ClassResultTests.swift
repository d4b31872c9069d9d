import Foundation
import Testing

@testable import Grader

/// What becomes of the results of a class: kept, put together, shown.
struct ClassResultTests {
  static func verdict(_ outcomes: Verdict.Outcome...) -> Verdict {
    Verdict(
      exercise: "echo", seed: 1,
      checks: outcomes.enumerated().map { index, outcome in
        var check = Verdict.Check(
          id: "check-\(index)", title: "t", outcome: outcome,
          points: outcome == .pass || outcome == .error ? 2 : 0, max: 2, message: "")
        if outcome == .fail { check.diagnosis = Verdict.Diagnosis(id: "M04", text: "第 7 行") }
        return check
      })
  }

  static func graded(
    _ student: String, at time: Double, _ outcomes: Verdict.Outcome...
  ) -> ClassResult.Submission {
    var submission = ClassResult.Submission(student: student, state: .graded)
    submission.verdict = verdict(outcomes.first ?? .pass, .pass)
    submission.graded = Date(timeIntervalSince1970: time)
    submission.submitted = Date(timeIntervalSince1970: time - 10)
    submission.hash = "h\(time)"
    submission.content = "c\(student)"
    return submission
  }

  static func result(
    _ submissions: [ClassResult.Submission], shard: String? = nil, seed: Int = 1,
    exercise: String = "echo"
  ) -> ClassResult {
    ClassResult(
      exercise: exercise, title: "Echo", seed: seed,
      checks: (0..<2).map { ClassResult.Check(id: "check-\($0)", title: "t", max: 2) },
      submissions: submissions, shard: shard)
  }

  @Test("a result comes back from its JSON as it was")
  func roundTrip() {
    let one = ClassResultTests.result(
      [
        ClassResultTests.graded("王芳", at: 100, .fail),
        ClassResult.Submission(student: "eve", state: .missing, roster: ["name": "Eve"]),
      ], shard: "1/2")
    #expect(ClassJSON.result(Array(ClassJSON.text(one).utf8)) == one)
    #expect(ClassJSON.result(Array("{}".utf8)) == nil)
    let other = ClassJSON.text(one).replacing("class/v1", with: "class/v9")
    #expect(ClassJSON.result(Array(other.utf8)) == nil)
  }

  @Test("of several lines of a student the last is kept; torn lines are passed over")
  func state() throws {
    let folder = try ClassFolderTests.Folder()
    let path = "\(folder.path)/state"
    let state = ClassState(path)
    #expect(state.problem == nil)
    #expect(state.latest(of: "ada") == nil)
    state.add(ClassResultTests.graded("ada", at: 100))
    state.add(ClassResultTests.graded("ada", at: 200))
    state.add(ClassResultTests.graded("bob", at: 300))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try folder.write(Array(text.utf8).dropLast(40) + [], "state")
    let again = ClassState(path)
    #expect(again.latest(of: "ada")?.hash == "h200.0")
    #expect(again.latest(of: "bob") == nil)
    #expect(again.submitted("cada", by: "ada") == Date(timeIntervalSince1970: 90))
    #expect(again.submitted("cada", by: "bob") == nil)
    again.add(ClassResultTests.graded("carol", at: 400))
    let third = ClassState(path)
    #expect(third.latest(of: "carol")?.hash == "h400.0")
    #expect(third.latest(of: "ada")?.hash == "h200.0")
    #expect(third.latest(of: "bob") == nil)
  }

  @Test("a state that can't be written to says so")
  func unwritable() throws {
    let folder = try ClassFolderTests.Folder()
    #expect(ClassState("\(folder.path)/no/such/folder").problem == "No such file or directory")
    #expect(ClassState(folder.path).problem == "Is a directory")
    let made = ClassState("\(folder.path)/made/state", makingFolder: true)
    #expect(made.problem == nil)
  }

  private func merged(_ results: ClassResult...) throws -> ClassResult? {
    var merge = ClassMerge(.en)
    for (index, result) in results.enumerated() {
      try merge.add(Array(ClassJSON.text(result).utf8), from: "\(index).json")
    }
    return merge.whole
  }

  @Test("results are put together; the later grading of a student stays")
  func merging() throws {
    let whole = try merged(
      ClassResultTests.result(
        [
          ClassResultTests.graded("bob", at: 100), ClassResultTests.graded("ada", at: 500, .fail),
          ClassResult.Submission(student: "carol", state: .missing),
        ], shard: "1/2"),
      ClassResultTests.result(
        [
          ClassResultTests.graded("bob", at: 200, .fail), ClassResultTests.graded("ada", at: 400),
          ClassResultTests.graded("carol", at: 1),
        ], shard: "2/2"))
    #expect(whole?.submissions.map(\.student) == ["ada", "bob", "carol"])
    #expect(whole?.submissions.map(\.points) == [2, 2, 4])
    #expect(whole?.shard == nil)
    let part = try merged(
      ClassResultTests.result([], shard: "3/4"), ClassResultTests.result([], shard: "1/4"))
    #expect(part?.shard == "1/4, 3/4")
  }

  @Test("results of other exercises, seeds or checks are not put together")
  func differences() {
    let one = ClassResultTests.result([])
    var other = one
    other.checks[1].max = 9
    for (result, reason) in [
      (ClassResultTests.result([], exercise: "chat"), "expected the exercise echo"),
      (ClassResultTests.result([], seed: 7), "expected the seed 1"), (other, "its checks"),
    ] {
      let error = #expect(throws: ClassMerge.Failure.self) { try merged(one, result) }
      #expect(error?.description.contains(reason) == true)
      #expect(error?.description.hasPrefix("1.json") == true)
    }
  }

  @Test("no line of a report is wider than the window, and all is in it", arguments: [24, 40, 80])
  func report(columns: Int) {
    var submissions = (0..<12).map { index in
      ClassResultTests.graded("学生\(index)", at: 1, index % 3 == 0 ? .fail : .pass)
    }
    submissions.append(
      ClassResult.Submission(
        student: "a very long name of somebody", state: .refused,
        reason: "it is not UTF-8 text (line 3); save it as UTF-8"))
    submissions.append(ClassResult.Submission(student: "e\u{1B}[2Jve", state: .missing))
    submissions[0].isUnlisted = true
    let text = TextReport(ClassResultTests.result(submissions), .zh, columns: columns).text
    for line in text.split(separator: "\n") {
      #expect(TextTable.width(String(line)) <= columns, "\(line)")
    }
    for word in ["学生0", "M04", "check-0", "UTF-8"] { #expect(text.contains(word), "\(text)") }
    #expect(!text.contains("\u{1B}"))
  }

  @Test("progress fits the window and counts what was done")
  func progress() {
    var progress = GradingProgress(total: 3, .en)
    progress.note(.began("王芳"))
    progress.note(.began("bob"))
    progress.note(.ended(ClassResultTests.graded("bob", at: 1, .fail), isNew: true))
    #expect(progress.line == "1 of 3 graded, 1 not passed")
    #expect(progress.line(columns: 80).text.hasSuffix("1 of 3 graded, 1 not passed  王芳"))
    for columns in [1, 5, 20, 33, 80] {
      let (text, width) = progress.line(columns: columns)
      #expect(width == TextTable.width(text))
      #expect(width < columns)
    }
    let refused = ClassResult.Submission(student: "x", state: .refused, reason: "it is empty")
    progress.note(.ended(refused, isNew: true))
    progress.note(.ended(ClassResultTests.graded("王芳", at: 1), isNew: false))
    #expect(progress.isComplete)
    #expect(progress.kept == 1)
    #expect(progress.line == "3 of 3 graded, 1 not passed, 1 refused")
  }
}
