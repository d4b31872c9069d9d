import Curriculum
import Lab

/// A wrong answer being typed, with what the prompt would tell of it.
final class Attempt {
  private let stage: LessonStage
  private let judged: StepJudge
  /// The codes of the notes, and the names of the step's own mistakes, that were told.
  private(set) var told: Set<String> = []
  /// The step's own mistakes that the state showed after the last line.
  private var held: Set<String> = []
  /// Whether the goals held at some moment.
  private(set) var isReached = false

  init(_ stage: LessonStage, _ step: LessonStep, _ judge: Judge) {
    self.stage = stage
    judged = StepJudge(judge, step, stage)
  }

  /// Types a line and looks at what came of it. False when it did not come to rest.
  func type(_ line: TypedLine) -> Bool {
    guard stage.type([line]) else { return false }
    judged.look()
    if judged.isReached { isReached = true }
    told.formUnion(judged.notes(after: line.terminal, stage.finder, &held).map(\.code))
    return true
  }
}
