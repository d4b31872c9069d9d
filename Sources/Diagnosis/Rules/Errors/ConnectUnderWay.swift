import Lab

/// M27: connect on a non-blocking socket has begun, which is no failure.
struct ConnectUnderWay: ErrorRule {
  let notes = ["M27": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.inProgress), let call = evidence.call(of: error), call.name == "connect",
      let socket = call.socket, let set = evidence.timing(of: socket, before: call.number),
      set.numbers.first == 0, let line = evidence.place(set, for: error.terminal)
    else { return nil }
    return evidence.finding("M27", about: error, calls: [set, call], ["line": line])
  }
}
