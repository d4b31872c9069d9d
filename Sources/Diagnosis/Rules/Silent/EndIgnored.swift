import Lab

/// M07: recv gave the end of the stream again and again, and the program went on asking.
struct EndIgnored: SilentRule {
  let notes = ["M07": ["method", "line", "count"]]

  /// Fewer may come from loops that look twice.
  private static let fewest = 3

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    var longest: [SocketNumber: CallRecord] = [:]
    for call in evidence.calls where call.terminal == terminal && call.isEnd {
      guard call.name == "recv" || call.name == "recvfrom",
        let socket = evidence.record(of: call), socket.isStream,
        call.evidence.emptyInARow >= EndIgnored.fewest, isLoop(call, evidence)
      else { continue }
      longest[socket.number] = call
    }
    return longest.values.sorted { $0.number < $1.number }.compactMap { call in
      guard let line = evidence.place(call, for: terminal) else { return nil }
      return evidence.finding(
        "M07", at: call,
        [
          "method": .text(call.name), "line": line,
          "count": .number(call.evidence.emptyInARow),
        ])
    }
  }

  /// Whether the empty call before was made on the same line.
  private func isLoop(_ call: CallRecord, _ evidence: Evidence) -> Bool {
    guard let socket = call.socket else { return false }
    let before = evidence.calls(on: socket, before: call.number).last { $0.isEnd }
    return before?.place == call.place
  }
}
