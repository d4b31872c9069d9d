import Curriculum
import Lab

/// Making the terminals ready for a step.
extension LessonGuide {
  /// Begins a step: its terminals are made ready, and its words are shown. What was typed in it
  /// before is typed again, silently, when the learner comes back to it.
  func enterStep(_ new: Int, isResuming: Bool) {
    guard let lesson, lesson.steps.indices.contains(new) else { return }
    let carriesOn = !isResuming && new == place + 1 && lesson.steps[new].setup == nil
    place = new
    let step = lesson.steps[new]
    if !carriesOn || phase == .introduction { rebuildBefore() }
    startStep()
    let old = saved.flatMap { progress.progress[$0] }
    let isAnswered = step.kind == .predict && old?.answer != nil
    if isResuming, let old, [.do, .program].contains(step.kind) || isAnswered {
      prompt.replay(old.inputs)
    }
    noteInterruption(isTyped: false)
    isInterrupted = false
    if let saved { save { $0.begin(saved) } }
    hintsShown = isResuming ? old?.hints ?? 0 : 0
    isAssisted = isResuming && old?.state == .assisted
    showStep()
    if isResuming, isAnswered {
      phase = .done
      say(.answeredBefore)
    }
    if let front = step.front ?? (step.setup == nil ? nil : "server") { prompt.current = front }
    if phase == .doing { lookAtResumed(old) }
    if phase == .programming { lookAtPassed() }
  }

  /// What is typed from now on belongs to the step.
  private func startStep() {
    prompt.log.beginStep()
    _ = prompt.notes.errors()
    start = StepStart(in: prompt.lab)
    toldCodes = []
    lastLook = (start.event, prompt.log.lines.count, [])
    unjudged = nil
    (interruptionCount, isInterrupted) = (0, false)
    playBegan = nil
    switch step?.kind {
    case .do: phase = .doing
    case .predict: phase = .asking
    case .demo: phase = .watching
    case .program: phase = .programming
    case .read, nil: phase = .reading
    }
    readExercise()
    reached = []
    heldMistakes = []
    if phase == .doing { noteBeginning() }
  }

  /// What holds before anything is typed is no news afterwards.
  private func noteBeginning() {
    guard let judged, judged.look() else { return }
    reached = judged.goals
    heldMistakes = Set(judged.mistakes.map(\.condition.name))
  }

  /// A step whose goals the replayed inputs reach was done already.
  private func lookAtResumed(_ old: StepRecord?) {
    guard let old, old.state == .done || old.state == .assisted else { return }
    guard let judged, judged.look(), judged.isReached else { return }
    phase = .done
    say(.doneBefore)
  }

  /// Brings new terminals to the place before the step: the setup that it goes back to, and what was
  /// typed in the steps since then, by the learner or else by its author.
  func rebuildBefore(asModel: Bool = false) {
    guard let lesson else { return }
    let first = lesson.setupPlace(of: place)
    let start = lesson.steps[first]
    prompt.useNewTerminals(start.network.map(NetworkConditions.init))
    prompt.playSilently(start.setup ?? [])
    for step in lesson.steps[first..<place] {
      let known = progress.progress[Progress.Place(lesson: lesson.entry.name, step: step.name)]
      if !asModel, step.kind == .do, let known, known.state == .done || known.state == .assisted,
        !known.inputs.isEmpty
      {
        prompt.replay(known.inputs)
      } else {
        prompt.playSilently(step.modelLines)
      }
    }
  }

  /// The step from its beginning; as a model, with the names that its author uses.
  func restart(asModel: Bool) {
    rebuildBefore(asModel: asModel)
    let (hints, assisted) = (hintsShown, isAssisted)
    startStep()
    (hintsShown, isAssisted) = (hints, assisted)
    if let front = step?.front { prompt.current = front }
  }
}
