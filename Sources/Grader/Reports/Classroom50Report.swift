/// One submission as the `result.json` of a Classroom 50 autograder (`classroom50/result/v1`).
///
/// Classroom 50 tells its autograders whose submission it is through environment variables, and accepts only
/// a result that says the same. Where they are not set, the fields are empty, but for the assignment, which
/// is the exercise then, and the owner, who is the student.
struct Classroom50Report: Encodable {
  /// A check. Keys beyond the first four are kept by Classroom 50 as they are.
  private struct Test: Encodable {
    var name: String
    var passed: Bool
    var score: Int
    var maxScore: Int
    var title: String
    var outcome: String
    var message: String
    var diagnosis: String?

    enum CodingKeys: String, CodingKey {
      case passed, score, title, outcome, message, diagnosis
      case name = "test-name"
      case maxScore = "max-score"
    }
  }

  private let schema = "classroom50/result/v1"
  private let classroom: String
  private let assignment: String
  private let assignmentType: String?
  private let owner: String
  private let submission: String
  private let commit: String
  private let release: String
  private let review: String
  private let datetime: String
  private let gradedAt: String?
  private let score: Int
  private let maxScore: Int
  private let tests: [Test]

  private enum CodingKeys: String, CodingKey {
    case schema, classroom, assignment, owner, submission, commit, release, review, datetime
    case score, tests
    case assignmentType = "assignment_type"
    case gradedAt = "graded_at"
    case maxScore = "max-score"
  }

  /// A report of a submission of a class, with what environment variables say.
  init(
    _ submission: ClassResult.Submission, of result: ClassResult,
    variable: (String) -> String?
  ) {
    // Elsewhere, variables of these names mean other things: USERNAME is who is logged in.
    let isRunner = variable("SUBMISSION_TAG") != nil
    func value(_ names: String...) -> String? {
      isRunner ? names.lazy.compactMap(variable).first { !$0.isEmpty } : nil
    }
    classroom = value("CLASSROOM") ?? ""
    assignment = value("ASSIGNMENT") ?? result.exercise
    assignmentType = value("ASSIGNMENT_TYPE")
    owner =
      value("OWNER", "USERNAME")
      ?? RosterColumns.value(["github username", "github", "username"], of: submission)
      ?? submission.student
    self.submission = value("SUBMISSION_TAG") ?? ""
    commit = value("COMMIT_URL") ?? ""
    release = value("RELEASE_URL") ?? ""
    review = value("REVIEW_URL", "COMMIT_URL") ?? ""
    datetime = ReportTime.text(submission.submitted ?? submission.graded)
    gradedAt = submission.graded.map(ReportTime.text)
    score = submission.points
    maxScore = submission.verdict?.max ?? result.max
    let judged = submission.verdict?.checks
    tests =
      judged.map { $0.map(Classroom50Report.test) }
      ?? result.checks.map { check in
        Test(
          name: check.id, passed: false, score: 0, maxScore: check.max, title: check.title,
          outcome: Verdict.Outcome.blocked.rawValue, message: submission.reason ?? "")
      }
  }

  private static func test(_ check: Verdict.Check) -> Test {
    Test(
      name: check.id, passed: check.outcome == .pass, score: check.points, maxScore: check.max,
      title: check.title, outcome: check.outcome.rawValue,
      message: VisibleText.block(check.message), diagnosis: check.diagnosis?.id)
  }

  /// The file.
  var text: String { ClassJSON.text(of: self) + "\n" }
}
