import Lab

/// M30: sendall ran out of the time that it has for all of its bytes.
struct SendallTimeout: ErrorRule {
  let notes = ["M30": ["count", "offered", "seconds"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TimeoutError", error.errno == nil,
      let call = evidence.call(of: error), call.name == "sendall", let offered = call.requested,
      call.byteCount < offered, let socket = call.socket,
      let set = evidence.timing(of: socket, before: call.number), let span = set.numbers.first,
      span > 0
    else { return nil }
    return evidence.finding(
      "M30", about: error, calls: [set, call],
      [
        "count": .number(call.byteCount), "offered": .number(offered),
        "seconds": .seconds(Int64(span)),
      ])
  }
}
