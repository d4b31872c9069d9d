import Lab

/// M08: recv was asked for no bytes at all; what it gives says nothing about the peer.
struct NothingAsked: SilentRule {
  let notes = ["M08": ["line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "recv", call.isDone, call.requested == 0,
        evidence.record(of: call)?.isStream == true, let line = evidence.place(call, for: terminal)
      else { return nil }
      return evidence.finding("M08", at: call, ["line": line])
    }
  }
}
