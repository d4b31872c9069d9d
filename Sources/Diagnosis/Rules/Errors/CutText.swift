import Lab

/// M10.cut: the bytes of one recv were decoded, and end or begin within a character.
struct CutText: ErrorRule {
  let notes = ["M10.cut": ["count", "line"], "M10.rest": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "UnicodeDecodeError", error.message.hasPrefix("'utf-8' codec"),
      let text = error.undecoded,
      let call = evidence.lastCall(
        of: error.terminal, error.thread, before: error.number, { $0.receives && $0.isDone }),
      evidence.record(of: call)?.isStream == true,
      let line = evidence.place(call, for: error.terminal), let start = position(error.message)
    else { return nil }
    if error.message.hasSuffix(": unexpected end of data"), text.count - start < 4,
      endsAlike(text, call)
    {
      return evidence.finding(
        "M10.cut", about: error, calls: [call], ["count": .number(call.byteCount), "line": line])
    }
    // What goes on inside a character, after an earlier recv that ended inside it.
    if error.message.hasSuffix(": invalid start byte"), start == 0, call.position > 0,
      let first = call.data.first, first & 0xC0 == 0x80, beginsAlike(text, call)
    {
      return evidence.finding("M10.rest", about: error, calls: [call], ["line": line])
    }
    return nil
  }

  /// Whether a text begins with what the call received, or with the beginning of it.
  private func beginsAlike(_ text: Undecoded, _ call: CallRecord) -> Bool {
    zip(text.first, call.data).allSatisfy { $0 == $1 }
  }

  /// Whether a text ends with what the call received, or is the end of it, as far as that is kept.
  private func endsAlike(_ text: Undecoded, _ call: CallRecord) -> Bool {
    if text.count == call.byteCount { return text.first == call.data }
    guard text.first.count == text.count, call.data.count == call.byteCount else { return false }
    return zip(text.first.reversed(), call.data.reversed()).allSatisfy { $0 == $1 }
  }

  /// `3` of `... in position 3: ...` and of `... in position 3-4: ...`.
  private func position(_ message: String) -> Int? {
    guard let found = message.firstRange(of: "in position ") else { return nil }
    return Int(message[found.upperBound...].prefix(while: \.isNumber))
  }
}
