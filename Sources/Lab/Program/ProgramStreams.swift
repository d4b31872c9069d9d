/// The three streams of one of several programs.
struct ProgramStreams {
  let input: ProgramInput
  let output: ProgramOutput
  let error: ProgramOutput

  init(_ name: String) {
    output = ProgramOutput(name, descriptor: 1)
    error = ProgramOutput(name, descriptor: 2)
    input = ProgramInput(after: output)
  }

  /// Writes out lines that were begun: when the program has ended.
  func end() {
    output.endLine()
    error.endLine()
  }
}
