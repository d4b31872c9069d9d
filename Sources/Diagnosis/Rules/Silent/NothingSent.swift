import Lab

/// M09: an empty bytes literal was sent over TCP, where it sends nothing.
struct NothingSent: SilentRule {
  let notes = ["M09": ["line", "call"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "send" || call.name == "sendall", call.isDone,
        call.requested == 0, evidence.record(of: call)?.isStream == true,
        let written = evidence.written(call.place, [call.name]),
        let argument = written.arguments.first, argument.kind == .bytes,
        let line = evidence.place(call, for: terminal)
      else { return nil }
      return evidence.finding(
        "M09", at: call, ["line": line, "call": .text("\(call.name)(\(argument.source))")])
    }
  }
}
