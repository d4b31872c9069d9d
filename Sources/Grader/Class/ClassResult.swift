/// A class graded on one exercise: what `grade --format json` prints, and what `merge` reads.
///
/// Its names are those of the JSON, and stay: people script against them. Keys may be added.
package struct ClassResult: Codable, Sendable, Equatable {
  /// A check of the exercise.
  package struct Check: Codable, Sendable, Equatable {
    /// Its name in the exercise: `greets`.
    package var id: String
    /// What it asks for, in the language of the grading.
    package var title: String
    /// The points that there are for it.
    package var max: Int

    /// A check by its parts.
    package init(id: String, title: String, max: Int) {
      self.id = id
      self.title = title
      self.max = max
    }
  }

  /// The only value that ``schema`` has.
  package static let schemaName = "socktutor/class/v1"

  /// What kind of file this is.
  package var schema = ClassResult.schemaName
  /// The exercise's name.
  package var exercise: String
  /// The first heading of its task.
  package var title: String
  /// What the networks' schedules follow from.
  package var seed: Int
  /// The exercise's checks, in their order.
  package var checks: [Check]
  /// Sorted by student.
  package var submissions: [Submission]
  /// The points that there are.
  package var max: Int
  /// `2/8` where the second of eight parts of the class was graded; nil for all of it.
  package var shard: String?

  /// A result by its parts; the submissions are sorted.
  package init(
    exercise: String, title: String, seed: Int, checks: [Check], submissions: [Submission],
    shard: String? = nil
  ) {
    self.exercise = exercise
    self.title = title
    self.seed = seed
    self.checks = checks
    self.submissions = submissions.sorted { $0.student < $1.student }
    max = checks.reduce(0) { $0 + $1.max }
    self.shard = shard
  }
}
