/// Something worth knowing that is no call.
package struct NoteRecord: Sendable {
  /// Its place in the timeline.
  package var number: Int
  /// The terminal, or the program's name.
  package var terminal: String
  /// The thread, from 0 for the main one.
  package var thread: Int
  /// When, in nanoseconds since the timeline's start.
  package var time: Int64
  /// The line of the program's own code.
  package var place: SourcePlace?
  /// What it is.
  package var kind: Kind

  /// What can happen.
  package enum Kind: Hashable, Sendable {
    /// The program ended, with this status; nil when it was ended by Ctrl-C or from outside.
    case ended(status: Int?)
    /// A socket was closed because nothing held its object any more, without `close()`.
    case collected(SocketNumber, unread: Int)
    /// bytes were compared with a str by `==` or `!=`: they are never equal.
    case comparedBytesWithText(isEqual: Bool)
    /// Bytes written to a file of a socket were still in its buffer when the socket, the file or the
    /// program ended.
    case neverFlushed(SocketNumber, byteCount: Int)
    /// A thread was started whose `target` is None: nothing runs.
    case threadWithoutTarget
    /// A terminal's input was interrupted (Ctrl-C).
    case interrupted
    /// A function of the program's that was called from outside has returned, or raised.
    case returned(Return)
  }

  /// The end of a call from outside.
  package struct Return: Hashable, Sendable {
    /// The number of the first event that may belong to the call.
    package var first: Int
    /// How many bytes it was asked for: its one argument that is an int, if it had one.
    package var asked: Int?
    /// How many bytes it returned; nil where it raised, or returned anything else.
    package var byteCount: Int?

    /// An end by its parts.
    package init(first: Int, asked: Int? = nil, byteCount: Int? = nil) {
      self.first = first
      self.asked = asked
      self.byteCount = byteCount
    }
  }

  /// A record by its parts.
  package init(
    number: Int, terminal: String, thread: Int = 0, time: Int64 = 0, place: SourcePlace? = nil,
    kind: Kind
  ) {
    self.number = number
    self.terminal = terminal
    self.thread = thread
    self.time = time
    self.place = place
    self.kind = kind
  }
}
