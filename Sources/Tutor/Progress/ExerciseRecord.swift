/// What a learner has done of an exercise.
package struct ExerciseRecord: Codable, Hashable, Sendable {
  /// How far it has come: `assisted` where the solution was looked at before the program passed.
  package var state: StepRecord.State = .begun

  /// The most points that a program has earned.
  package var points = 0

  /// The points that there are; 0 while nothing was checked.
  package var mostPoints = 0

  /// How many hints were shown, from 0 to 3.
  package var hints = 0

  /// Whether the solution was shown.
  package var sawSolution = false

  /// The learner's program, from the root; nil while none is known.
  package var file: String?

  /// When it was begun for the first time (``UTCTime``).
  package var begun: String

  /// When something was last done of it.
  package var last: String

  init(begun: String) {
    self.begun = begun
    last = begun
  }

  /// Whether a program has passed.
  package var isPassed: Bool { state == .done || state == .assisted }

  /// What a step earns whose exercise this is, of the most that it can earn.
  func points(of most: Int) -> Int {
    guard state == .done else { return 0 }
    return hints > 0 ? most - 1 : most
  }

  /// Both, the better of each.
  func merged(with other: ExerciseRecord) -> ExerciseRecord {
    let (older, newer) = last < other.last ? (self, other) : (other, self)
    var result = newer
    result.state = max(state, other.state)
    result.points = max(points, other.points)
    result.mostPoints = newer.mostPoints > 0 ? newer.mostPoints : older.mostPoints
    result.hints = max(hints, other.hints)
    result.sawSolution = sawSolution || other.sawSolution
    result.file = newer.file ?? older.file
    result.begun = min(begun, other.begun)
    return result
  }
}
