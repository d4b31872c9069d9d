/// Reads lines without editing them: from a file, a pipe, or a terminal that cannot move its cursor.
final class PlainLines {
  /// What is written of what is read.
  enum Showing {
    /// Nothing, not even prompts.
    case nothing
    /// Prompts only: the terminal shows the line.
    case prompts
    /// Prompts and lines, each once the line is there.
    case everything
  }

  private let typed: Typed
  private let exchange: Exchange
  private let showing: Showing
  /// What is typed of a line that is not whole yet.
  private var line = ""
  private var prompt = ""

  init(typed: Typed, exchange: Exchange, showing: Showing) {
    self.typed = typed
    self.exchange = exchange
    self.showing = showing
  }

  func read(_ request: Request) -> Input {
    let partial = exchange.beginReading()
    defer { exchange.endReading() }
    if showing != .prompts, !partial.isEmpty { exchange.write("\n") }
    typed.forgetEnd()
    var lines: [String] = []
    prompt = request.prompt
    line = request.initial
    while true {
      if showing == .prompts { exchange.write(prompt) }
      switch readLine(request) {
      case .line:
        if showing == .everything { exchange.write("\(prompt)\(line)\n") }
        lines.append(line)
        line = ""
      case .end:
        guard !lines.isEmpty || !line.isEmpty else { return .end }
        if showing == .everything, !line.isEmpty { exchange.write("\(prompt)\(line)\n") }
        return .text((lines + [line]).joined(separator: "\n"))
      case .left:
        defer { line = "" }
        return .left((lines + [line]).joined(separator: "\n"))
      }
      let text = lines.joined(separator: "\n")
      if request.isComplete(text) == .complete { return .text(text) }
      prompt = request.continuation
    }
  }

  private enum Ending { case line, end, left }

  private func readLine(_ request: Request) -> Ending {
    while true {
      switch typed.next() {
      case .character("\n"):
        if line.unicodeScalars.last == "\r" { line.unicodeScalars.removeLast() }
        return .line
      case .character(let character):
        line.unicodeScalars.append(character)
      case .end:
        return .end
      case .woken:
        let news = exchange.takeNews()
        if let new = news.prompt { prompt = new }
        show(news)
        if news.isWoken, !request.woken() { return .left }
      }
    }
  }

  private func show(_ news: Exchange.News) {
    let ending = news.text.isEmpty || news.text.utf8.endsInNewline ? "" : "\n"
    if showing == .prompts {
      // The terminal keeps what is typed of the line; it is not shown a second time.
      if !news.text.isEmpty || news.prompt != nil {
        exchange.write("\n\(news.text)\(ending)\(prompt)")
      }
    } else if !news.text.isEmpty {
      exchange.write(news.text + ending)
    }
  }
}
