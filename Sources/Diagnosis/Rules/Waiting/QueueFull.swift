import Lab

/// M16: connect waits because the queue of connections not yet accepted is full.
struct QueueFull: WaitingRule {
  let notes = ["M16": ["backlog", "count", "line"]]

  func finding(for call: CallRecord, in evidence: Evidence) -> Finding? {
    guard call.connects, let address = call.address,
      let listener = evidence.listeners(at: call.began).first(where: {
        $0.local?.accepts(address) == true
      }), let backlog = listener.backlog,
      let listen = evidence.listening(listener.number, before: call.number),
      let line = evidence.place(listen, for: call.terminal)
    else { return nil }
    let waiting = evidence.calls.filter { other in
      guard other.connects, other.number < call.number, other.isDone,
        (other.resultNumber ?? 0) == 0, other.address == address,
        let socket = evidence.record(of: other)
      else { return false }
      return evidence.accepted(for: socket) == nil
    }
    guard waiting.count > backlog else { return nil }
    return evidence.finding(
      "M16", at: call, also: [listen],
      ["backlog": .number(backlog), "count": .number(waiting.count), "line": line])
  }
}
