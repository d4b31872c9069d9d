/// One thing that happened in a terminal.
package enum TimelineEvent: Sendable {
  /// A call on a socket.
  case call(CallRecord)
  /// An exception that nobody caught.
  case exception(ExceptionRecord)
  /// Something else.
  case note(NoteRecord)

  /// Its place in the timeline, from 0, over all terminals and kinds of event.
  package var number: Int {
    switch self {
    case .call(let call): call.number
    case .exception(let exception): exception.number
    case .note(let note): note.number
    }
  }

  /// The terminal, or the program's name.
  package var terminal: String {
    switch self {
    case .call(let call): call.terminal
    case .exception(let exception): exception.terminal
    case .note(let note): note.terminal
    }
  }

  /// When it happened or began, in nanoseconds since the timeline's start.
  package var time: Int64 {
    switch self {
    case .call(let call): call.began
    case .exception(let exception): exception.time
    case .note(let note): note.time
    }
  }

  /// The line of the program.
  package var place: SourcePlace? {
    switch self {
    case .call(let call): call.place
    case .exception(let exception): exception.place
    case .note(let note): note.place
    }
  }
}
