import Lab

/// E14: the module socket was called like the class.
struct ModuleCalled: ErrorRule {
  let notes: [String: [String]] = ["E14": []]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError", error.message == "'module' object is not callable",
      let call = evidence.written(error.place, ["socket"]), call.function == "socket"
    else { return nil }
    return evidence.finding("E14", about: error)
  }
}
