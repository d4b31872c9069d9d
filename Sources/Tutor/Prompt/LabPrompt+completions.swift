import LineEditor

/// What Tab offers.
extension LabPrompt {
  func completions(_ text: String, _ offset: Int) -> Completions? {
    let typed = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
    let lineStart = typed.utf8.lastIndex(of: 10).map { typed.utf8.index(after: $0) }
    let line = typed[(lineStart ?? typed.startIndex)...]
    guard line.hasPrefix(":") else { return nil }
    let begin = offset - line.utf8.count
    guard let blank = line.firstIndex(of: " ") else {
      let names = PromptCommand.allCases.filter(\.isForFreePlay).map { ":" + $0.rawValue }
      return Completions(start: begin, words: names.filter { $0.hasPrefix(line) })
    }
    guard let command = PromptLine(line)?.candidates.first else { return nil }
    let word = line[line.index(after: blank)...].drop { $0 == " " }
    let words = argumentWords(command).filter { $0.hasPrefix(word) }
    return Completions(start: offset - word.utf8.count, words: words)
  }

  private func argumentWords(_ command: PromptCommand) -> [String] {
    switch command {
    case .help: PromptCommand.allCases.filter(\.isForFreePlay).map(\.rawValue)
    case .terminal: lab.terminals.map(\.name)
    case .xray: ["on", "off"]
    case .lang: ["en", "zh"]
    default: []
    }
  }
}
