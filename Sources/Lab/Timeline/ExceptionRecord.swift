/// An exception that nobody caught: of a program's main thread, of another thread, or of one input at
/// a prompt.
package struct ExceptionRecord: Sendable {
  /// Its place in the timeline.
  package var number: Int
  /// The terminal, or the program's name.
  package var terminal: String
  /// The thread, from 0 for the main one.
  package var thread: Int
  /// When, in nanoseconds since the timeline's start.
  package var time: Int64
  /// The class: `TypeError`, `struct.error`.
  package var typeName: String
  /// What `str(exception)` gives.
  package var message: String
  /// The error number of an OSError.
  package var errno: Int?
  /// The innermost line of the program's own code that the exception passed.
  package var place: SourcePlace?
  /// The text of that line.
  package var source: String?
  /// The columns of it that the traceback marks, counted from 0 in Unicode scalars.
  package var columns: Range<Int>?
  /// All the program's own lines that it passed, outermost first; at most 20, the innermost ones.
  package var passed: [SourcePlace]
  /// The exceptions it was raised from or while handling, the nearest first.
  package var chain: [ExceptionRecord]
  /// The call in which it began, where it is the exception of a recorded one.
  package var call: Int?
  /// What a UnicodeDecodeError could not decode.
  package var undecoded: Undecoded?

  /// A record by its parts.
  package init(
    number: Int, terminal: String, thread: Int = 0, time: Int64 = 0, typeName: String,
    message: String, errno: Int? = nil, place: SourcePlace? = nil, source: String? = nil,
    columns: Range<Int>? = nil, passed: [SourcePlace] = [], chain: [ExceptionRecord] = [],
    call: Int? = nil, undecoded: Undecoded? = nil
  ) {
    self.number = number
    self.terminal = terminal
    self.thread = thread
    self.time = time
    self.typeName = typeName
    self.message = message
    self.errno = errno
    self.place = place
    self.source = source
    self.columns = columns
    self.passed = passed
    self.chain = chain
    self.call = call
    self.undecoded = undecoded
  }
}
