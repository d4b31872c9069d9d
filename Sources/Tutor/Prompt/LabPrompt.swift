import Interpreter
import Lab
import LineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Free play: one prompt, several terminals.
///
/// An input runs in the terminal that the prompt names. When a call of it waits, the prompt says so
/// and moves on to another terminal; what happens in the first one then appears above the line being
/// typed.
package final class LabPrompt {
  let editor: LineEditor
  let writer: TerminalWriter
  var lab: Lab
  let look: PromptLook
  /// The terminal that the prompt names.
  var current = "server"
  /// The lines typed before a command at a continuation prompt.
  private var pending = ""
  var isLeaving = false
  /// Where Ctrl-C goes while an input runs.
  private let interrupted: InterruptedInput
  /// The terminals that were last seen busy in the background.
  var told: Set<String> = []
  /// The first event of the timeline that has not been looked at.
  var firstNewEvent = 0

  /// A prompt on the process's own streams.
  package init(style: TextStyle, history: History) {
    editor = LineEditor(history: history, showsPlainInput: true)
    writer = TerminalWriter(editor, isColoured: style.isColoured)
    look = PromptLook(style, editor)
    lab = Lab()
    interrupted = InterruptedInput()
    listen()
  }

  /// Reads and runs inputs until `:quit` or the input's end. Gives the exit status.
  package func run() -> Int32 {
    say(.welcome)
    for name in ["server", "client"] { _ = lab.terminal(name) }
    let interrupted = interrupted
    InterruptKey.onPress { interrupted.press() }
    while !isLeaving {
      if !editor.isEditing { settle() }
      showNews()
      switch editor.read(request()) {
      case .text(let text): take(text, isPasted: false)
      case .pasted(let text): take(text, isPasted: true)
      case .interrupted: pressed()
      case .left(let text): pending += text
      case .end where wantsLine:
        terminal.endInput()
        follow(nil)
      case .end:
        if editor.isEditing { editor.print("\n") }
        isLeaving = true
      }
    }
    leave()
    return 0
  }

  // MARK: Reading

  private var terminal: LabTerminal { lab.terminal(current) }

  private func request() -> Request {
    let waitsForLine = wantsLine
    var request = Request(prompt: waitsForLine ? "" : prompt)
    if waitsForLine {
      request.usesHistory = false
      return request
    }
    let dots = String(repeating: " ", count: max(current.count - 2, 0)) + "... "
    let before = pending
    if !before.isEmpty { request.prompt = dots }
    request.continuation = dots
    request.isComplete = { text in
      if LabPrompt.command(in: text) != nil { return .complete }
      switch LabTerminal.completeness(of: before + text) {
      case .complete, .invalid: return .complete
      case .incomplete(let columns):
        return .incomplete(indent: String(repeating: " ", count: columns))
      }
    }
    request.woken = { [self] in
      showNews()
      return !wantsLine
    }
    request.complete = { [self] text, offset in completions(text, at: offset, after: before) }
    return request
  }

  private var wantsLine: Bool { terminalWait?.wantsInput ?? false }

  /// The call in which the terminal waits.
  private var terminalWait: TerminalWait? {
    if case .waiting(let wait) = terminal.state { return wait }
    return nil
  }

  private var prompt: String {
    let name = look.style.isColoured ? "\u{1b}[1m\(current)\u{1b}[0m" : current
    return name + "> "
  }

  /// The command in the last of the lines typed so far.
  private static func command(in text: String) -> PromptLine? {
    let last = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard let line = PromptLine(last), last.hasPrefix(":") else { return nil }
    // At a continuation prompt a line of Python may begin with a colon too.
    return last.count == text.count || PromptCommand(rawValue: line.name) != nil ? line : nil
  }

  // MARK: Running

  private func take(_ text: String, isPasted: Bool) {
    if wantsLine {
      terminal.provide(input: text)
      follow(nil)
      return
    }
    if !isPasted, let line = LabPrompt.command(in: text) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      pending += lines.map { $0 + "\n" }.joined()
      perform(line)
      return
    }
    let input = pending + text
    pending = ""
    if input.allSatisfy(\.isWhitespace) { return }
    if case .ended = terminal.state { return showEnd(of: current) }
    if let wait = terminalWait {
      terminal.submit(input, isPasted: isPasted)
      return say(.queued(terminal: current, call: (wait.call ?? "?") + "()"))
    }
    // In front before it runs, so that what it writes finds its place.
    writer.setFront(current)
    follow(terminal.submit(input, isPasted: isPasted))
  }

  /// Waits with the input that runs in front until it is done, waits for something that only another
  /// terminal or a person can bring about, or is left running by a second Ctrl-C.
  func follow(_ submission: Submission?) {
    let terminal = terminal
    writer.setFront(terminal.name)
    interrupted.begin(terminal, lab)
    let stop = lab.waitInFront(terminal, submission, until: interrupted)
    interrupted.end()
    showNews()
    writer.setFront(nil)
    switch stop {
    case .done, .wantsLine:
      if case .unreadable(let number) = submission?.result?.outcome {
        say(.unreadable(submission?.text ?? "", reason: String(cString: strerror(number))))
      }
    case .left: say(.leftRunning(terminal: terminal.name))
    case .waits(let wait): moveOn(from: terminal, wait)
    case .ended: showEnd(of: terminal.name)
    }
  }

  /// Tells what a terminal waits for, and moves to one that has time.
  private func moveOn(from terminal: LabTerminal, _ wait: TerminalWait) {
    let call = (wait.call ?? "a call") + "()"
    let on = place(of: wait, in: terminal)
    let names = lab.terminals.map(\.name)
    let idle = names.first { $0 != terminal.name && lab.terminal($0).state == .idle }
    if let idle {
      current = idle
      say(.waits(terminal: terminal.name, call: call, on: on, now: idle))
    } else {
      say(.stillWaits(terminal: terminal.name, call: call, on: on))
    }
    explainWait(of: terminal.name)
  }

  /// Until nothing happens any more in any terminal: what a script's next line finds is then sure.
  private func settle() {
    interrupted.begin(terminal, lab)
    lab.waitUntilQuiet(milliseconds: Int(Int32.max))
    interrupted.end()
  }

  private func pressed() {
    if !pending.isEmpty {
      pending = ""
      return
    }
    switch terminal.state {
    case .running, .waiting:
      terminal.interrupt()
      follow(nil)
    case .idle, .ended: editor.print("KeyboardInterrupt\n")
    }
  }

  func showEnd(of name: String) {
    guard case .ended(let end) = lab.terminal(name).state else { return }
    var status: Int?
    if case .exit(let number) = end { status = number }
    say(.terminalEnded(terminal: name, status: status))
  }

  private func leave() {
    InterruptKey.onPress {}
    let open = lab.timeline.openSockets().count
    look.showsChanges = false
    lab.end()
    say(.leaving(open: open))
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
