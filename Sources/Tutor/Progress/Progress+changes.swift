extension Progress {
  /// Notes that a step is before the learner. What was done of it earlier stays.
  package mutating func begin(_ place: Place, at time: String = UTCTime.now()) {
    change(place, time) { _ in }
  }

  /// Keeps what was typed in a step, in the place of what was typed in it before.
  package mutating func keep(
    _ inputs: [StepRecord.Input], in place: Place, at time: String = UTCTime.now()
  ) {
    change(place, time) { $0.inputs = Array(inputs.suffix(StepRecord.mostInputs)) }
  }

  /// Notes that so many hints have been shown in a step.
  package mutating func show(
    hints: Int, in place: Place, at time: String = UTCTime.now()
  ) {
    change(place, time) { $0.hints = max($0.hints, hints) }
  }

  /// Keeps the answer to a prediction, in the place of an earlier one.
  package mutating func answer(
    _ answer: StepRecord.Answer, in place: Place, at time: String = UTCTime.now()
  ) {
    change(place, time) { $0.answer = answer }
  }

  /// Ends a step. A better state, and more points, from an earlier time stay.
  package mutating func end(
    _ place: Place, as state: StepRecord.State, points: Int = 0, at time: String = UTCTime.now()
  ) {
    change(place, time) { step in
      step.state = max(step.state, state)
      step.points = max(step.points, points)
    }
  }

  /// Ends a step without going there, as ``end(_:as:points:at:)`` does.
  mutating func endElsewhere(
    _ place: Place, as state: StepRecord.State, points: Int, at time: String = UTCTime.now()
  ) {
    let now = self.place
    end(place, as: state, points: points, at: time)
    self.place = now
  }

  /// Notes that a lesson's end was reached.
  package mutating func finish(lesson: String, at time: String = UTCTime.now()) {
    var record = lessons[lesson] ?? LessonRecord(begun: time)
    record.last = time
    record.finished = record.finished ?? time
    lessons[lesson] = record
  }

  /// Forgets a lesson and its exercises; the learner is nowhere if it was there.
  package mutating func forget(lesson: String, exercises names: [String] = []) {
    lessons[lesson] = nil
    for name in names { exercises[name] = nil }
    if place?.lesson == lesson { place = nil }
  }

  /// Every change in a step also says where the learner is, and when.
  private mutating func change(
    _ place: Place, _ time: String, _ body: (inout StepRecord) -> Void
  ) {
    self.place = place
    var lesson = lessons[place.lesson] ?? LessonRecord(begun: time)
    var step = lesson.steps[place.step] ?? StepRecord(begun: time)
    lesson.last = time
    step.last = time
    body(&step)
    lesson.steps[place.step] = step
    lessons[place.lesson] = lesson
  }
}
