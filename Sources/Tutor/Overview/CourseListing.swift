import Languages

/// What `list --format json` writes.
package struct CourseListing: Encodable, Hashable, Sendable {
  struct LessonEntry: Encodable, Hashable, Sendable {
    var name: String
    /// That of the lesson before it, for a page.
    var number: Int
    /// Whether it is a page that belongs to the lesson before it.
    var page: Bool
    /// By language.
    var titles: [String: String]
    var teaches: [String]
    var steps: Int
    var done: Int
    var assisted: Int
    var skipped: Int
    var points: Int
    var mostPoints: Int
    var begun: Bool
    var finished: Bool
  }

  struct Exercise: Encodable, Hashable, Sendable {
    var name: String
    var lesson: String
    /// How far the learner has come: `done`, `assisted`, `begun`; left out before the beginning.
    var state: StepRecord.State?
    /// The most that a program has earned, of what there is; left out while none was checked.
    var points: Int?
    var mostPoints: Int?
    var hints: Int
  }

  struct Method: Encodable, Hashable, Sendable {
    var name: String
    /// The group of the method reference: `server`.
    var group: String
    /// The written lessons that teach it, in order.
    var lessons: [String]
  }

  var version = 1
  /// Where the learner is; left out before the first step.
  var place: Progress.Place?
  var lessons: [LessonEntry]
  var exercises: [Exercise]
  var methods: [Method]
}

extension CourseOverview {
  /// What `list --format json` writes.
  package var listing: CourseListing {
    CourseListing(
      place: progress.place,
      lessons: lessons.map { lesson in
        let standing = standing(lesson)
        return CourseListing.LessonEntry(
          name: lesson.entry.name, number: lesson.entry.number, page: lesson.entry.isPage,
          titles: lesson.entry.titles.byCode, teaches: lesson.teaches, steps: standing.steps,
          done: standing[.done], assisted: standing[.assisted], skipped: standing[.skipped],
          points: standing.points, mostPoints: standing.mostPoints, begun: standing.isBegun,
          finished: standing.isFinished)
      },
      exercises: exercises.map { exercise in
        let record = progress.exercises[exercise.name]
        let isChecked = record.map { $0.mostPoints > 0 } ?? false
        return CourseListing.Exercise(
          name: exercise.name, lesson: exercise.lesson, state: record?.state,
          points: isChecked ? record?.points : nil,
          mostPoints: isChecked ? record?.mostPoints : nil,
          hints: record?.hints ?? 0)
      },
      methods: index.groups.flatMap { group in
        group.members.map { name in
          CourseListing.Method(
            name: name, group: group.name,
            lessons: lessons.filter { $0.teaches.contains(name) }.map(\.entry.name))
        }
      })
  }
}

extension [Language: String] {
  /// The same by the languages' codes.
  fileprivate var byCode: [String: String] {
    [String: String](uniqueKeysWithValues: map { ($0.key.rawValue, $0.value) })
  }
}
