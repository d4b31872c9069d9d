import Curriculum
import Lab

/// Judging what was done.
extension LessonGuide {
  func look(after terminal: String?) {
    guard phase == .doing, playBegan == nil, let judged else { return }
    let hadNote = prompt.hasToldNote
    prompt.hasToldNote = false
    let now = (
      prompt.lab.timeline.end, prompt.log.lines.count,
      prompt.lab.terminals.map { $0.state == .idle }
    )
    if terminal == nil, now.0 == lastLook.end, now.1 == lastLook.lines, now.2 == lastLook.idle {
      return
    }
    lastLook = now
    guard judged.look() else { return }
    let goals = judged.goals
    if goals.allSatisfy({ $0 }) { return succeed() }
    if goals.count > 1, goals != reached { showGoals(marking: goals) }
    reached = goals
    guard let terminal else { return }
    let notes = judged.quietNotes(after: terminal, prompt.notes, &heldMistakes)
    if hadNote { return }
    for note in notes {
      switch note {
      case .found(let finding, let terminal):
        if toldCodes.insert(note.code).inserted { prompt.tell(finding, of: terminal) }
      case .mistake(let mistake):
        show(.note(mistake.code), words?[mistake.condition.name] ?? "")
      }
    }
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
