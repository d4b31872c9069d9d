import Foundation
import Languages
import Testing

@testable import Grader

/// The reports that are one JSON file a student.
struct SubmissionReportTests {
  private func object(
    _ format: ReportFormat, _ submission: ClassResult.Submission,
    variables: [String: String] = [:]
  ) throws -> [String: Any] {
    var result = SampleClass.result
    result.submissions = [submission]
    let file = try #require(format.files(result, in: .en) { variables[$0] }.first)
    #expect(file.name.hasSuffix(".json"))
    let object = try JSONSerialization.jsonObject(with: Data(file.text.utf8))
    return try #require(object as? [String: Any])
  }

  @Test("Gradescope gets the keys that it knows, and the points of each check")
  func gradescope() throws {
    let top: Set = [
      "score", "execution_time", "output", "output_format", "visibility", "stdout_visibility",
      "extra_data", "tests",
    ]
    let inner: Set = [
      "name", "name_format", "number", "score", "max_score", "status", "output", "output_format",
      "tags", "visibility", "extra_data",
    ]
    for submission in SampleClass.result.submissions {
      let report = try object(.gradescope, submission)
      #expect(Set(report.keys) == top)
      #expect(report["visibility"] as? String == "visible")
      #expect(report["output_format"] as? String == "text")
      let tests = try #require(report["tests"] as? [[String: Any]])
      #expect(tests.count == 3)
      for test in tests {
        #expect(Set(test.keys) == inner)
        #expect(["passed", "failed"].contains(test["status"] as? String))
        #expect(test["visibility"] as? String == "visible")
        #expect(test["output_format"] as? String == "text")
        #expect(test["number"] is String && test["tags"] is [String])
      }
      let scores = tests.compactMap { $0["score"] as? Int }
      #expect(scores.reduce(0, +) == report["score"] as? Int)
      #expect(tests.compactMap { $0["max_score"] as? Int } == [2, 1, 2])
    }
  }

  @Test("Gradescope shows the evidence, and a fault of ours costs nothing and is said")
  func gradescopeWords() throws {
    let bob = try #require(try object(.gradescope, SampleClass.bob)["tests"] as? [[String: Any]])
    #expect(bob[0]["tags"] as? [String] == ["M04"])
    let output = try #require(bob[0]["output"] as? String)
    #expect(output.hasPrefix("what was done:\n  started your program"))
    #expect(output.contains("note (M04): line 7: 1 byte came"))
    let dave = try object(.gradescope, SampleClass.dave)
    #expect(dave["score"] as? Int == 5)
    #expect((dave["output"] as? String)?.contains("tell your teacher") == true)
    let refused = try object(.gradescope, SampleClass.calculator)
    #expect(refused["output"] as? String == "it is empty")
    #expect(refused["score"] as? Int == 0)
  }

  @Test("Classroom 50 gets its contract: whole points, and the identity that it has told")
  func classroom50() throws {
    let variables = [
      "CLASSROOM": "cs", "ASSIGNMENT": "greeting", "ASSIGNMENT_TYPE": "individual",
      "OWNER": "alice-gh", "SUBMISSION_TAG": "submit/1", "COMMIT_URL": "https://c",
      "RELEASE_URL": "https://r", "REVIEW_URL": "",
    ]
    for submission in SampleClass.result.submissions {
      let report = try object(.classroom50, submission, variables: variables)
      #expect(report["schema"] as? String == "classroom50/result/v1")
      for (key, value) in [
        "classroom": "cs", "assignment": "greeting", "assignment_type": "individual",
        "owner": "alice-gh", "submission": "submit/1", "commit": "https://c",
        "release": "https://r", "review": "https://c",
      ] {
        #expect(report[key] as? String == value)
      }
      #expect(report["max-score"] as? Int == 5)
      let tests = try #require(report["tests"] as? [[String: Any]])
      for test in tests {
        #expect(test["test-name"] is String && test["passed"] is Bool)
        #expect(test["score"] is Int && test["max-score"] is Int)
      }
      #expect(tests.compactMap { $0["score"] as? Int }.reduce(0, +) == report["score"] as? Int)
    }
    let alice = try object(.classroom50, SampleClass.alice, variables: ["USERNAME": "teacher"])
    #expect(alice["owner"] as? String == "alice-gh")
    #expect(alice["assignment"] as? String == "greeting-server")
    #expect(alice["datetime"] as? String == "2026-11-23T01:00:00Z")
    #expect(alice["graded_at"] as? String == "2026-11-23T02:00:00Z")
  }

  @Test("a student's file has a name that leads nowhere else and that nobody else has")
  func fileNames() {
    let students = [
      "alice", "Alice", "../../etc/passwd", "..", "", "-rf", "a/b", "a\\b", "a_b", "张伟", "=cmd()",
      "a\nb\u{0}", String(repeating: "😀", count: 2000), String(repeating: "长", count: 2000),
    ]
    let names = StudentFile.names(students)
    #expect(Set(names.map { $0.lowercased() }).count == students.count)
    for name in names {
      #expect(
        !name.isEmpty && name.utf8.count <= 110 && !name.hasPrefix(".") && !name.hasPrefix("-"))
      #expect(!name.contains("/") && !name.contains("\\") && !name.contains("\0"))
    }
    #expect(names[0] == "alice")
    #expect(names[1] == "Alice-2")
    #expect(names[9] == "张伟")
  }
}
