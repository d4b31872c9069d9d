import Curriculum

/// What a learner has done, in the course's order: what `export --format json` writes.
package struct Transcript: Encodable, Hashable, Sendable {
  struct LessonPart: Encodable, Hashable, Sendable {
    var name: String
    /// Left out for a lesson that this course does not have; likewise what else may be nil.
    var number: Int?
    var title: String
    var points: Int?
    var mostPoints: Int?
    var begun: String
    var last: String
    /// Left out while the end was not reached.
    var finished: String?
    var steps: [StepPart]
  }

  struct StepPart: Encodable, Hashable, Sendable {
    var name: String
    var title: String
    var kind: String?
    var state: StepRecord.State
    var points: Int
    var mostPoints: Int?
    var hints: Int
    /// Left out where nothing was predicted.
    var answer: Answer?
    var inputs: [StepRecord.Input]
    var begun: String
    var last: String
  }

  struct Answer: Encodable, Hashable, Sendable {
    /// The name of a choice, or the text that was typed.
    var given: String
    /// The words of the choice.
    var words: String?
    var right: Bool
  }

  var version = 1
  /// The language of the titles.
  var language: String
  var points: Int
  var mostPoints: Int
  /// Those that were begun.
  var lessons: [LessonPart]
}

extension CourseOverview {
  /// What the learner has done.
  package var transcript: Transcript {
    let known = lessons.compactMap { lesson in
      progress[lesson.entry.name].map { part(lesson, $0) }
    }
    let names = Set(lessons.map(\.entry.name))
    let unknown = progress.lessons.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
    return Transcript(
      language: language.rawValue,
      points: lessons.map { standing($0).points }.reduce(0, +),
      mostPoints: lessons.map { standing($0).mostPoints }.reduce(0, +),
      lessons: known
        + unknown.map { name, record in
          Transcript.LessonPart(
            name: name, title: TextFit.visible(name), begun: record.begun, last: record.last,
            finished: record.finished, steps: unknownSteps(record, known: []))
        })
  }

  private func part(_ lesson: Lesson, _ record: LessonRecord) -> Transcript.LessonPart {
    let standing = standing(lesson)
    let steps = lesson.steps.compactMap { step in
      record.steps[step.name].map { part(step, of: lesson, $0) }
    }
    return Transcript.LessonPart(
      name: lesson.entry.name, number: lesson.entry.isPage ? nil : lesson.entry.number,
      title: lesson.entry.titles[language] ?? lesson.entry.name, points: standing.points,
      mostPoints: standing.mostPoints, begun: record.begun, last: record.last,
      finished: record.finished,
      steps: steps + unknownSteps(record, known: Set(lesson.steps.map(\.name))))
  }

  private func part(
    _ step: LessonStep, of lesson: Lesson, _ record: StepRecord
  ) -> Transcript.StepPart {
    let text = lesson.words(of: step.name, in: language)
    var part = part(step.name, record)
    part.title = text?.title ?? step.name
    part.kind = step.kind.rawValue
    part.points = min(part.points, step.points)
    part.mostPoints = step.points
    if case .choices = step.question, let given = part.answer?.given {
      part.answer?.words = text?.parts[given]
    }
    return part
  }

  private func unknownSteps(
    _ record: LessonRecord, known: Set<String>
  ) -> [Transcript.StepPart] {
    record.steps.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
      .map { part($0.key, $0.value) }
  }

  private func part(_ name: String, _ record: StepRecord) -> Transcript.StepPart {
    Transcript.StepPart(
      name: name, title: TextFit.visible(name), state: record.state, points: max(record.points, 0),
      hints: max(record.hints, 0),
      answer: record.answer.map { Transcript.Answer(given: $0.given, right: $0.isRight) },
      inputs: record.inputs, begun: record.begun, last: record.last)
  }
}
