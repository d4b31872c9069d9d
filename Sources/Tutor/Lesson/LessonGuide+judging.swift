import Curriculum
import Lab

/// Judging what was done.
extension LessonGuide {
  var judges: Bool { phase == .doing && playBegan == nil }

  func look(after terminal: String?) {
    guard judges, let judged else { return }
    if terminal == nil, !hasNews { return }
    let typed = terminal ?? unjudged
    // What the others do about it belongs to what is judged.
    let isAtRest = typed == nil || prompt.lab.waitUntilAtRest(milliseconds: LessonGuide.patience)
    prompt.showNews()
    lastLook = moment
    let wasInterrupted = isInterrupted
    noteInterruption(isTyped: terminal != nil)
    guard judged.look() else { return tell(judged.loudNotes(after: terminal, prompt.notes)) }
    let goals = judged.goals
    let isReached = goals.allSatisfy { $0 }
    if isReached, !isInterrupted {
      tell(judged.loudNotes(after: nil, prompt.notes))
      return succeed()
    }
    tell(notes(judged, after: typed, isFirstLook: terminal != nil, isAtRest: isAtRest))
    unjudged = isAtRest ? nil : typed
    if isReached {
      if !wasInterrupted { say(.interrupted) }
    } else if goals.count > 1, goals != reached {
      showGoals(marking: goals)
    }
    reached = goals
  }

  /// What is to be told after an input. While others are busy the step's own mistakes wait: what
  /// those do may be what makes it right.
  private func notes(
    _ judged: StepJudge, after terminal: String?, isFirstLook: Bool, isAtRest: Bool
  ) -> [StepJudge.Note] {
    guard let terminal, isAtRest else {
      return judged.loudNotes(after: terminal, prompt.notes)
    }
    if isFirstLook { return judged.notes(after: terminal, prompt.notes, &heldMistakes) }
    return judged.loudNotes(after: nil, prompt.notes)
      + judged.quietNotes(after: terminal, prompt.notes, &heldMistakes)
  }

  private func tell(_ notes: [StepJudge.Note]) {
    for note in notes {
      switch note {
      case .found(let finding, let terminal): prompt.tell(finding, of: terminal)
      case .silent(let finding, let terminal):
        if toldCodes.insert(note.code).inserted { prompt.tell(finding, of: terminal) }
      case .mistake(let mistake):
        show(.note(mistake.code), words?[mistake.condition.name] ?? "")
      }
    }
  }

  /// How long other terminals that are busy are waited for before a verdict, in milliseconds.
  private static let patience = 300

  /// Whether something has happened since the goals were last judged.
  private var hasNews: Bool {
    let now = moment
    if now.end != lastLook.end || now.lines != lastLook.lines || now.idle != lastLook.idle {
      return true
    }
    return unjudged != nil && prompt.lab.terminals.allSatisfy(\.isAtRest)
  }

  /// What can be compared to see that.
  private var moment: (end: Int, lines: Int, idle: [Bool]) {
    (
      prompt.lab.timeline.end, prompt.log.lines.count,
      prompt.lab.terminals.map { $0.state == .idle }
    )
  }

  /// Sees whether the newest thing that happened is that an input was interrupted.
  func noteInterruption(isTyped: Bool) {
    let count = inputs.filter(\.interrupted).count
    if count > interruptionCount { isInterrupted = true } else if isTyped { isInterrupted = false }
    interruptionCount = count
  }

  private func succeed() {
    guard let step else { return }
    phase = .done
    let points = isAssisted ? 0 : hintsShown > 0 ? step.points - 1 : step.points
    finish(as: isAssisted ? .assisted : .done, points: points)
    say(.reached(points: points))
    show(words?["done"] ?? "")
    invite(.enterGoesOn)
  }

  // MARK: Predictions

  func take(answer text: String) {
    let answer = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if answer.isEmpty { return enter() }
    guard case .choices(let choices) = step?.question else { return settle(answer) }
    let letter = answer.lowercased().first.map(String.init) ?? ""
    let isLetter = answer.count == 1 || answer.count == 2 && answer.hasSuffix(")")
    let place = isLetter ? LessonGuide.letters.prefix(choices.count).firstIndex(of: letter) : nil
    guard let place else { return say(.noSuchChoice(answer)) }
    settle(choices[place].name)
  }

  /// Runs what the prediction is about, and compares; without an answer nothing is earned.
  func settle(_ answer: String?) {
    guard let step, let saved, let judged else { return }
    prompt.writer.say("\n")
    prompt.play(step.run)
    guard pauseBefore(words?["after"] ?? "") else { return }
    judged.look()
    phase = .done
    let happened: String
    let isRight: Bool
    if case .choices = step.question {
      let holding = judged.choices.first
      happened = holding.flatMap { words?[$0] } ?? ""
      isRight = answer != nil && holding == answer
    } else {
      let result = judged.result ?? ""
      happened = "`\(result)`"
      isRight = answer.map { LessonGuide.isSame($0, result) } ?? false
    }
    if let answer {
      save { $0.answer(StepRecord.Answer(answer, isRight: isRight), in: saved) }
      show(say(text: isRight ? .predicted : .surprised(happened)))
      if !isRight, let row = step.beliefs[answer] { say(.belief(row)) }
    }
    finish(as: answer == nil ? .skipped : .done, points: isRight ? step.points : 0)
    show(words?["after"] ?? "")
    invite(.enterGoesOn)
  }

  /// Whether a typed answer means a value that `repr` has shown: quotes and blanks don't matter.
  static func isSame(_ answer: String, _ result: String) -> Bool {
    func bare(_ text: String) -> String {
      var text = text.filter { !$0.isWhitespace }
      for quote in ["'", "\""]
      where text.count > 1 && text.hasPrefix(quote) && text.hasSuffix(quote) {
        text = String(text.dropFirst().dropLast())
      }
      return text.lowercased()
    }
    return bare(answer) == bare(result)
  }
}
