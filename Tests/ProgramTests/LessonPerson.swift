import Curriculum
import Foundation
import Languages
import Processes
import Testing

/// Somebody at a terminal in which `socktutor learn` runs, who knows the lessons as their author
/// does.
final class LessonPerson {
  let terminal: Pseudoterminal
  private let language: Language

  /// Sits down; what was done before is in the folder.
  init(_ words: [String] = [], in folder: ProgramFolder, language: Language = .en) throws {
    self.language = language
    var command = folder.command(["--lang", "\(language)"] + words, name: "learn")
    command.environment.merge(
      [
        "TERM": "xterm", "LC_ALL": "C.UTF-8", "XDG_STATE_HOME": folder.path,
        "XDG_DATA_HOME": folder.path,
      ] as [String: String?]
    ) { $1 }
    terminal = try Pseudoterminal(command, columns: 100, rows: 70)
    waitForPrompt(after: 0)
  }

  var screen: String { terminal.screen.text }

  /// How many inputs have been asked for: the terminal is told of each that pastes are understood.
  private var prompts: Int {
    String(decoding: terminal.output, as: UTF8.self).components(separatedBy: "\u{1b}[?2004h").count
  }

  private func waitForPrompt(after before: Int) {
    let done = terminal.wait(seconds: patience(60)) {
      prompts > before && $0.beforeCursor.hasSuffix("> ")
        && $0.cursorRow.count < $0.beforeCursor.count
    }
    if !done { Issue.record("no new prompt:\n\(screen)") }
  }

  /// The terminal that the prompt names, or the letters of a question.
  var prompt: String {
    String(terminal.screen.cursorRow.prefix { $0 != ">" })
  }

  /// Types a line and presses Enter; an empty one is Enter alone.
  func enter(_ line: String = "") {
    let before = prompts
    if line.contains("\n") {
      terminal.paste(line)
      terminal.press(.enter)
    } else {
      terminal.enter(line)
    }
    waitForPrompt(after: before)
  }

  /// Types a line, and presses Ctrl-C as soon as the screen shows a text.
  func enter(_ line: String, interruptedAt text: String) {
    let before = prompts
    terminal.enter(line)
    let seen = terminal.wait(seconds: patience(20), for: text)
    #expect(seen, "\(text):\n\(screen)")
    terminal.press(.controlC)
    waitForPrompt(after: before)
  }

  /// Types lines, each in its terminal.
  func type(_ lines: [TypedLine]) {
    for line in lines {
      if prompt != line.terminal { enter(":terminal \(line.terminal)") }
      enter(line.text)
    }
  }

  /// Comes to a step of a lesson from its introduction, by doing all before it.
  func come(to place: Int, of lesson: Lesson) {
    enter()
    for step in lesson.steps[..<place] {
      switch step.kind {
      case .read: break
      case .program:
        enter(":skip")
        continue
      case .demo: enter()
      case .predict: enter("a")
      case .do: type(step.answer)
      }
      enter()
    }
    #expect(isAt(place, of: lesson), "\(screen)")
  }

  /// How often a prediction came true.
  var rightAnswers: Int {
    String(decoding: terminal.output, as: UTF8.self).components(
      separatedBy: "that is what happened"
    )
    .count - 1
  }

  /// How often all goals of a step have been reached.
  var reachedCount: Int {
    String(decoding: terminal.output, as: UTF8.self).components(separatedBy: "✓ Reached").count - 1
  }

  /// Whether that comes to be so often, and no more.
  func hasReached(_ count: Int) -> Bool {
    terminal.wait(seconds: patience(20)) { _ in reachedCount >= count } && reachedCount == count
  }

  /// Leaves; the exit status.
  func quit() -> Int? {
    terminal.enter(":quit")
    return terminal.finish(seconds: patience(20))
  }

  /// Whether the screen shows a text of a lesson, in whatever lines: its first words that are plain.
  func sees(_ text: String) -> Bool {
    func bare(_ text: String) -> String {
      text.filter { !$0.isWhitespace && $0 != "`" && $0 != "*" }
    }
    let start = bare(text).prefix(30)
    return terminal.wait(seconds: patience(20)) { bare($0.text).contains(start) }
  }

  /// Whether the screen shows that this step of a lesson has begun.
  func isAt(_ place: Int, of lesson: Lesson) -> Bool {
    let number = "step \(place + 1) of \(lesson.steps.count)"
    return terminal.wait(seconds: patience(20)) {
      $0.contains("lesson \(lesson.entry.number) \(lesson.entry.name)") && $0.contains(number)
    }
  }
}
