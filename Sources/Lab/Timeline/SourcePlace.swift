/// Where in a program something happened.
package struct SourcePlace: Hashable, Sendable {
  /// The file as tracebacks name it: a path, `<stdin>`.
  package var file: String
  /// The line, counted from 1.
  package var line: Int
  /// The function's name; `<module>` outside of functions.
  package var function: String

  /// A place by its parts.
  package init(file: String, line: Int, function: String = "<module>") {
    self.file = file
    self.line = line
    self.function = function
  }
}
