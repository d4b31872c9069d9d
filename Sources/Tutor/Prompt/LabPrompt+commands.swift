import Lab
import Languages

/// What the colon commands do in free play.
extension LabPrompt {
  func perform(_ line: PromptLine) {
    let candidates = line.candidates
    guard candidates.count == 1, let command = candidates.first else {
      let near = candidates.isEmpty ? PromptLine.near(line.name) : candidates
      return say(.unknownCommand(line.name, near: near.map(\.rawValue)))
    }
    guard offers(command) else { return say(.onlyInLessons(command.rawValue)) }
    switch command.argument {
    case .none where !line.argument.isEmpty: return say(.takesNoArgument(command.usage))
    case .required where line.argument.isEmpty: return say(.wantsArgument(command.usage))
    default: break
    }
    if let guide, guide.perform(command, line.argument) { return }
    switch command {
    case .help: help(line.argument)
    case .xray: xray(line.argument)
    case .timeline: timeline(line.argument)
    case .explain: explain(line.argument)
    case .undo: undo()
    case .server, .client: go(to: command.rawValue)
    case .terminal: line.argument.isEmpty ? listTerminals() : go(to: line.argument)
    case .run: runFile(line.argument)
    case .reset: reset()
    case .lang: changeLanguage(line.argument)
    case .quit: isLeaving = true
    case .hint, .solution, .skip, .next, .back, .list, .objective, .code, .check, .exercise, .play:
      break
    }
  }

  /// Whether a command makes sense here.
  func offers(_ command: PromptCommand) -> Bool {
    guide?.offers(command) ?? command.isForFreePlay
  }

  private func help(_ name: String) {
    if let line = PromptLine((":" + name.drop { $0 == ":" })[...]) {
      let found = line.candidates
      guard found.count == 1, let command = found.first else {
        return say(.unknownCommand(line.name, near: found.map(\.rawValue)))
      }
      return writer.say("\(command.usage)  \(command.summary(in: look.style.language))")
    }
    say(.commands)
    let commands = PromptCommand.allCases.filter(offers)
    let language = look.style.language
    let fields = commands.map { Markdown.Field($0.usage, [.text($0.summary(in: language))]) }
    show(Markdown(blocks: [.fields(fields)]))
  }

  private func go(to name: String) {
    let isName = name.unicodeScalars.allSatisfy {
      $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isName, !name.isEmpty, name.count <= 20 else { return say(.badName(name)) }
    let terminal = lab.terminal(name)
    current = name
    switch terminal.state {
    case .idle: say(.current(terminal: name, isIdle: true))
    case .running: say(.current(terminal: name, isIdle: false))
    case .waiting(let wait):
      if wait.wantsInput { return say(.current(terminal: name, isIdle: true)) }
      say(
        .stillWaits(
          terminal: name, call: self.name(of: wait, in: terminal), on: place(of: wait, in: terminal)
        ))
    case .ended: showEnd(of: name)
    }
  }

  private func listTerminals() {
    say(.terminals)
    let width = (lab.terminals.map(\.name.count).max() ?? 0) + 2
    for terminal in lab.terminals {
      let mark = terminal.name == current ? "* " : "  "
      let state: PromptPhrase =
        switch terminal.state {
        case .idle: .stateIdle
        case .running: .stateRunning
        case .waiting(let wait):
          .stateWaiting(
            call: name(of: wait, in: terminal), on: place(of: wait, in: terminal))
        case .ended: .stateEnded
        }
      writer.say(mark + terminal.name.padded(to: width) + state.text(in: look.style.language))
    }
  }

  /// The call in which a terminal waits, as people write it. A line may have no name for it, as a loop
  /// over a file has none, which reads line by line.
  func name(of wait: TerminalWait, in terminal: LabTerminal) -> String {
    guard wait.call == nil, let call = lab.timeline.waiting(in: terminal.name).first else {
      return wait.callText
    }
    return call.name == "recv_into" ? "readline()" : call.name + "()"
  }

  /// What a terminal waits on, in words: its descriptor and the socket's address.
  func place(of wait: TerminalWait, in terminal: LabTerminal) -> String? {
    guard let descriptor = wait.descriptor, descriptor >= 0 else { return nil }
    let socket = lab.timeline.openSockets(of: terminal.name).first { $0.descriptor == descriptor }
    guard let local = socket?.local, (local.port ?? 0) != 0 else { return "fd \(descriptor)" }
    return "fd \(descriptor)\(look.style.language == .zh ? "，" : ", ")\(local)"
  }

  private func runFile(_ words: String) {
    let parts = ShellWords.split(words)
    guard let file = parts.first else { return }
    follow { log.run(file: file, arguments: Array(parts.dropFirst()), in: terminal) }
    guide?.look(after: current)
  }

  private func reset() {
    useNewTerminals()
    say(.resetDone)
  }

  func changeLanguage(_ name: String) {
    if name.isEmpty {
      look.change { $0.language = $0.language == .en ? .zh : .en }
    } else if let language = Language(rawValue: name) {
      look.change { $0.language = language }
    } else {
      return say(.noLanguage(name))
    }
    say(.language)
  }
}
