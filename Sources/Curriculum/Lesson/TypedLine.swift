/// What is typed into a terminal: a line, several lines as they are pasted, or a file's text.
package struct TypedLine: Hashable, Sendable {
  /// The terminal's name.
  package var terminal: String
  /// The code, without a newline at its end.
  package var text: String
  /// The file of the lesson's folder that it is the text of; nil where it stands in the structure.
  package var file: String?
  /// Where it stands in `lesson.yml`, from 1 on.
  package var line: Int

  /// Whether it is pasted rather than typed: it has several lines.
  package var isPasted: Bool { text.contains("\n") }
}

extension DataValue {
  /// Lines for terminals: a list of `TERMINAL: CODE`, or `TERMINAL: {file: NAME}`.
  func typedLines(of lesson: Course.Entry, from source: LessonSource) -> [TypedLine] {
    list().compactMap { value in
      let entries = value.entries()
      guard entries.count == 1, let (key, code) = entries.first else {
        value.expected("TERMINAL: CODE")
        return nil
      }
      if !TypedLine.isName(key.text) {
        value.file.note("expected a terminal's name, found '\(key.text)'", line: key.line)
      }
      guard code.isRecord else {
        var text = code.text()
        while text.last == "\n" { text.removeLast() }
        return TypedLine(terminal: key.text, text: text, line: code.line)
      }
      let name = code.record(["file"]).required("file").text()
      do {
        var text = try source.text(of: "\(lesson.folder)/\(name)")
        while text.last == "\n" { text.removeLast() }
        return TypedLine(terminal: key.text, text: text, file: name, line: code.line)
      } catch {
        code.file.note("expected a file of the lesson: \(error)", line: code.line)
        return nil
      }
    }
  }
}

extension TypedLine {
  /// Whether a terminal may be called so.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.count <= 20
      && name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "_" || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
  }
}
