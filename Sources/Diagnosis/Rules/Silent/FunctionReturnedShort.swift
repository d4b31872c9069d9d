import Lab

/// M02.returned: a function that was asked for so many bytes asked the socket for as many at first, got
/// fewer, and returned these.
struct FunctionReturnedShort: SilentRule {
  let notes = ["M02.returned": ["method", "asked", "count", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    guard let end = evidence.lastReturn(of: terminal), let asked = end.asked,
      let count = end.byteCount, count > 0, count < asked
    else { return [] }
    let receives = evidence.calls(of: end, in: terminal).filter(\.receives)
    guard let first = receives.first, let last = receives.last, first.requested == asked,
      receives.allSatisfy({
        $0.socket == first.socket && $0.isDone && !$0.isEnd && $0.numbers.isEmpty
      }),
      receives.reduce(0, { $0 + $1.byteCount }) == count, last.byteCount < last.requested ?? 0,
      evidence.record(of: first)?.isStream == true, let line = evidence.place(last, for: terminal)
    else { return [] }
    return [
      evidence.finding(
        "M02.returned", at: last,
        [
          "method": .text(last.name), "asked": .number(last.requested ?? 0),
          "count": .number(last.byteCount), "line": line,
        ])
    ]
  }
}
