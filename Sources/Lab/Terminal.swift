/// The three streams of one of several programs.
struct Terminal {
  let input: TerminalInput
  let output: TerminalOutput
  let error: TerminalOutput

  init(_ name: String) {
    output = TerminalOutput(name, descriptor: 1)
    error = TerminalOutput(name, descriptor: 2)
    input = TerminalInput(after: output)
  }

  /// Writes out lines that were begun: when the program has ended.
  func end() {
    output.endLine()
    error.endLine()
  }
}
