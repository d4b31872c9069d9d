import Curriculum
import Interpreter
import Lab
import LineEditor

/// One prompt, several terminals: for free play, or led by a guide through a lesson.
///
/// An input runs in the terminal that the prompt names. When a call of it waits, the prompt says so
/// and moves on to another terminal; what happens in the first one then appears above the line being
/// typed.
package final class LabPrompt {
  let editor: LineEditor
  let writer: TerminalWriter
  let look: PromptLook
  private(set) var lab: Lab
  /// What was typed since the step began, or since the terminals are new.
  private(set) var log: StepLog
  /// Finds what is to be explained.
  private(set) var notes: NoteFinder
  /// Who leads through a lesson; nil in free play.
  var guide: (any PromptGuide)?
  /// The terminal that the prompt names.
  var current = "server"
  /// The lines typed before a command at a continuation prompt.
  var pending = ""
  var isLeaving = false
  /// Where Ctrl-C goes while an input runs.
  let interrupted = InterruptedInput()
  /// The terminals that were last seen busy in the background.
  var told: Set<String> = []
  /// How many calls of each input were told one by one.
  let changes = ChangeCount()
  /// Whether a note was told since somebody last set this to false.
  var hasToldNote = false

  /// A prompt on the process's own streams.
  package init(style: TextStyle, history: History) {
    editor = LineEditor(history: history, showsPlainInput: true)
    writer = TerminalWriter(editor, isColoured: style.isColoured)
    look = PromptLook(style, editor)
    lab = Lab()
    log = StepLog()
    notes = NoteFinder(lab)
  }

  /// Leads a learner through lessons, as ``run()`` plays freely.
  package func run(with guide: LessonGuide) -> Int32 {
    self.guide = guide
    return run()
  }

  /// Reads and runs inputs until `:quit` or the input's end. Gives the exit status.
  package func run() -> Int32 {
    if let guide {
      guide.begin()
    } else {
      say(.welcome)
      useNewTerminals()
    }
    let interrupted = interrupted
    InterruptKey.onPress { interrupted.press() }
    while !isLeaving {
      if !editor.isEditing { settle() }
      lookAround()
      let input = editor.read(request())
      writer.beginPage()
      switch input {
      case .text(let text): take(text, isPasted: false)
      case .pasted(let text): take(text, isPasted: true)
      case .interrupted: pressed()
      case .left(let text): pending += text
      case .end where wantsLine:
        terminal.endInput()
        follow { nil }
      case .end:
        if editor.isEditing { editor.print("\n") }
        isLeaving = true
      }
    }
    leave()
    return 0
  }

  /// Ends the terminals, and makes new ones on a network of these conditions.
  func useNewTerminals(_ conditions: NetworkConditions? = nil) {
    writer.silently { lab.end(abruptly: true) }
    // In a lesson nothing that went before, and no other session, holds a port.
    lab = Lab(conditions: conditions, network: guide == nil ? nil : .unused())
    log = StepLog()
    notes = NoteFinder(lab)
    told = []
    changes.forget()
    pending = ""
    listen()
    for name in ["server", "client"] { _ = lab.terminal(name) }
    current = "server"
  }

  // MARK: Reading

  var terminal: LabTerminal { lab.terminal(current) }

  private func request() -> Request {
    let waitsForLine = wantsLine
    var request = Request(prompt: waitsForLine ? "" : prompt)
    request.woken = { [self] in
      lookAround()
      return !waitsForLine && !wantsLine
    }
    if waitsForLine || guide?.question != nil {
      request.usesHistory = false
      return request
    }
    let dots = LabPrompt.continuation(of: current)
    let before = pending
    if !before.isEmpty { request.prompt = dots }
    request.continuation = dots
    request.isComplete = { text in
      if LabPrompt.command(in: text) != nil { return .complete }
      switch LabTerminal.completeness(of: before + text) {
      case .complete, .invalid: return .complete
      case .incomplete: return .incomplete
      }
    }
    request.complete = { [self] text, offset in completions(text, at: offset, after: before) }
    return request
  }

  var wantsLine: Bool { terminalWait?.wantsInput ?? false }

  /// The call in which the terminal waits.
  var terminalWait: TerminalWait? {
    if case .waiting(let wait) = terminal.state { return wait }
    return nil
  }

  private var prompt: String {
    let text = guide?.question ?? current
    return (look.style.isColoured ? "\u{1b}[1m\(text)\u{1b}[0m" : text) + "> "
  }

  /// What stands before the further lines of an input.
  static func continuation(of terminal: String) -> String {
    String(repeating: " ", count: max(terminal.count - 2, 0)) + "... "
  }

  /// The command in the last of the lines typed so far.
  static func command(in text: String) -> PromptLine? {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard let line = PromptLine(last), last.hasPrefix(":") else { return nil }
    // At a continuation prompt a line of Python may begin with a colon too.
    return last.count == text.count || PromptCommand(rawValue: line.name) != nil ? line : nil
  }

  // MARK: Leaving

  func showEnd(of name: String) {
    guard case .ended(let end) = lab.terminal(name).state else { return }
    var status: Int?
    if case .exit(let number) = end { status = number }
    say(.terminalEnded(terminal: name, status: status))
  }

  private func leave() {
    InterruptKey.onPress {}
    guide?.leave()
    let open = lab.timeline.openSockets().count
    writer.silently { lab.end() }
    if guide == nil { say(.leaving(open: open)) }
  }

  // MARK: Telling

  func say(_ phrase: PromptPhrase) { sayAside(phrase.text(in: look.style.language)) }

  /// Says lines that are told, where there are colours, from what programs write.
  func sayAside(_ text: String, of terminal: String? = nil) {
    let style = look.style
    let marking: TextMarking = style.isColoured ? .ansi : .plain
    let wrapper = LineWrapper(width: style.width - (terminal.map { $0.count + 3 } ?? 0))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { wrapper.lines(GlyphLine(text: String($0), .dim)) }
    writer.say(lines.map { $0.text(marking) }.joined(separator: "\n"), of: terminal)
  }
}
