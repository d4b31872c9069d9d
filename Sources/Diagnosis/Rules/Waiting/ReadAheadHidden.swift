import Lab

/// M52: recv or select waits for bytes that a file of the same socket has read ahead.
struct ReadAheadHidden: WaitingRule {
  let notes = ["M52": ["method", "count", "line"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.receives, call.evidence.readAhead > 0, call.through == nil,
      let socket = call.socket,
      let file = evidence.calls(on: socket, before: call.number).last(where: {
        $0.name.hasPrefix("file.read")
      }), !isInside(call, file), let line = evidence.place(file, for: call.terminal)
    else { return nil }
    return evidence.finding(
      "M52", at: call, also: [file],
      [
        "method": .text(call.name), "count": .number(call.evidence.readAhead), "line": line,
      ])
  }

  /// Whether the file itself makes the call: it gives what it read ahead.
  private func isInside(_ call: CallRecord, _ file: CallRecord) -> Bool {
    file.thread == call.thread && (file.ended ?? .max) >= call.ended ?? .max
      && file.terminal == call.terminal
  }
}
