import LineEditor

/// What Tab offers.
extension LabPrompt {
  /// Completes what stands before an offset, in bytes of UTF-8, of lines that follow others.
  func completions(_ text: String, at offset: Int, after before: String) -> Completions? {
    let typed = String(decoding: Array(text.utf8.prefix(offset)), as: UTF8.self)
    let line = typed.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard line.hasPrefix(":") else {
      let shift = before.utf8.count
      let found = lab.terminal(current).completions(of: before + text, at: offset + shift)
      guard found.start >= shift else { return nil }
      return Completions(start: found.start - shift, words: found.words)
    }
    let begin = offset - line.utf8.count
    guard let blank = line.firstIndex(of: " ") else {
      let names = PromptCommand.allCases.filter(offers).map { ":" + $0.rawValue }
      return Completions(start: begin, words: names.filter { $0.hasPrefix(line) })
    }
    guard let command = PromptLine(line)?.candidates.first else { return nil }
    let word = line[line.index(after: blank)...].drop { $0 == " " }
    let start = offset - word.utf8.count
    if [.run, .timeline, .check, .exercise].contains(command) {
      return fileNames(String(word), start)
    }
    return Completions(start: start, words: words(for: command).filter { $0.hasPrefix(word) })
  }

  private func words(for command: PromptCommand) -> [String] {
    switch command {
    case .help: PromptCommand.allCases.filter(offers).map(\.rawValue)
    case .terminal: lab.terminals.map(\.name)
    case .xray: ["on", "off", "full"]
    case .lang: ["en", "zh"]
    case .explain: (try? explainer())?.names ?? []
    default: []
    }
  }

  /// File names, as the terminal completes them within a string.
  private func fileNames(_ word: String, _ start: Int) -> Completions? {
    let quoted = "\"" + word
    let found = lab.terminal(current).completions(of: quoted, at: quoted.utf8.count)
    return Completions(start: start + found.start - 1, words: found.words)
  }
}
