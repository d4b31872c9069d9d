import Lab

/// M33: a datagram was longer than what was asked for, and its rest is gone.
struct DatagramCut: SilentRule {
  let notes = ["M33": ["method", "count", "length", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.receives, call.isDone,
        evidence.record(of: call)?.isDatagram == true,
        let length = call.evidence.datagramLength, length > call.byteCount,
        call.byteCount == call.requested, call.byteCount > 0,
        let line = evidence.place(call, for: terminal)
      else { return nil }
      return evidence.finding(
        "M33", at: call,
        [
          "method": .text(call.name), "count": .number(call.byteCount), "length": .number(length),
          "line": line,
        ])
    }
  }
}
