/// Something that happened in a lab, for whoever shows it.
package enum LabEvent: Sendable {
  /// The two streams that a terminal writes to.
  package enum Stream: Sendable { case output, error }

  /// A terminal wrote bytes; lines need not be whole.
  case output(terminal: String, Stream, [UInt8])
  /// A call on a socket is done. Told before what the program writes next, of calls that the listener
  /// wants: `Lab.onEvent`.
  case called(CallChange)
  /// What the terminal writes from here on is the value of an expression, as a prompt shows it; what
  /// was written before was told. So many bytes, characters or items long is the value; nil where it
  /// has no length.
  case valueBegins(terminal: String, ValueSize?)
  /// All of the value was told.
  case valueEnds(terminal: String)
  /// A terminal's state is another one. Told once, until the state is asked for: changes in between
  /// are not told one by one.
  case stateChanged(terminal: String)
  /// A terminal waits for a line: `LabTerminal.provide(input:)`.
  case wantsInput(terminal: String)
  /// An input or a file has been run, and all that it wrote was told, but its terminal is not idle yet.
  case finishing(terminal: String)
  /// An input or a file has been run; all that it wrote was told before.
  case finished(terminal: String, SubmissionResult)
}
