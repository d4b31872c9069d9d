/// What a learner has done of a lesson.
package struct LessonRecord: Codable, Hashable, Sendable {
  /// By the steps' names, those that were begun.
  package var steps: [String: StepRecord] = [:]

  /// When it was begun for the first time (``UTCTime``).
  package var begun: String

  /// When something was last done in it.
  package var last: String

  /// When its end was reached for the first time; nil while it was not.
  package var finished: String?

  init(begun: String) {
    self.begun = begun
    last = begun
  }
}
