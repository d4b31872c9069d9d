import Foundation

@testable import Grader

/// A class with everything in it that reports have to bear.
enum SampleClass {
  /// What someone writes who wishes reports ill.
  static let hostile =
    "</script><img src=x onerror=alert(1)> ]]> <!-- & \" ' \u{0}\u{1B}[31mred\u{1B}[0m\u{7F}\u{202E}"
    + " \u{FFFE}\u{FEFF} 😀 e\u{301} \r\n\t$(reboot) `id` {{7*7}} %s"

  /// The moment at which all was graded.
  static let moment = Date(timeIntervalSince1970: 1_795_399_200)

  static let checks = [
    ClassResult.Check(id: "greets", title: "a client gets the greeting", max: 2),
    ClassResult.Check(id: "port", title: "it listens on <its> port & no other", max: 1),
    ClassResult.Check(id: "serves-on", title: "one client after another is served", max: 2),
  ]

  /// A class of seven in which everything occurs.
  static var result: ClassResult {
    ClassResult(
      exercise: "greeting-server", title: "A greeting server", seed: 7, checks: checks,
      submissions: [alice, bob, carol, dave, eve, calculator, zoe])
  }

  static func submission(
    _ student: String, _ checks: [Verdict.Check], roster: [String: String] = [:]
  ) -> ClassResult.Submission {
    ClassResult.Submission(
      student: student, file: "hand-ins/\(student).py", state: .graded,
      verdict: Verdict(exercise: "greeting-server", seed: 7, checks: checks),
      submitted: moment.addingTimeInterval(-3600), graded: moment, seconds: 1.25, hash: "aa",
      roster: roster)
  }

  static func check(_ place: Int, _ outcome: Verdict.Outcome) -> Verdict.Check {
    let earned = outcome == .pass || outcome == .error ? checks[place].max : 0
    return Verdict.Check(
      id: checks[place].id, title: checks[place].title, outcome: outcome, points: earned,
      max: checks[place].max,
      message: outcome == .pass
        ? "" : outcome == .blocked ? "not run, because greets did not pass" : "it did not")
  }

  static func failed(_ place: Int, _ outcome: Verdict.Outcome, note: String?, text: String)
    -> Verdict.Check
  {
    var check = check(place, outcome)
    check.network = "unlucky"
    check.message = "expected: 29 bytes; but \(text)"
    check.diagnosis = note.map { Verdict.Diagnosis(id: $0, text: "line 7: \(text)") }
    check.evidence = Verdict.Evidence(
      story: ["started your program", "client 1 connects"], expected: "29 bytes", happened: text,
      details: ["expected  0: e6 [ac] a2", "received  0: e6"],
      timeline: ["program line 7  send(29 bytes) -> 1"], stderr: ["Traceback: \(text)"])
    check.replay = "socktutor check greeting-server 'my server.py' --seed 7 --only greets"
    return check
  }

  static var alice: ClassResult.Submission {
    submission(
      "alice", [check(0, .pass), check(1, .pass), check(2, .pass)],
      roster: [
        "name": "Alice Ågren", "email": "alice@example.org", "id": "4711", "section": "A, morning",
        "github": "alice-gh", "points": "12",
      ])
  }

  static var bob: ClassResult.Submission {
    submission(
      "bob",
      [failed(0, .fail, note: "M04", text: "1 byte came"), check(1, .blocked), check(2, .blocked)],
      roster: ["name": "Bob \"Bobby\" Berg", "id": "0042"])
  }

  static var carol: ClassResult.Submission {
    var one = submission(
      "carol",
      [
        check(0, .pass), failed(1, .timeout, note: "M11", text: "it waits in accept()"),
        failed(2, .fail, note: "M04", text: "2 bytes came"),
      ])
    one.isUnlisted = true
    return one
  }

  static var dave: ClassResult.Submission {
    var ours = check(2, .error)
    ours.message = "a fault of socktutor's own; it costs no points"
    return submission("dave", [check(0, .pass), check(1, .pass), ours])
  }

  static var eve: ClassResult.Submission {
    submission(
      "eve \(hostile)",
      [failed(0, .fail, note: "M04", text: hostile), check(1, .blocked), check(2, .blocked)],
      roster: ["name": "@SUM(1+1)*cmd|' /C calc'!A0", "section": hostile])
  }

  static var calculator: ClassResult.Submission {
    ClassResult.Submission(
      student: "=cmd|' /C calc'!A0", file: "../=cmd.py", state: .refused, reason: "it is empty")
  }

  static var zoe: ClassResult.Submission {
    ClassResult.Submission(
      student: "zoë", state: .missing, roster: ["name": "张伟 Zoë", "id": "+49", "email": "-z@x"])
  }
}
