import Interpreter

/// Where in a program something happened.
package struct SourcePlace: Hashable, Sendable {
  /// The file as tracebacks name it: a path; of what was typed at a prompt `<stdin>` and, behind it,
  /// the terminal.
  package var file: String
  /// The line, counted from 1; of what was typed, over all inputs of the terminal.
  package var line: Int
  /// The function's name; `<module>` outside of functions.
  package var function: String

  /// A place by its parts.
  package init(file: String, line: Int, function: String = "<module>") {
    self.file = file
    self.line = line
    self.function = function
  }

  /// Whether it was typed at a prompt.
  package var isTyped: Bool { file.hasPrefix(SourcePlace.typed) }

  /// What the name of a terminal's typed text begins with.
  static let typed = "<stdin> "

  /// The place of a line of code in what the timeline keeps of the program's text.
  init(_ code: CodeObject, line: Int, in terminal: String) {
    let isTyped = code.fileName == InteractiveInput.fileName
    self.init(
      file: isTyped ? SourcePlace.typed + terminal : code.fileName,
      line: line + code.linesBefore, function: code.name)
  }
}
