import Grader

/// What changes in exercises. It doesn't move the learner to another place.
extension Progress {
  /// Notes where the learner writes the program.
  package mutating func begin(
    exercise: String, file: String, at time: String = UTCTime.now()
  ) {
    change(exercise, time) { $0.file = file }
  }

  /// Notes that so many hints have been shown.
  package mutating func show(
    hints: Int, ofExercise exercise: String, at time: String = UTCTime.now()
  ) {
    change(exercise, time) { $0.hints = max($0.hints, hints) }
  }

  /// Notes that the solution was shown.
  package mutating func showSolution(
    ofExercise exercise: String, at time: String = UTCTime.now()
  ) {
    change(exercise, time) { $0.sawSolution = true }
  }

  /// Takes a verdict on the learner's program. A better state, and more points, from an earlier time
  /// stay.
  ///
  /// - Parameter isSolution: Whether the program is the solution itself.
  package mutating func take(
    _ verdict: Verdict, isSolution: Bool, at time: String = UTCTime.now()
  ) {
    change(verdict.exercise, time) { record in
      record.points = max(record.points, isSolution ? 0 : verdict.points)
      record.mostPoints = verdict.max
      guard verdict.verdict == .pass else { return }
      record.state = max(record.state, record.sawSolution || isSolution ? .assisted : .done)
    }
  }

  private mutating func change(
    _ exercise: String, _ time: String, _ body: (inout ExerciseRecord) -> Void
  ) {
    var record = exercises[exercise] ?? ExerciseRecord(begun: time)
    record.last = time
    body(&record)
    exercises[exercise] = record
  }
}
