import Lab

/// E13: print as a statement.
struct PythonTwoPrint: ErrorRule {
  let notes: [String: [String]] = ["E13": []]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "SyntaxError",
      error.message.hasPrefix("Missing parentheses in call to 'print'")
    else { return nil }
    return evidence.finding("E13", about: error)
  }
}
