/// What a learner has done in all lessons.
///
/// Lessons and steps stand in it by name; those that this socktutor does not know, because a newer
/// course has them, are kept.
package struct Progress: Codable, Hashable, Sendable {
  /// The form of the file that this socktutor writes, and the newest that it reads.
  package static let newestVersion = 1

  /// A step of a lesson.
  package struct Place: Codable, Hashable, Sendable {
    /// The name of the lesson.
    package var lesson: String
    /// The name of the step in it.
    package var step: String

    /// A step by its names.
    package init(lesson: String, step: String) {
      self.lesson = lesson
      self.step = step
    }
  }

  /// The form in which it is written.
  package private(set) var version = Progress.newestVersion

  /// Where the learner is; nil before the first step.
  package var place: Place?

  /// By the lessons' names, those that were begun.
  package var lessons: [String: LessonRecord] = [:]

  /// By the exercises' names, those that were begun.
  package var exercises: [String: ExerciseRecord] = [:]

  /// Nothing done.
  package init() {}

  /// Reads what was saved, also before there were exercises.
  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    version = try fields.decode(Int.self, forKey: .version)
    place = try fields.decodeIfPresent(Place.self, forKey: .place)
    lessons = try fields.decode([String: LessonRecord].self, forKey: .lessons)
    exercises =
      try fields.decodeIfPresent([String: ExerciseRecord].self, forKey: .exercises) ?? [:]
  }

  /// What was done of a lesson; nil where it was not begun.
  package subscript(_ lesson: String) -> LessonRecord? { lessons[lesson] }

  /// What was done of a step; nil where it was not begun.
  package subscript(_ place: Place) -> StepRecord? { lessons[place.lesson]?.steps[place.step] }
}
