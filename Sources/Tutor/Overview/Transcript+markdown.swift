import Languages

extension Transcript {
  /// The transcript as a text in Markdown, for people.
  package func markdown(in language: Language) -> String {
    let words = OverviewWords(language)
    var blocks = ["# \(words.transcript)", words.pointsEarned(points, of: mostPoints)]
    if lessons.isEmpty { blocks.append(words.nothingDone) }
    for lesson in lessons { blocks += Transcript.blocks(lesson, words) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func blocks(_ lesson: LessonPart, _ words: OverviewWords) -> [String] {
    let number = lesson.number.map { "\($0). " } ?? ""
    var facts = [words.begun(visible(lesson.begun))]
    if let finished = lesson.finished { facts.append(words.finished(visible(finished))) }
    if let points = lesson.points, let most = lesson.mostPoints, most > 0 {
      facts.append(words.pointsEarned(points, of: most))
    }
    return ["## \(number)\(lesson.title)", facts.joined(separator: words.space)]
      + lesson.steps.flatMap { blocks($0, words) }
  }

  private static func blocks(_ step: StepPart, _ words: OverviewWords) -> [String] {
    var facts = [words.state(step.state)]
    if let most = step.mostPoints, most > 0 { facts.append(words.points(step.points, of: most)) }
    if step.hints > 0 { facts.append(words.hints(step.hints)) }
    var blocks = ["### \(step.title)", words.sentence(facts)]
    if let answer = step.answer {
      let given = answer.words ?? code(answer.given)
      blocks.append(words.predicted(given, isRight: answer.right))
    }
    if !step.inputs.isEmpty { blocks.append(block(step.inputs)) }
    return blocks
  }

  /// What was typed, as it stood on the screen.
  private static func block(_ inputs: [StepRecord.Input]) -> String {
    let lines = inputs.flatMap { input in
      // A program's question stood before a line that it asked for, not the prompt.
      let prompt = visible(input.terminal) + (input.kind == .line ? "< " : "> ")
      let more = TextFit.aligned("... ", to: TextFit.width(prompt))
      let text = input.kind == .run ? ":run \(input.text)" : input.text
      var typed = text.split(separator: "\n", omittingEmptySubsequences: false)
      while typed.count > 1, typed.last?.isEmpty == true { typed.removeLast() }
      return typed.enumerated().map { ($0 == 0 ? prompt : more) + visible($1) }
        + (input.interrupted ? ["^C"] : [])
    }
    let text = lines.joined(separator: "\n")
    let fence = String(repeating: "`", count: max(longestRun(in: text) + 1, 3))
    return "\(fence)text\n\(text)\n\(fence)"
  }

  /// A text as code in a line.
  private static func code(_ text: String) -> String {
    let line = visible(text)
    let fence = String(repeating: "`", count: longestRun(in: line) + 1)
    return fence.count == 1 ? "`\(line)`" : "\(fence) \(line) \(fence)"
  }

  /// The most backquotes that stand together.
  private static func longestRun(in text: String) -> Int {
    text.split { $0 != "`" }.map(\.count).max() ?? 0
  }

  /// A line without signs that move a terminal's cursor.
  private static func visible(_ line: some StringProtocol) -> String {
    line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { TextFit.visible(String($0)) }.joined(separator: "\t")
  }
}
