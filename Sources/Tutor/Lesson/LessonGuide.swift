import Curriculum
import Lab
import Languages

/// Leads a learner through the lessons: a step at a time, judged by what the lab shows.
package final class LessonGuide: PromptGuide {
  /// What the learner is asked for now.
  enum Phase {
    /// Before the first lesson: the greeting stands on the screen.
    case greeting
    /// Before the first step of a lesson.
    case introduction
    /// Reading a step that asks for nothing.
    case reading
    /// Before a demonstration.
    case watching
    /// Typing code until the goals hold.
    case doing
    /// Saying what will happen.
    case asking
    /// Writing a program elsewhere.
    case programming
    /// The step is behind; what it led to is being read.
    case done
    /// Behind the last step.
    case summary
  }

  /// Where the words go: the prompt holds the guide, and lives longer.
  unowned let prompt: LabPrompt
  let source: LessonSource
  package let course: Course
  let progress: ProgressFile
  let judge = Judge()
  /// The lesson; nil until one has begun.
  var lesson: Lesson?
  /// The step's place in the lesson.
  var place = 0
  /// What is to be written in the step; nil unless it asks for a program.
  var exercise: Exercise?
  var phase = Phase.greeting
  /// When the step began, behind its setup.
  var start = StepStart()
  var hintsShown = 0
  /// Whether the solution was typed in this step.
  var isAssisted = false
  /// What was told of this step, by codes and mistakes' names.
  var toldCodes: Set<String> = []
  /// What had happened when the goals were last judged.
  var lastLook: (end: Int, lines: Int, idle: [Bool]) = (-1, 0, [])
  /// The terminal of an input that others were still busy with when it was judged.
  var unjudged: String?
  /// How many inputs of the step were interrupted, and whether that is the newest that happened: what
  /// Ctrl-C brings about is not the program's doing.
  var interruptionCount = 0
  var isInterrupted = false
  /// The step's own mistakes that the state showed after the last input.
  var heldMistakes: Set<String> = []
  /// The goals that held when they were last shown.
  var reached: [Bool] = []
  /// The first event of free play within a lesson; nil while there is none.
  var playBegan: Int?
  /// What had been typed in the step when free play began.
  var inputsBeforePlay: [StepRecord.Input] = []

  /// A guide through the course of a source, at a prompt.
  ///
  /// Throws ``DataMistakes`` when the course cannot be read.
  package init(
    _ prompt: LabPrompt, from source: LessonSource, progress: ProgressFile
  ) throws(DataMistakes) {
    self.prompt = prompt
    self.source = source
    self.progress = progress
    course = try Course(from: source)
  }

  /// Where the guide begins: with the lesson of this name, at the place that was reached in it; with
  /// none, where the learner was, or with the greeting.
  package var wanted: Course.Entry?

  var language: Language { prompt.look.style.language }

  var step: LessonStep? {
    lesson.flatMap { $0.steps.indices.contains(place) ? $0.steps[place] : nil }
  }

  /// Where the learner is, as progress keeps it.
  var saved: Progress.Place? {
    guard let lesson, let step else { return nil }
    return Progress.Place(lesson: lesson.entry.name, step: step.name)
  }

  /// What judges the step as it stands in the prompt's lab.
  var judged: StepJudge? {
    step.map {
      StepJudge(
        judge: judge, step: $0, lab: prompt.lab, log: prompt.log, start: start)
    }
  }

  var question: String? {
    guard phase == .asking, case .choices(let choices) = step?.question else {
      return phase == .asking ? say(text: .answerPrompt) : nil
    }
    return say(text: .choicePrompt(Array(LessonGuide.letters.prefix(choices.count))))
  }

  static let letters = ["a", "b", "c", "d", "e"]

  // MARK: Going on

  func begin() {
    if let notice = progress.notice { prompt.sayAside(notice.text(in: language)) }
    prompt.useNewTerminals()
    let known = progress.progress.place
    if let wanted {
      open(wanted, at: known.flatMap { $0.lesson == wanted.name ? $0.step : nil })
    } else if let known, let entry = course.written.first(where: { $0.name == known.lesson }) {
      say(.welcomeBack)
      open(entry, at: known.step)
    } else {
      greet()
    }
  }

  /// An empty line, or an answer where none is awaited: the learner has read.
  func enter() {
    if playBegan != nil { return }
    switch phase {
    case .greeting:
      if let first = course.written.first { open(first, at: nil) }
    case .introduction: goTo(0)
    case .reading:
      finish(as: .done, points: 0)
      goOn()
    case .watching: watch()
    case .done: goOn()
    case .doing: showObjective(isShort: true)
    case .asking: showChoices()
    case .programming: playBegan == nil ? enterProgram() : say(.playing)
    case .summary: openNext()
    }
  }

  /// Opens a lesson, at a step that was reached in it; at its introduction when there is none.
  func open(_ entry: Course.Entry, at step: String?) {
    do {
      let opened = try Lesson(entry, from: source)
      lesson = opened
      let known = step.flatMap { name in opened.steps.firstIndex { $0.name == name } }
      guard let known, progress.progress[entry.name]?.finished == nil || known > 0 else {
        return introduce()
      }
      enterStep(known, isResuming: true)
    } catch {
      prompt.sayAside(error.description)
      phase = .greeting
    }
  }

  private func openNext() {
    guard let lesson, let next = course.lesson(after: lesson.entry.name) else {
      return say(.courseEnd)
    }
    open(next, at: nil)
  }

  /// The next step, or the summary behind the last one.
  func goOn() {
    guard let lesson else { return }
    // What was tried behind the goal is there again when the learner comes back.
    if phase == .done, step?.kind == .do, let saved, progress.progress[saved]?.state != .skipped {
      saveInputs()
    }
    place + 1 < lesson.steps.count ? goTo(place + 1) : summarize()
  }

  /// Begins a step that is reached from the one before it.
  func goTo(_ next: Int) {
    enterStep(next, isResuming: false)
  }

  func leave() {
    saveInputs()
    if lesson != nil { say(.leaving) }
  }

  // MARK: Saving

  /// Changes the saved progress, and says what must be said of that.
  func save(_ change: (inout Progress) -> Void) {
    for notice in progress.update(change) { prompt.sayAside(notice.text(in: language)) }
  }

  /// What was typed in the step so far.
  var inputs: [StepRecord.Input] {
    prompt.log.lines.filter { !$0.isCarried }.map { line in
      var interrupted = false
      if case .raised("KeyboardInterrupt", _) = line.outcome { interrupted = true }
      let kind: StepRecord.Input.Kind =
        switch line.kind {
        case .code: .code
        case .line: .line
        case .file: .run
        }
      return StepRecord.Input(
        terminal: line.terminal, text: line.text, kind: kind, interrupted: interrupted)
    }
  }

  func saveInputs() {
    guard let saved, let step, step.kind != .demo, phase != .summary else { return }
    let typed = playBegan == nil ? inputs : inputsBeforePlay
    save { $0.keep(typed, in: saved) }
  }

  /// The step is behind the learner.
  func finish(as state: StepRecord.State, points: Int) {
    guard let saved else { return }
    // What was typed in the learner's place is not the learner's.
    let typed = state == .skipped || step?.kind == .demo ? [] : inputs
    save {
      $0.keep(typed, in: saved)
      $0.end(saved, as: state, points: points)
    }
  }

  // MARK: Words

  func say(_ phrase: GuidePhrase) { prompt.sayAside(say(text: phrase)) }

  /// Says, set apart, what Enter does now.
  func invite(_ phrase: GuidePhrase) {
    prompt.writer.say("\n")
    say(phrase)
  }

  func showHeading(level: Int, _ title: String) {
    prompt.show(Markdown(blocks: [.heading(level: level, InlineParser.parse(title))]))
  }

  /// Words of the lesson behind a label, on its line where that is possible.
  func show(_ label: GuidePhrase, _ markdown: String) {
    let isBlock = markdown.hasPrefix("```") || markdown.hasPrefix("|") || markdown.hasPrefix("- ")
    let gap = isBlock ? "\n\n" : language == .zh ? "" : " "
    show("**" + say(text: label) + "**" + gap + markdown)
  }

  func say(text phrase: GuidePhrase) -> String { phrase.text(in: language) }

  /// Words of the lesson, laid out for the window.
  func show(_ markdown: String) { prompt.show(Markdown(markdown)) }
}
