extension PromptPhrase {
  var english: String {
    switch self {
    case .welcome:
      """
      Two terminals, server and client, each a Python of its own: type Python as at python3's \
      prompt. When a call waits, the prompt moves to the other one.
      :help lists the commands, :client and :server change the terminal, :quit leaves.
      """
    case .waits(let terminal, let call, let on, let now):
      "\(terminal) waits in \(call)\(on.map { " on \($0)" } ?? ""). Now in \(now)."
    case .stillWaits(let terminal, let call, let on):
      "\(terminal) waits in \(call)\(on.map { " on \($0)" } ?? ""). "
        + "Ctrl-C interrupts it; :terminal NAME goes to another."
    case .waitsElsewhere(let terminal, let call):
      "\(terminal) still waits in \(call): \(PromptCommand.going(to: terminal)), then Ctrl-C, interrupts it."
    case .queued(let terminal, let call):
      "\(terminal) still waits in \(call): your input runs after it. Ctrl-C interrupts the call."
    case .leftRunning(let terminal):
      "\(terminal) goes on. :reset ends it, :terminal NAME goes to another."
    case .ready(let terminal): "\(terminal) is ready again."
    case .wantsLine(let terminal):
      "\(terminal) asks for a line: \(PromptCommand.going(to: terminal)) to type it."
    case .terminalEnded(let terminal, let status):
      "\(terminal) has ended\(status.map { " with status \($0)" } ?? ""). :reset begins anew."
    case .terminals: "Terminals:"
    case .current(let terminal, let isIdle):
      isIdle ? "Now in \(terminal)." : "Now in \(terminal), which is busy."
    case .stateIdle: "ready"
    case .stateRunning: "runs"
    case .stateEnded: "ended"
    case .stateWaiting(let call, let on): "waits in \(call)\(on.map { " on \($0)" } ?? "")"
    case .badName(let name):
      "'\(name)' can't be a terminal's name: letters, digits, - and _, 20 at most."
    case .unknownCommand(let name, let near):
      near.isEmpty
        ? "There is no command :\(name). :help lists them."
        : "There is no command :\(name). Did you mean \(near.map { ":\($0)" }.joined(separator: ", "))?"
    case .onlyInLessons(let name): ":\(name) belongs to lessons; this is free play."
    case .wantsArgument(let usage): "More is wanted: \(usage)"
    case .takesNoArgument(let usage): "Nothing may follow: \(usage)"
    case .xray(let isOn):
      isOn
        ? "A line after each call says what it changed. :xray off ends that."
        : "Calls are no longer followed by a line. :xray on brings it back."
    case .pictureWritten(let file): "Written: \(file)"
    case .pictureFailed(let why): "Can't write \(why)"
    case .unreadable(let file, let reason): "Can't open '\(file)': \(reason)"
    case .undoNothing: "There is nothing to take back."
    case .undoBusy(let terminal):
      "\(terminal) is busy: an input can be taken back when it is ready."
    case .undone(let input): "Taken back: \(input)"
    case .undoneClosed(let count):
      count == 1
        ? "  1 descriptor that it opened is closed"
        : "  \(count) descriptors that it opened are closed"
    case .undoneRemoved(let name): "  \(name) is gone"
    case .undoneRestored(let name): "  \(name) is as it was before"
    case .notUndoneLost(let name): "  not \(name): what it was has been freed"
    case .notUndoneChanged(let name): "  not what was changed within \(name)"
    case .notUndoneThreads(let count):
      count == 1 ? "  not the thread that it started" : "  not the \(count) threads that it started"
    case .notUndoneCall(let call): "  not \(call): others have seen it"
    case .pause: "Enter goes on"
    case .fileCut(let name, let count): "  ... (\(name): \(count) lines; :code shows them all) ..."
    case .valueCut(let size):
      switch size {
      case .bytes(let count): "  ... (\(count) bytes; the middle is left out) ..."
      case .characters(let count): "  ... (\(count) characters; the middle is left out) ..."
      case .items(let count): "  ... (\(count) items; the middle is left out) ..."
      case nil: "  ... (the middle is left out) ..."
      }
    case .moreCalls(let count): "... and \(count) more call\(count == 1 ? "" : "s")"
    case .resetDone: "Everything is closed; the terminals are new."
    case .language: "Now in English."
    case .noLanguage(let name): "There are the languages en and zh, not '\(name)'."
    case .leaving(let open):
      open == 0 ? "" : "\(open) open socket\(open == 1 ? "" : "s") closed."
    case .commands: "Commands (the beginning of a name is enough):"
    }
  }
}
