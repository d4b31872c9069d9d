/// Something that happened in a lab, for whoever shows it.
package enum LabEvent: Sendable {
  /// The two streams that a terminal writes to.
  package enum Stream: Sendable { case output, error }

  /// A terminal wrote bytes; lines need not be whole.
  case output(terminal: String, Stream, [UInt8])
  /// A call on a socket is done. Told before what the program writes next.
  case called(CallChange)
  /// A terminal's state is another one. Told once, until the state is asked for: changes in between
  /// are not told one by one.
  case stateChanged(terminal: String)
  /// A terminal waits for a line: `LabTerminal.provide(input:)`.
  case wantsInput(terminal: String)
  /// An input or a file has been run; all that it wrote was told before.
  case finished(terminal: String, SubmissionResult)
}
