import CEditLine

/// Reads edited lines on a terminal. The thread that reads uses it.
final class TerminalLines {
  /// Why libedit was told to stop before a line was done.
  enum Stop {
    /// Reading ends with this.
    case input(Input)
    /// Another line is wanted that holds this text, with the cursor before so many characters of it.
    case again(String, after: Int)
  }

  let typed: Typed
  let exchange: Exchange
  let history: History
  /// libedit's editor; nil if it could not be made.
  private(set) var editor: OpaquePointer?
  private let input: Int32
  private let output: Int32

  var request = Request(prompt: "")
  /// The lines of this input that are done.
  var earlier: [String] = []
  /// Whether several of them were pasted at once.
  var isPasted = false
  var prompt = PromptText("")
  var window = (columns: 80, rows: 24)
  var stop: Stop?
  /// A character to be read again.
  var unread: Unicode.Scalar?
  /// Which entry of the history the line shows, and what was typed before.
  var recalled: (index: Int, draft: String)?
  var isSearching = false
  /// Whether the last key asked for completion and could not insert anything.
  var hasAskedForList = false
  private var initial: (text: String, after: Int) = ("", 0)

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
    write("\u{1b}[?2004h")
    defer {
      write("\u{1b}[?2004l")
      ceditline_flush(editor)
      ceditline_unwatch()
      exchange.endReading()
    }
    window = Terminal.size(output) ?? (80, 24)
    takeUp(partial)
    let result = readInput()
    keep(result)
    return result
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

  private func readInput() -> Input {
    var lines = request.initial.split(separator: "\n", omittingEmptySubsequences: false)
    initial = (String(lines.popLast() ?? ""), 0)
    earlier = lines.map(String.init)
    write(PromptText(request.prompt).above)
    echo(earlier, isContinued: false)
    while true {
      setPrompt(earlier.isEmpty ? request.prompt : request.continuation)
      stop = nil
      recalled = nil
      var count = 0
      let characters = ceditline_read(editor, &count)
      switch stop {
      case .input(let input): return input
      case .again(let text, let after):
        initial = (text, after)
        continue
      case nil: break
      }
      guard let characters else { return endInput() }
      var line = String(String.UnicodeScalarView(scalars(characters, count)))
      if line.unicodeScalars.last == "\n" { line.unicodeScalars.removeLast() }
      if let input = take(line) { return input }
    }
  }

  /// Adds a line; the input if it is whole now.
  private func take(_ line: String) -> Input? {
    earlier.append(line)
    let text = earlier.joined(separator: "\n")
    if isPasted { return .pasted(text + "\n") }
    // An entry of several lines that was recalled has the blank line that ended it no more.
    if line.contains("\n"), request.isComplete(text + "\n") == .complete {
      return .text(text + "\n")
    }
    switch request.isComplete(text) {
    case .complete: return .text(text)
    case .incomplete(let indent): initial = (indent, 0)
    }
    return nil
  }

  /// The end of input: of the lines before it, or of all.
  private func endInput() -> Input {
    earlier.isEmpty ? .end : .text(earlier.joined(separator: "\n") + "\n")
  }

  private func keep(_ input: Input) {
    guard request.usesHistory else { return }
    switch input {
    case .text(let text), .pasted(let text): if text.utf8.count < 1 << 16 { history.add(text) }
    default: break
    }
  }

  /// Puts the text that a line begins with into it, once.
  func insertInitial() {
    guard !initial.text.isEmpty else { return }
    redraw {
      insert(initial.text)
      ceditline_move(editor, -initial.after)
    }
    initial = ("", 0)
  }

  func setPrompt(_ text: String) {
    prompt = PromptText(text)
    ceditline_set_prompt(editor, prompt.marked, prompt.marked.count)
  }
}
