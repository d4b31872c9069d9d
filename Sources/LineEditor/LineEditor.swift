import Synchronization

/// Reads what a person types: edited lines on a terminal, plain lines from anything else.
///
/// One thread at a time reads; any thread may print, change the prompt or wake the reader meanwhile.
package final class LineEditor: Sendable {
  /// Whether lines are edited: input and output are a terminal that can move its cursor.
  package let isEditing: Bool
  let exchange = Exchange()
  private let reader: Reader

  /// What only the thread that reads touches.
  private final class Reader: @unchecked Sendable {
    let plain: PlainLines
    let terminal: TerminalLines?

    init(plain: PlainLines, terminal: TerminalLines?) {
      (self.plain, self.terminal) = (plain, terminal)
    }
  }

  /// An editor on these descriptors, which stay the caller's.
  ///
  /// - Parameters:
  ///   - history: what the arrow keys recall; only the thread that reads may use it.
  ///   - showsPlainInput: whether prompts and lines are written to the output when the input is no
  ///     terminal, as a person would have seen them.
  package init(
    history: History, input: Int32 = 0, output: Int32 = 1, showsPlainInput: Bool = false
  ) {
    let typed = Typed(descriptor: input, wake: exchange.wake)
    exchange.output.withLock { $0 = output }
    var terminal: TerminalLines?
    if Terminal.canEdit(input: input, output: output) {
      terminal = TerminalLines(
        typed: typed, exchange: exchange, history: history, input: input, output: output)
    }
    isEditing = terminal != nil
    let plain = PlainLines(
      typed: typed, exchange: exchange,
      showing: Terminal.isOne(input) ? .prompts : showsPlainInput ? .everything : .nothing)
    reader = Reader(plain: plain, terminal: terminal)
  }

  /// Waits for an input. Whatever ends it, the terminal is then as it was before.
  package func read(_ request: Request) -> Input {
    reader.terminal?.read(request) ?? reader.plain.read(request)
  }

  /// Writes text, from any thread: above the line being typed if there is one, which gets a newline
  /// at the text's end if it has none. Otherwise the next prompt follows right after the text.
  package func print(_ text: String) {
    exchange.print(text)
  }

  /// Replaces the prompt of the line being typed, from any thread; nothing if none is.
  package func changePrompt(_ prompt: String) {
    exchange.changePrompt(prompt)
  }

  /// Has ``Request/woken`` called on the thread that reads, now or when it next reads.
  package func wake() {
    exchange.noteWake()
  }

  /// The columns and rows of the window; nil when the output is none.
  package var window: (columns: Int, rows: Int)? {
    Terminal.size(exchange.output.withLock { $0 })
  }
}
