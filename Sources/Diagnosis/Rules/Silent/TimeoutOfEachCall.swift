import Lab

/// M30.calls: within one call of a function, a timeout that was set once held anew for each of several
/// receives, which together waited longer.
struct TimeoutOfEachCall: SilentRule {
  let notes = ["M30.calls": ["line", "seconds", "count", "method", "total"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    guard let end = evidence.lastReturn(of: terminal) else { return [] }
    let calls = evidence.calls(of: end, in: terminal)
    return calls.compactMap { set in
      guard set.name == "settimeout", set.isDone, let span = set.numbers.first, span > 0,
        let socket = set.socket, let line = evidence.place(set, for: terminal)
      else { return nil }
      let later = calls.filter { $0.number > set.number && $0.socket == socket }
      let own = later.prefix { $0.name != "settimeout" && $0.name != "setblocking" }
      let receives = own.filter { $0.receives && $0.place != nil }
      let waited = receives.reduce(0) { $0 + $1.waited }
      guard let first = receives.first, receives.count >= 3, waited > Int64(span) * 3 / 2,
        receives.allSatisfy({ $0.place == first.place })
      else { return nil }
      return evidence.finding(
        "M30.calls", at: first, also: [set],
        [
          "line": line, "seconds": .seconds(Int64(span)), "count": .number(receives.count),
          "method": .text(first.name), "total": .seconds(waited),
        ])
    }
  }
}
