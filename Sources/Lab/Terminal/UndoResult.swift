/// What came of undoing the last input of a terminal.
package enum UndoResult: Sendable {
  /// The namespace is as it was before the input, but for what is said here.
  case undone(UndoneInput)
  /// Nothing was typed since the terminal's beginning, the last file or the last undo.
  case nothing
  /// An input runs or waits; it can be interrupted first.
  case busy
  /// The terminal has ended.
  case ended
}

/// What undoing an input did, and what it could not do.
package struct UndoneInput: Sendable {
  /// The input.
  package var text: String
  /// Names that it added, which are gone.
  package var removed: [String] = []
  /// Names that it bound anew or deleted, which have their values again.
  package var restored: [String] = []
  /// Names that it bound anew or deleted and whose values are gone for good: nothing else held them.
  package var lost: [String] = []
  /// Names whose objects it changed; they stay changed.
  package var changed: [String] = []
  /// The descriptors of sockets that it opened, which are closed.
  package var closedSockets: [Int32] = []
  /// Names of files that it opened, which are closed.
  package var closedFiles: [String] = []
  /// How many threads it started that go on.
  package var threads = 0
  /// Its calls that others have seen or that changed older sockets: bytes sent and received,
  /// connections made, addresses bound, sockets closed.
  package var calls: [CallRecord] = []
}
