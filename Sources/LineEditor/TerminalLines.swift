import CEditLine

/// Reads edited lines on a terminal. The thread that reads uses it.
final class TerminalLines {
  let typed: Typed
  let exchange: Exchange
  let history: History
  /// libedit's editor; nil if it could not be made.
  private(set) var editor: OpaquePointer?
  private let input: Int32
  let output: Int32

  var request = Request(prompt: "")
  /// The lines of this input that are done.
  var earlier: [String] = []
  /// Whether several of them were pasted at once.
  var isPasted = false
  var prompt = PromptText("")
  var window = (columns: 80, rows: 24)
  /// What reading ends with, once it is known.
  var result: Input?
  /// A character to be read again.
  var unread: Unicode.Scalar?
  /// Which entry of the history the line shows, and what was typed before.
  var recalled: (index: Int, draft: String)?
  var isSearching = false
  /// Whether the last key asked for completion and could not insert anything.
  var hasAskedForList = false
  /// Whether the line holds what it does at first.
  private var hasBegun = false

  /// Nil when libedit does not take the terminal.
  init?(typed: Typed, exchange: Exchange, history: History, input: Int32, output: Int32) {
    (self.typed, self.exchange, self.history) = (typed, exchange, history)
    (self.input, self.output) = (input, output)
    let calls = ceditline_calls(
      context: Unmanaged.passUnretained(self).toOpaque(),
      character: { TerminalLines.of($0).character($1) },
      command: { TerminalLines.of($0).run(command: $1) })
    editor = ceditline_open(input, output, calls)
    guard editor != nil else { return nil }
    bindKeys()
  }

  deinit {
    if let editor { ceditline_close(editor) }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> TerminalLines {
    // The context is the one given to ceditline_open by an object that closes the editor when it goes.
    Unmanaged<TerminalLines>.fromOpaque(context.unsafelyUnwrapped).takeUnretainedValue()
  }

  func read(_ request: Request) -> Input {
    self.request = request
    isPasted = false
    typed.forgetEnd()
    let partial = exchange.beginReading()
    _ = ceditline_noted()
    ceditline_watch(input, output, exchange.wake.writing)
    markPastes()
    defer {
      write("\u{1b}[?2004l")
      ceditline_flush(editor)
      ceditline_unwatch()
      exchange.endReading()
    }
    window = Terminal.size(output) ?? (80, 24)
    takeUp(partial)
    beginInput()
    var count = 0
    _ = ceditline_read(editor, &count)
    let input = result ?? .end
    keep(input)
    return input
  }

  /// Makes what the screen's last line holds the beginning of the prompt.
  private func takeUp(_ partial: String) {
    guard !partial.isEmpty else { return }
    let shown = PromptText(partial)
    let isPlain = shown.visible.count < 1000 && !partial.unicodeScalars.contains("\r")
    guard isPlain else { return write("\r\n") }
    var layout = Layout(columns: window.columns)
    layout.add(shown.visible)
    // A full row leaves the cursor at its end, not in the next.
    let row = layout.column == 0 && layout.row > 0 ? layout.row - 1 : layout.row
    write((row > 0 ? "\u{1b}[\(row)A" : "") + "\r\u{1b}[J")
    request.prompt = partial + request.prompt
  }

  private func beginInput() {
    result = nil
    recalled = nil
    hasBegun = false
    earlier = []
    write(PromptText(request.prompt).above)
    setPrompt(request.prompt)
    // libedit would do this only after the prompt: what is typed at once would show twice.
    ceditline_prepare(editor, true)
  }

  /// Puts the text that is there at first into the line, once.
  func insertInitial() {
    guard !hasBegun else { return }
    hasBegun = true
    guard !request.initial.isEmpty else { return }
    var lines = request.initial.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let last = lines.removeLast()
    erase()
    echo(lines, isContinued: false)
    earlier = lines
    beginLine(with: last)
    ceditline_draw(editor)
  }

  /// Takes the line when Enter is pressed: it ends the input, or another is begun.
  func enter() -> Bool {
    let (characters, cursor) = line
    if cursor == characters.count { write("\r\n") } else { finishLine() }
    let line = String(String.UnicodeScalarView(characters))
    earlier.append(line)
    let text = earlier.joined(separator: "\n")
    if isPasted {
      result = .pasted(text + "\n")
    } else if line.contains("\n"), request.isComplete(text + "\n") == .complete {
      // An entry of several lines that was recalled lacks the blank line that ended it.
      result = .text(text + "\n")
    } else if request.isComplete(text) == .incomplete {
      beginLine(with: "")
      ceditline_draw(editor)
    } else {
      result = .text(text)
    }
    return true
  }

  /// Makes the line hold this text, after the prompt that belongs to it.
  func beginLine(with text: String) {
    recalled = nil
    setPrompt(earlier.isEmpty ? request.prompt : request.continuation)
    replaceLine(with: text)
  }

  private func keep(_ input: Input) {
    guard request.usesHistory else { return }
    switch input {
    case .text(let text), .pasted(let text): if text.utf8.count < 1 << 16 { history.add(text) }
    default: break
    }
  }

  func setPrompt(_ text: String) {
    prompt = PromptText(text)
    ceditline_set_prompt(editor, prompt.marked, prompt.marked.count)
  }
}
