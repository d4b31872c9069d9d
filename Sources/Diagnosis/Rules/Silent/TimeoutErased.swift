import Lab

/// M31.erased: a function was given a socket with a timeout, and its last word on that was
/// setblocking(True), which means none.
struct TimeoutErased: SilentRule {
  let notes = ["M31.erased": ["line", "seconds"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    guard let end = evidence.lastReturn(of: terminal) else { return [] }
    let sets = evidence.calls(of: end, in: terminal).filter {
      $0.name == "settimeout" || $0.name == "setblocking"
    }
    return Set(sets.compactMap(\.socket)).compactMap { socket in
      guard let last = sets.last(where: { $0.socket == socket && $0.isDone }),
        last.name == "setblocking", last.numbers.first == 1,
        let before = evidence.timing(of: socket, before: end.first), before.name == "settimeout",
        let span = before.numbers.first, span > 0, let line = evidence.place(last, for: terminal)
      else { return nil }
      return evidence.finding(
        "M31.erased", at: last, also: [before],
        ["line": line, "seconds": .seconds(Int64(span))])
    }
  }
}
