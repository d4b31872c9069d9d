import Lab
import Languages

/// What the prompt says of its own.
enum PromptPhrase {
  case welcome
  /// A terminal waits in a call, and the prompt has moved to another one.
  case waits(terminal: String, call: String, on: String?, now: String)
  /// A terminal waits in a call, and the prompt stays.
  case stillWaits(terminal: String, call: String, on: String?)
  /// Ctrl-C was pressed at a prompt while another terminal waits.
  case waitsElsewhere(terminal: String, call: String)
  /// An input was typed for a terminal that waits.
  case queued(terminal: String, call: String)
  /// It was left running at the second Ctrl-C.
  case leftRunning(terminal: String)
  /// What waited has gone on and is done.
  case ready(terminal: String)
  case wantsLine(terminal: String)
  case terminalEnded(terminal: String, status: Int?)
  case terminals
  case current(terminal: String, isIdle: Bool)
  case stateIdle, stateRunning, stateEnded
  case stateWaiting(call: String, on: String?)
  case badName(String)
  case unknownCommand(String, near: [String])
  case onlyInLessons(String)
  case wantsArgument(String)
  case takesNoArgument(String)
  case xray(isOn: Bool)
  case pictureWritten(String)
  case pictureFailed(String)
  case unreadable(String, reason: String)
  case undoNothing
  case undoBusy(terminal: String)
  case undone(input: String)
  case undoneClosed(count: Int)
  case undoneRemoved(String)
  case undoneRestored(String)
  case notUndoneLost(String)
  case notUndoneChanged(String)
  case notUndoneThreads(Int)
  case notUndoneCall(String)
  /// Calls of an input whose changes were not told one by one.
  case moreCalls(Int)
  /// What is played waits for Enter.
  case pause
  /// Stands in the place of a file's middle.
  case fileCut(name: String, lines: Int)
  /// Stands in the place of a value's middle.
  case valueCut(ValueSize?)
  case resetDone
  case language
  case noLanguage(String)
  case leaving(open: Int)
  case commands

  /// The words.
  func text(in language: Language) -> String {
    switch language {
    case .en: english
    case .zh: chinese
    }
  }
}
