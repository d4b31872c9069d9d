import Lab

/// M31: a call would have had to wait, and settimeout(0) forbids that. Nobody takes
/// setblocking(False) for no limit.
struct NonBlockingCall: ErrorRule {
  let notes = ["M31": ["line", "method"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "BlockingIOError", error.failed(.again),
      let call = evidence.call(of: error), let socket = call.socket,
      let set = evidence.timing(of: socket, before: call.number), set.name == "settimeout",
      set.numbers.first == 0,
      let line = evidence.place(set, for: error.terminal)
    else { return nil }
    return evidence.finding(
      "M31", about: error, calls: [set, call],
      ["line": line, "method": .text(call.name)])
  }
}
