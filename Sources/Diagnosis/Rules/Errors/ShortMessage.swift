import Lab

/// M02.struct: a message of fixed length was unpacked from one recv that returned less.
struct ShortMessage: ErrorRule {
  let notes = ["M02.struct": ["count", "needed", "line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "struct.error",
      let text = error.message(after: "unpack requires a buffer of ", before: " bytes"),
      let needed = Int(text),
      let call = evidence.lastCall(
        of: error.terminal, error.thread, before: error.number, { $0.receives && $0.isDone }),
      evidence.record(of: call)?.isStream == true, call.byteCount > 0, call.byteCount < needed,
      (call.requested ?? 0) >= needed, !isLiteral(error, evidence),
      let line = evidence.place(call, for: error.terminal)
    else { return nil }
    return evidence.finding(
      "M02.struct", about: error, calls: [call],
      ["count": .number(call.byteCount), "needed": .number(needed), "line": line])
  }

  /// Whether what was unpacked stands in the program itself: then no recv gave it.
  private func isLiteral(_ error: ExceptionRecord, _ evidence: Evidence) -> Bool {
    guard let bytes = evidence.written(error.place, ["unpack"])?.arguments.last else {
      return false
    }
    if bytes.kind == .bytes { return true }
    return evidence.assignment(bytes.source, above: error.place)?.value.kind == .bytes
  }
}
