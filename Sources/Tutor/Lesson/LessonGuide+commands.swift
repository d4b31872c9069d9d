import Curriculum
import Lab

/// The commands of lessons.
extension LessonGuide {
  func offers(_ command: PromptCommand) -> Bool { true }

  /// The commands that mean nothing in free play.
  private static let ofSteps: [PromptCommand] = [
    .hint, .solution, .skip, .next, .back, .objective, .code, .check, .exercise,
  ]

  func perform(_ command: PromptCommand, _ argument: String) -> Bool {
    if playBegan != nil, LessonGuide.ofSteps.contains(command) {
      say(.playing)
      return true
    }
    switch command {
    case .hint: hint()
    case .solution: solve()
    case .skip: skip()
    case .next: next()
    case .back: back()
    case .objective: phase == .summary ? summarize() : showObjective(isShort: false)
    case .code: showCode()
    case .list: list(argument)
    case .check: checkProgram(argument)
    case .exercise: writeExercise(argument)
    case .play: play()
    case .reset: reset()
    case .lang:
      prompt.changeLanguage(argument)
      if playBegan == nil { showAgain() }
    default: return false
    }
    return true
  }

  private func hint() {
    if phase == .programming { return showProgramHint() }
    guard phase == .doing, let hints = words?.hints, !hints.isEmpty else { return say(.noHint) }
    if hintsShown < hints.count {
      hintsShown += 1
      if let saved { save { $0.show(hints: hintsShown, in: saved) } }
    }
    let shown = min(hintsShown, hints.count)
    show(.hint(shown, of: hints.count), hints[shown - 1])
    if shown == hints.count { say(.lastHint) }
  }

  private func solve() {
    switch phase {
    case .doing: solveByTyping()
    case .asking: settle(nil)
    case .programming: showProgramSolution()
    case .done where step?.kind == .program: showProgramSolution()
    case .done where step?.kind == .do:
      say(.modelAnswer)
      for line in step?.answer ?? [] { prompt.showTyped(line) }
    default: say(.noSolution)
    }
  }

  private func solveByTyping() {
    guard let step else { return }
    say(.solving)
    isAssisted = true
    restart(asModel: true)
    prompt.play(step.answer)
    if prompt.isLeaving { return }
    look(after: nil)
    if phase == .doing { say(.solutionFails) }
  }

  private func skip() {
    guard let step else { return enter() }
    switch phase {
    case .doing:
      restart(asModel: true)
      prompt.playSilently(step.answer)
      judged?.look()
      say(judged?.isReached == true ? .skipped : .solutionFails)
      for line in step.answer { prompt.showTyped(line) }
      finish(as: .skipped, points: 0)
      goOn()
    case .asking:
      settle(nil)
      if prompt.isLeaving { return }
      goOn()
    case .programming: skipProgram()
    case .watching:
      prompt.playSilently(step.run)
      finish(as: .done, points: 0)
      goOn()
    case .greeting, .introduction, .reading, .done, .summary: enter()
    }
  }

  private func next() {
    switch phase {
    case .watching: skip()
    case .greeting, .introduction, .reading, .done, .summary: enter()
    case .doing, .asking, .programming:
      let known = saved.flatMap { progress.progress[$0]?.state } ?? .begun
      known == .begun ? say(.notBehind) : goOn()
    }
  }

  private func back() {
    guard let lesson else { return say(.noWayBack) }
    if phase == .summary { return enterStep(lesson.steps.count - 1, isResuming: true) }
    guard place > 0 else { return phase == .introduction ? say(.noWayBack) : introduce() }
    saveInputs()
    enterStep(place - 1, isResuming: true)
  }

  private func list(_ name: String) {
    if !name.isEmpty {
      guard let entry = course.lesson(meant: name) else { return say(.noSuchLesson(name)) }
      saveInputs()
      playBegan = nil
      return open(entry, at: nil)
    }
    prompt.show(Markdown(blocks: [.fields(menu)]))
    say(.listHelp)
  }

  private func reset() {
    guard lesson != nil, step != nil, phase != .introduction else { return say(.nothingToReset) }
    if step?.kind == .do {
      restart(asModel: false)
      say(.stepAnew)
      showGoals(marking: reached)
    } else {
      goTo(place)
    }
  }

  private func showAgain() {
    switch phase {
    case .greeting: greet()
    case .introduction: introduce()
    case .summary: summarize()
    case .reading, .watching, .doing, .asking, .programming, .done:
      showHeading(level: 2, words?.title ?? "")
      showObjective(isShort: false)
    }
  }

  // MARK: Free play

  private func play() {
    guard let began = playBegan else {
      inputsBeforePlay = inputs
      playBegan = prompt.lab.timeline.end
      return say(.playBegins)
    }
    let made = prompt.lab.timeline.openSockets().filter { $0.madeBy >= began }
    say(.playEnds(closed: made.count))
    for socket in made {
      let address = socket.local.map { " \($0)" } ?? ""
      prompt.sayAside("  fd \(socket.descriptor) \(socket.terminal)\(address)")
    }
    playBegan = nil
    guard step != nil else { return prompt.useNewTerminals() }
    let (typed, wasDone, front) = (inputsBeforePlay, phase, prompt.current)
    restart(asModel: false)
    prompt.replay(typed)
    phase = wasDone
    prompt.current = front
  }
}
