import Curriculum

/// What stands on the screen.
extension LessonGuide {
  /// The words of the step; empty ones when there are none, which lint finds.
  var words: StepWords? { step.flatMap { lesson?.words(of: $0.name, in: language) } }

  func greet() {
    phase = .greeting
    say(.greeting)
    prompt.writer.say("\n")
    prompt.show(Markdown(blocks: [.fields(menu)]))
    invite(.enterBegins)
  }

  /// The lessons, with what was done of each.
  var menu: [Markdown.Field] {
    course.written.map { entry in
      let isPlain = prompt.look.style.isPlain
      let sign =
        switch progress.progress[entry.name] {
        case let record? where record.finished != nil: isPlain ? "x" : "✓"
        case .some: isPlain ? ">" : "▸"
        case nil: " "
        }
      let number = entry.isPage ? "  " : (entry.number < 10 ? " " : "") + "\(entry.number)"
      let title = InlineParser.parse(entry.titles[language] ?? "")
      return Markdown.Field(
        "\(sign) \(number)", title + [.text(" "), .emphasis([.text("(\(entry.name))")])])
    }
  }

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
    showHeading(level: 2, words.title)
    show(words.text)
    if let setup = step.setup, !setup.isEmpty {
      prompt.writer.say("\n")
      say(.typedForYou)
      for line in setup { prompt.showTyped(line) }
    }
    switch step.kind {
    case .read: invite(.enterGoesOn)
    case .demo: invite(.enterPlays)
    case .do:
      prompt.writer.say("\n")
      say(.toDo)
      showGoals(marking: reached)
    case .predict:
      prompt.writer.say("\n")
      say(.willBeTyped)
      for line in step.run { prompt.showTyped(line) }
      showChoices()
    case .program: showProgram()
    }
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
    phase = .done
    finish(as: .done, points: 0)
    prompt.writer.say("\n")
    show(words?["after"] ?? "")
    invite(.enterGoesOn)
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
    if !isShort { show(words.text) }
    switch phase {
    case .doing:
      judged?.look()
      showGoals(marking: judged?.goals ?? [])
      if isShort { say(.notYet) }
    case .asking:
      if !isShort { for line in step.run { prompt.showTyped(line) } }
      showChoices()
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
