import Curriculum

/// How far a learner has come in a lesson, counted over the steps that the lesson has.
package struct LessonStanding: Hashable, Sendable {
  /// The steps of the lesson.
  package let steps: Int

  /// The steps by their state; what was only begun is among them, what was not is not.
  package let counts: [StepRecord.State: Int]

  /// The points earned.
  package let points: Int

  /// The most that can be earned.
  package let mostPoints: Int

  /// Whether anything was done in it.
  package let isBegun: Bool

  /// Whether its end was reached.
  package let isFinished: Bool

  /// The standing in a lesson of someone who has done so much of it; nil for nothing.
  package init(_ lesson: Lesson, _ record: LessonRecord?) {
    let found = lesson.steps.compactMap { step in record?.steps[step.name].map { (step, $0) } }
    steps = lesson.steps.count
    counts = Dictionary(found.map { ($0.1.state, 1) }, uniquingKeysWith: +)
    // The file can have been changed by hand.
    points = found.map { min(max($0.1.points, 0), $0.0.points) }.reduce(0, +)
    mostPoints = lesson.steps.map(\.points).reduce(0, +)
    isBegun = record != nil
    isFinished = record?.finished != nil
  }

  /// The steps in a state.
  package subscript(_ state: StepRecord.State) -> Int { counts[state] ?? 0 }

  /// The steps that are behind the learner, in one way or another.
  package var stepsBehind: Int { self[.done] + self[.assisted] + self[.skipped] }
}
