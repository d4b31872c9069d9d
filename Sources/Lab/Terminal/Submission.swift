/// An input, or a file, that a terminal runs when those before it are done.
package final class Submission: Sendable {
  /// Its number in the terminal, from 1.
  package let number: Int
  /// What is to be run: the text, or the file's name.
  package let text: String
  private let outcome = Monitor<SubmissionResult?>(nil)

  init(number: Int, text: String) {
    self.number = number
    self.text = text
  }

  /// What came of it; nil while it waits for its turn or runs.
  package var result: SubmissionResult? { outcome.withLock { $0 } }

  /// Blocks until it has been run, for so many milliseconds at most; nil when it has not.
  package func wait(milliseconds: Int? = nil) -> SubmissionResult? {
    outcome.wait(milliseconds: milliseconds) { $0 != nil }
    return result
  }

  func finish(_ end: SubmissionResult.Outcome) -> SubmissionResult {
    let result = SubmissionResult(number: number, text: text, outcome: end)
    outcome.withLock { $0 = result }
    return result
  }
}

/// What came of an input.
package struct SubmissionResult: Sendable, Equatable {
  /// Ways for an input to end.
  package enum Outcome: Sendable, Equatable {
    /// It was run to its end.
    case completed
    /// It raised an exception of this class with this text; the traceback was written.
    case raised(type: String, message: String)
    /// The file can't be read, for the reason of this error number; the terminal is as before.
    case unreadable(errno: Int32)
    /// The terminal ended with it, or had ended before.
    case ended(TerminalEnd)
  }

  /// The input's number in its terminal, from 1.
  package var number: Int
  /// The input, or the file's name.
  package var text: String
  /// How it ended.
  package var outcome: Outcome
}
