import Testing

@testable import Grader

/// What a verdict says, and its JSON.
struct VerdictTests {
  private func check(_ id: String, _ outcome: Verdict.Outcome) -> Verdict.Check {
    let earned = outcome == .pass || outcome == .error ? 2 : 0
    return Verdict.Check(id: id, title: id, outcome: outcome, points: earned, max: 2, message: "")
  }

  private func verdict(_ outcomes: Verdict.Outcome...) -> Verdict {
    Verdict(
      exercise: "e", seed: 7,
      checks: outcomes.enumerated().map { check("c\($0.offset)", $0.element) })
  }

  @Test("all checks must pass; a fault of ours leaves it open and costs no points")
  func outcomes() {
    #expect(verdict(.pass, .pass).verdict == .pass)
    #expect(verdict(.pass, .fail, .blocked).verdict == .fail)
    #expect(verdict(.pass, .timeout).verdict == .fail)
    #expect(verdict(.pass, .error).verdict == .error)
    #expect(verdict(.fail, .error).verdict == .fail)
    #expect(verdict(.pass, .error).points == 4)
    #expect(verdict(.pass, .fail).points == 2)
    #expect(verdict(.pass, .fail).max == 4)
  }

  @Test("a verdict comes back from its JSON as it was")
  func roundTrip() {
    var one = verdict(.pass, .fail)
    one.checks[1].diagnosis = Verdict.Diagnosis(id: "M04", text: "第 7 行")
    one.checks[1].evidence = Verdict.Evidence(
      story: ["a"], expected: "b'\\n'", happened: "\"", details: [], timeline: ["x"], stderr: [])
    #expect(VerdictJSON.verdict(Array(VerdictJSON.text(one).utf8)) == one)
    #expect(VerdictJSON.verdict(Array("{}".utf8)) == nil)
  }

  @Test("in brief, the first check that did not pass is shown whole, the others in a line each")
  func brief() {
    let lines = VerdictText(.en).brief(verdict(.pass, .fail, .blocked, .timeout))
    #expect(
      lines == [
        "pass  c0  c0  2/2 points", "FAIL  c1  c1  0/2 points", "    ",
        "blocked  c2  c2  0/2 points", "TIMEOUT  c3  c3  0/2 points",
        "e: FAIL, 2/8 points, seed 7",
      ])
  }

  @Test("a message of a worker is one line")
  func messages() throws {
    let line = VerdictJSON.line(WorkerMessage(done: check("a\nb", .fail)))
    #expect(!line.contains("\n"))
    #expect(VerdictJSON.message(Array(line.utf8))?.done?.id == "a\nb")
    #expect(VerdictJSON.message(Array("no".utf8)) == nil)
  }

  @Test("a word is quoted where a shell needs it")
  func quoting() {
    #expect(ShellText.quoted("a/b-c.py") == "a/b-c.py")
    #expect(ShellText.quoted("my program.py") == "'my program.py'")
    #expect(ShellText.quoted("it's") == "'it'\\''s'")
    #expect(ShellText.quoted("") == "''")
    #expect(ShellText.quoted("作业.py") == "作业.py")
  }
}
