extension Progress {
  /// Takes in what another process has saved. Of a step's two states the better one stays, likewise
  /// the points and the hints; the place stays this one's.
  package mutating func merge(_ other: Progress) {
    place = place ?? other.place
    lessons.merge(other.lessons) { $0.merged(with: $1) }
    exercises.merge(other.exercises) { $0.merged(with: $1) }
  }
}

extension LessonRecord {
  fileprivate func merged(with other: LessonRecord) -> LessonRecord {
    var result = self
    result.steps.merge(other.steps) { $0.merged(with: $1) }
    result.begun = min(begun, other.begun)
    result.last = max(last, other.last)
    result.finished = [finished, other.finished].compactMap { $0 }.min()
    return result
  }
}

extension StepRecord {
  fileprivate func merged(with other: StepRecord) -> StepRecord {
    let (older, newer) = last < other.last ? (self, other) : (other, self)
    var result = newer
    result.state = max(state, other.state)
    result.points = max(points, other.points)
    result.hints = max(hints, other.hints)
    result.answer = newer.answer ?? older.answer
    result.begun = min(begun, other.begun)
    result.inputs = StepRecord.merged(older.inputs, newer.inputs).suffix(StepRecord.mostInputs)
    return result
  }

  /// Both, each thing that was typed once: what both begin with, then the older one's.
  private static func merged(_ older: [Input], _ newer: [Input]) -> [Input] {
    if older.isPart(of: newer) { return newer }
    if newer.isPart(of: older) { return older }
    let common = zip(older, newer).prefix { $0 == $1 }.count
    return older + newer.dropFirst(common)
  }
}

extension [StepRecord.Input] {
  /// Whether all of these stand in the others too, in this order.
  fileprivate func isPart(of others: [StepRecord.Input]) -> Bool {
    var rest = self[...]
    for other in others where other == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }
}
