import Lab

/// M06: after a sendall that failed in the middle, bytes were sent on the same connection.
struct SendallResumed: SilentRule {
  let notes = ["M06": ["line", "count", "offered", "again"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "sendall", call.failure != nil,
        let offered = call.requested, call.byteCount > 0, call.byteCount < offered,
        let socket = call.socket,
        let again = evidence.calls(on: socket, after: call.number).first(where: {
          $0.sends && $0.byteCount > 0
        }), let line = evidence.place(call, for: terminal),
        let place = evidence.place(again, for: terminal)
      else { return nil }
      return evidence.finding(
        "M06", at: call, also: [again],
        [
          "line": line, "count": .number(call.byteCount), "offered": .number(offered),
          "again": place,
        ])
    }
  }
}
