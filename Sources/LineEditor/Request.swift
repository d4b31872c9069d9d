/// What to read, and how: the closures know the language that is typed, the editor does not.
///
/// They run on the thread that reads.
package struct Request {
  /// What stands before the first line. It may hold colours (SGR escapes) and any other text; of
  /// several lines only the last is the prompt, the others are printed above it.
  package var prompt: String
  /// What stands before the following lines.
  package var continuation = "... "
  /// Whether what is typed goes into the history, and can be recalled from it.
  package var usesHistory = true
  /// What the line holds at first, as if typed.
  package var initial = ""
  /// Whether the lines typed so far, joined by newlines, are a whole input. A blank last line shows
  /// as a newline at the end.
  package var isComplete: (String) -> Completeness = { _ in .complete }
  /// What could stand at an offset, in bytes of UTF-8, of the lines typed so far.
  package var complete: (String, Int) -> Completions? = { _, _ in nil }
  /// Called at Ctrl-C when nothing is typed; whether reading goes on.
  package var interrupted: () -> Bool = { false }
  /// Called after ``LineEditor/wake()``; whether reading goes on.
  package var woken: () -> Bool = { true }

  /// A request for one line.
  package init(prompt: String) {
    self.prompt = prompt
  }
}

/// Whether an input is whole.
package enum Completeness: Sendable, Equatable {
  /// It can run.
  case complete
  /// More lines are wanted.
  case incomplete
}

/// What was read.
package enum Input: Sendable, Equatable {
  /// Lines that were typed, joined by newlines, with none at the end unless the last is blank.
  case text(String)
  /// Text of several lines that was pasted, with what was typed before and after it. It may hold
  /// several statements and blank lines anywhere.
  case pasted(String)
  /// Ctrl-C: what was typed is gone.
  case interrupted
  /// Ctrl-D on an empty line, or the input's end.
  case end
  /// ``Request/woken`` wished to leave: the lines typed so far, joined by newlines.
  case left(String)
}
