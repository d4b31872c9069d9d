import Curriculum

/// What stands on the screen.
extension LessonGuide {
  /// The words of the step; empty ones when there are none, which lint finds.
  var words: StepWords? { step.flatMap { lesson?.words(of: $0.name, in: language) } }

  func greet() {
    phase = .greeting
    say(.greeting)
    prompt.writer.say("\n" + titles.map { $0 + "\n" }.joined())
    invite(.enterBegins)
  }

  /// The titles of the lessons, side by side where the window has room: all of them stand on the first
  /// screen.
  private var titles: [String] {
    let style = prompt.look.style
    let titles = course.written.map { entry in
      let number = entry.isPage ? "  " : (entry.number < 10 ? " " : "") + "\(entry.number)"
      return "\(number)  \(entry.titles[language] ?? "")"
    }
    let columns = style.width < 72 ? 1 : 2
    let width = style.width / columns - 2
    let rows = (titles.count + columns - 1) / columns
    return (0..<rows).map { row in
      let cells = stride(from: row, to: titles.count, by: rows).map {
        TextFit.cut(titles[$0], to: width, ellipsis: style.ellipsis)
      }
      return cells.dropLast().map { TextFit.padded($0, to: width + 2) }.joined()
        + (cells.last ?? "")
    }
  }

  /// The lessons, with what was done of each: one line for each where the window is not very narrow.
  var menu: [Markdown.Field] {
    let room = prompt.look.style.width - 6 - LessonGuide.nameColumns
    return course.written.map { entry in
      let isPlain = prompt.look.style.isPlain
      let sign =
        switch progress.progress[entry.name] {
        case let record? where record.finished != nil: isPlain ? "x" : "✓"
        case .some: isPlain ? ">" : "▸"
        case nil: " "
        }
      let number = entry.isPage ? "  " : (entry.number < 10 ? " " : "") + "\(entry.number)"
      let name = entry.name.padded(to: LessonGuide.nameColumns - 2) + "  "
      let title = entry.titles[language] ?? ""
      let fits = room - max(name.count - LessonGuide.nameColumns, 0)
      return Markdown.Field(
        "\(sign) \(number)",
        [.bareCode(name)]
          + InlineParser.parse(
            fits < 20
              ? title : TextFit.cut(title, to: fits, ellipsis: prompt.look.style.ellipsis)))
    }
  }

  /// The columns of lessons' names in the menu; few are longer.
  private static let nameColumns = 17

  func introduce() {
    guard let lesson else { return }
    phase = .introduction
    place = -1
    prompt.useNewTerminals()
    let title = lesson.entry.titles[language] ?? ""
    prompt.writer.say("\n")
    showHeading(level: 1, number(lesson) + title)
    show(lesson.words(of: Lesson.introduction, in: language)?.text ?? "")
    invite(.enterGoesOn)
  }

  private func number(_ lesson: Lesson) -> String {
    say(text: lesson.entry.isPage ? .page(lesson.entry.number) : .lesson(lesson.entry.number))
  }

  /// The step as it begins.
  func showStep() {
    guard let lesson, let step, let words else { return }
    let status = say(
      text: .status(
        lesson: lesson.entry.number, name: lesson.entry.name, step: place + 1,
        of: lesson.steps.count, points: points))
    prompt.writer.say("\n")
    prompt.sayAside(status)
    showSetup()
    showHeading(level: 2, words.title)
    show(words.text)
    switch step.kind {
    case .read: invite(.enterGoesOn)
    case .demo: invite(.enterPlays)
    case .do:
      prompt.writer.say("\n")
      say(.toDo)
      showGoals(marking: reached)
    case .predict: ask()
    case .program: showProgram()
    }
  }

  /// What was typed before the learner's turn: a few lines as they are, of more what they leave. It
  /// stands above the words, so that the words stand above the prompt.
  func showSetup() {
    guard let setup = step?.setup, !setup.isEmpty else { return }
    if prompt.rows(of: setup) <= LessonGuide.mostSetupRows {
      say(.typedForYou)
      for line in setup { prompt.showTyped(line) }
    } else {
      say(.typedForYouFolded)
      var terminals: [String] = []
      for line in setup where !terminals.contains(line.terminal) { terminals.append(line.terminal) }
      for terminal in terminals {
        let names = prompt.lab.terminal(terminal).variableNames
        if !names.isEmpty { say(.names(terminal: terminal, names)) }
      }
    }
    prompt.writer.say("\n")
  }

  /// A setup of more rows is not shown whole.
  private static let mostSetupRows = 6

  /// All that is typed in the learner's place before the learner's turn and after it.
  func showCode() {
    guard let step else { return say(.noCode) }
    let run = step.kind == .do ? [] : step.run
    let setup = step.setup ?? []
    if setup.isEmpty && run.isEmpty { return say(.noCode) }
    if !setup.isEmpty { say(.typedForYou) }
    for line in setup { prompt.showTyped(line, isWhole: true) }
    if !setup.isEmpty, !run.isEmpty { prompt.writer.say("\n") }
    if !run.isEmpty { say(phase == .done ? .typedForYou : .willBeTyped) }
    for line in run { prompt.showTyped(line, isWhole: true) }
  }

  /// What is going to be typed, and what may come of it.
  private func ask() {
    guard let step else { return }
    prompt.writer.say("\n")
    say(.willBeTyped)
    for line in step.run { prompt.showTyped(line, isWhole: true) }
    showChoices()
  }

  /// The points earned in the lesson so far.
  var points: Int {
    guard let lesson else { return 0 }
    return LessonStanding(lesson, progress.progress[lesson.entry.name]).points
  }

  /// Plays a demonstration.
  func watch() {
    guard let step else { return }
    prompt.play(step.run)
    guard pauseBefore(words?["after"] ?? "") else { return }
    phase = .done
    finish(as: .done, points: 0)
    prompt.writer.say("\n")
    show(words?["after"] ?? "")
    invite(.enterGoesOn)
  }

  /// Waits for Enter where these words would push away what was played. False when the learner leaves.
  func pauseBefore(_ markdown: String) -> Bool {
    let renderer = TextRenderer(width: prompt.look.style.width, marking: .plain)
    // Blank lines, the verdict, the invitation and the prompt.
    return prompt.pause(before: renderer.lines(Markdown(markdown)).count + 5)
  }

  /// The check list; a mark for each goal that holds.
  func showGoals(marking held: [Bool]) {
    guard let step, let words else { return }
    let isPlain = prompt.look.style.isPlain
    let items = step.goals.enumerated().map { i, goal in
      let holds = held.indices.contains(i) && held[i]
      let mark = holds ? (isPlain ? "[x]" : "☑") : (isPlain ? "[ ]" : "☐")
      return Markdown.Field(mark, InlineParser.parse(words[goal.name]))
    }
    prompt.show(Markdown(blocks: [.fields(items)]))
  }

  /// The choices, or what kind of answer is awaited.
  func showChoices() {
    guard case .choices(let choices) = step?.question, let words else {
      return say(.typeAnswer)
    }
    let items = zip(LessonGuide.letters, choices).map { letter, choice in
      Markdown.Field("\(letter))", InlineParser.parse(words[choice.name]))
    }
    prompt.show(Markdown(blocks: [.fields(items)]))
  }

  /// What the step asks for, once more.
  func showObjective(isShort: Bool) {
    guard let step, let words else { return }
    if !isShort {
      showSetup()
      show(words.text)
    }
    switch phase {
    case .doing:
      judged?.look()
      if !isShort {
        prompt.writer.say("\n")
        say(.toDo)
      }
      showGoals(marking: judged?.goals ?? [])
      if isShort { say(isInterrupted ? .interrupted : .notYet) }
    case .asking: isShort ? showChoices() : ask()
    case .done where step.kind == .predict && !isShort:
      ask()
      say(.answeredBefore)
    case .watching: invite(.enterPlays)
    case .programming: isShort ? showProgram() : showTask()
    case .reading, .done, .introduction, .summary, .greeting: invite(.enterGoesOn)
    }
  }

  /// Behind the last step.
  func summarize() {
    guard let lesson else { return }
    phase = .summary
    save { $0.finish(lesson: lesson.entry.name) }
    let standing = LessonStanding(lesson, progress.progress[lesson.entry.name])
    prompt.writer.say("\n")
    let title = lesson.words(of: Lesson.summary, in: language)?.title ?? ""
    showHeading(level: 2, title)
    show(lesson.words(of: Lesson.summary, in: language)?.text ?? "")
    say(.lessonDone(points: standing.points, of: standing.mostPoints))
    if let next = course.lesson(after: lesson.entry.name) {
      say(.nextLesson(next.titles[language] ?? next.name))
    } else {
      say(.courseEnd)
    }
  }
}
