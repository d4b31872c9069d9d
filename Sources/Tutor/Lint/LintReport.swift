import Curriculum

/// What was found in a course.
package struct LintReport: Sendable, Encodable {
  /// What came of it, as a process's status says it.
  package enum Outcome: Int32, Sendable {
    /// Nothing is wrong.
    case proved = 0
    /// The lessons have mistakes.
    case mistaken = 1
    /// What was asked for isn't there.
    case misused = 2
    /// socktutor itself failed.
    case failed = 3
  }

  /// A lesson or an exercise that was played.
  package struct Played: Sendable, Encodable {
    package var name: String
    package var seconds: Double
  }

  package var outcome: Outcome = .proved
  /// What is wrong, by lessons in their order; nothing in a course that may be published.
  package var mistakes: [DataMistake] = []
  package var lessons: [Played] = []
  /// The exercises whose programs were graded.
  package var exercises: [Played] = []
  /// Rows of misconceptions.yml that a lesson breaks, and those that none does yet.
  package var covered: [String] = []
  package var uncovered: [String] = []

  enum CodingKeys: String, CodingKey {
    case version, lessons, exercises, mistakes, covered, uncovered
  }

  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(1, forKey: .version)
    try fields.encode(lessons, forKey: .lessons)
    try fields.encode(exercises, forKey: .exercises)
    try fields.encode(mistakes.map(Mistake.init), forKey: .mistakes)
    try fields.encode(covered, forKey: .covered)
    try fields.encode(uncovered, forKey: .uncovered)
  }

  private struct Mistake: Encodable {
    var file: String
    var line: Int?
    var message: String

    init(_ mistake: DataMistake) {
      (file, line, message) = (mistake.file, mistake.line, mistake.message)
    }
  }

  /// For people: a line for each mistake, then a summary.
  package var text: String {
    let count = mistakes.count
    let lines = mistakes.map(\.description)
    let summary =
      "\(lessons.count) lesson\(lessons.count == 1 ? "" : "s") and "
      + "\(exercises.count) exercise\(exercises.count == 1 ? "" : "s") played, "
      + "\(count) mistake\(count == 1 ? "" : "s"); "
      + "\(covered.count) rows of misconceptions covered"
    let rest = uncovered.isEmpty ? [] : ["not covered: \(uncovered.joined(separator: " "))"]
    return (lines + [summary] + rest).map { $0 + "\n" }.joined()
  }
}
