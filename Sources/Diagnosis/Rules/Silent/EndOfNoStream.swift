import Lab

/// M08.datagram: an empty datagram came, after which the program called nothing more and ended.
struct EndOfNoStream: SilentRule {
  let notes = ["M08.datagram": ["method", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    let hasEnded = evidence.notes(of: terminal).contains {
      if case .ended(.some) = $0.kind { true } else { false }
    }
    guard hasEnded,
      let last = evidence.calls.last(where: {
        $0.terminal == terminal && $0.name != "close" && $0.place != nil
      }), last.receives, last.isDone, last.byteCount == 0, (last.requested ?? 0) > 0,
      evidence.record(of: last)?.isDatagram == true,
      let line = evidence.place(last, for: terminal)
    else { return [] }
    return [
      evidence.finding("M08.datagram", at: last, ["method": .text(last.name), "line": line])
    ]
  }
}
