import Lab

/// M29: settimeout ended an accept or a connect, for which it holds too.
struct TimeoutElsewhere: ErrorRule {
  let notes = ["M29": ["line", "seconds", "method"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TimeoutError", error.errno == nil,
      let call = evidence.call(of: error), call.name == "accept" || call.connects,
      let socket = call.socket, let set = evidence.timing(of: socket, before: call.number),
      set.name == "settimeout", let span = set.numbers.first, span > 0,
      let line = evidence.place(set, for: error.terminal)
    else { return nil }
    return evidence.finding(
      "M29", about: error, calls: [set, call],
      ["line": line, "seconds": .seconds(Int64(span)), "method": .text(call.name)])
  }
}
