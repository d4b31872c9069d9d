import Languages

/// One submission as the `results.json` of a Gradescope autograder.
///
/// Everything is visible to the student, who could see it with `socktutor check` as well; hidden checks
/// would hide the total. Texts are plain texts, which Gradescope shows as they are.
struct GradescopeReport: Encodable {
  /// A check.
  private struct Test: Encodable {
    var name: String
    var nameFormat = "text"
    var number: String
    var score: Int
    var maxScore: Int
    var status: String
    var output: String
    var outputFormat = "text"
    var tags: [String]
    var visibility = "visible"
    var extraData: [String: String]

    enum CodingKeys: String, CodingKey {
      case name, number, score, status, output, tags, visibility
      case nameFormat = "name_format"
      case maxScore = "max_score"
      case outputFormat = "output_format"
      case extraData = "extra_data"
    }
  }

  private let score: Int
  private let executionTime: Double
  private let output: String
  private let outputFormat = "text"
  private let visibility = "visible"
  private let stdoutVisibility = "hidden"
  private let extraData: [String: String]
  private let tests: [Test]

  private enum CodingKeys: String, CodingKey {
    case score, output, visibility, tests
    case executionTime = "execution_time"
    case outputFormat = "output_format"
    case stdoutVisibility = "stdout_visibility"
    case extraData = "extra_data"
  }

  /// A report of a submission of a class, in a language.
  init(_ submission: ClassResult.Submission, of result: ClassResult, _ language: Language) {
    let words = ReportWords(language)
    let evidence = VerdictText(language)
    score = submission.points
    let seconds = submission.seconds ?? 0
    executionTime = seconds.isFinite ? (seconds * 1000).rounded() / 1000 : 0
    var data = [
      "exercise": result.exercise, "seed": "\(result.seed)", "state": submission.state.rawValue,
    ]
    guard let verdict = submission.verdict else {
      let reason = words.reason(submission)
      output = VisibleText.block(reason)
      extraData = data
      tests = result.checks.enumerated().map { place, check in
        Test(
          name: "\(check.id): \(check.title)", number: "\(place + 1)", score: 0,
          maxScore: check.max, status: "failed", output: VisibleText.block(reason), tags: [],
          extraData: ["id": check.id, "outcome": Verdict.Outcome.blocked.rawValue])
      }
      return
    }
    data["verdict"] = verdict.verdict.rawValue
    extraData = data
    let isOurs = verdict.checks.contains { $0.outcome == .error }
    output = VisibleText.block(
      evidence.summary(of: verdict) + (isOurs ? "\n\(words.tellTeacher)" : ""))
    tests = verdict.checks.enumerated().map { place, check in
      var data = ["id": check.id, "outcome": check.outcome.rawValue]
      data["diagnosis"] = check.diagnosis?.id
      data["network"] = check.network
      return Test(
        name: "\(check.id): \(check.title)", number: "\(place + 1)", score: check.points,
        maxScore: check.max, status: check.outcome == .pass ? "passed" : "failed",
        output: VisibleText.block(evidence.body(of: check)),
        tags: check.diagnosis.map { [$0.id] } ?? [], extraData: data)
    }
  }

  /// The file.
  var text: String { ClassJSON.text(of: self) + "\n" }
}
