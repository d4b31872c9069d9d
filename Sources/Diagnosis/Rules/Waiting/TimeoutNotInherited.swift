import Lab

/// M32: recv waits for ever on an accepted socket, though the listening one has a timeout.
struct TimeoutNotInherited: WaitingRule {
  let notes = ["M32": ["line", "seconds"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.awaitsBytes, let socket = evidence.record(of: call),
      let listener = socket.acceptedBy,
      evidence.timing(of: socket.number, before: call.number) == nil, socket.timeout < 0,
      let accept = evidence.call(socket.madeBy),
      let set = evidence.timing(of: listener, before: accept.number), set.name == "settimeout",
      let span = set.numbers.first, span > 0, let line = evidence.place(set, for: call.terminal)
    else { return nil }
    return evidence.finding(
      "M32", at: call, also: [set, accept], ["line": line, "seconds": .seconds(Int64(span))])
  }
}
