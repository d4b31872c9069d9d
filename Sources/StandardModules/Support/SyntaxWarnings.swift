import Interpreter

extension VM {
  /// Tells on standard error what the compiler warned of in a file of the program, as CPython does
  /// before the file runs.
  package func showWarnings(of code: CodeObject) {
    if code.warnings.isEmpty { return }
    let stream = interpreter.systemVariables?.get(interpreter.intern("stderr")) ?? .none
    if stream.isNone { return }
    for warning in code.warnings {
      var text = "\(code.fileName):\(warning.line): SyntaxWarning: \(warning.message)\n"
      if let line = interpreter.sourceLine(code.fileName, warning.line) {
        let blanks: (Unicode.Scalar) -> Bool = { [" ", "\t", "\u{c}", "\r", "\n"].contains($0) }
        let start = line.unicodeScalars.drop(while: blanks)
        let end = start.reversed().drop(while: blanks).count
        text += "  \(String(String.UnicodeScalarView(start.prefix(end))))\n"
      }
      // A stream that cannot be written to does not keep the program from running.
      try? write(interpreter.string(text), to: stream)
    }
  }
}
