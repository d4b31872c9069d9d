import LineEditor

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Reads inputs and writes back what it read, until `quit` or the input's end, for tests of the line
/// editor in a terminal. An input that begins with a line that ends in `:` goes on to a blank line.
///
/// Arguments: the history's path, and a FIFO on whose lines another thread acts.
@main
enum EchoLines {
  static func main() {
    let arguments = CommandLine.arguments
    let history = History(path: arguments.count > 1 ? arguments[1] : nil, limit: 20)
    let editor = LineEditor(history: history)
    if arguments.count > 2, !arguments[2].isEmpty {
      follow(arguments[2], editor)
    }
    while step(editor) {}
    print(editor.isEditing ? "edited" : "plain")
  }

  /// Reads one input; whether to go on.
  static func step(_ editor: LineEditor) -> Bool {
    switch editor.read(request(editor)) {
    case .text(let text):
      if text == "quit" { return false }
      if text == "color" { prompt = "\u{1b}[32mserver>\u{1b}[0m " }
      if text.hasPrefix("partial ") { editor.print(String(text.dropFirst(8))) }
      if text == "ask" { ask(editor) } else { editor.print("text \(text.debugDescription)\n") }
    case .pasted(let text): editor.print("pasted \(text.debugDescription)\n")
    case .interrupted: editor.print("interrupted\n")
    case .left(let text):
      editor.print("left \(text.debugDescription)\n")
      initial = text
    case .end:
      editor.print("end\n")
      return false
    }
    return true
  }

  nonisolated(unsafe) static var prompt = ">>> "
  nonisolated(unsafe) static var initial = ""

  static func request(_ editor: LineEditor) -> Request {
    var request = Request(prompt: prompt)
    request.initial = initial
    initial = ""
    request.woken = { false }
    request.isComplete = { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      guard lines.first?.hasSuffix(":") == true else { return .complete }
      if lines.count > 1, lines.last?.isEmpty == true { return .complete }
      return .incomplete
    }
    request.complete = { text, offset in
      let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
      let word = before.split(omittingEmptySubsequences: false) { " \n".contains($0) }.last ?? ""
      let words = ["socket", "socketpair", "select", "服务器", "服务器端", "服务端", "print"]
      return Completions(
        start: offset - word.utf8.count, words: words.filter { $0.hasPrefix(word) })
    }
    request.interrupted = {
      editor.print("nothing typed\n")
      return true
    }
    return request
  }

  /// One line without history, as a program's input() reads it.
  static func ask(_ editor: LineEditor) {
    var request = Request(prompt: "name? ")
    request.usesHistory = false
    editor.print("answer \(editor.read(request))\n")
  }

  /// Does what the lines of a FIFO say: `print TEXT`, `prompt TEXT`, `wake`, `exit`.
  static func follow(_ path: String, _ editor: LineEditor) {
    var thread = pthread_t(bitPattern: 0)
    follower = (path, editor)
    pthread_create(
      &thread, nil,
      { _ in
        guard let (path, editor) = EchoLines.follower, let file = fopen(path, "r") else {
          return nil
        }
        var line: UnsafeMutablePointer<CChar>?
        var size = 0
        while getline(&line, &size, file) > 0, let line {
          var text = String(cString: line)
          text.removeLast()
          if text.hasPrefix("print ") { editor.print(String(text.dropFirst(6)) + "\n") }
          if text.hasPrefix("prompt ") { editor.changePrompt(String(text.dropFirst(7))) }
          if text == "wake" { editor.wake() }
          if text == "exit" { exit(3) }
        }
        return nil
      }, nil)
  }

  nonisolated(unsafe) static var follower: (String, LineEditor)?
}
