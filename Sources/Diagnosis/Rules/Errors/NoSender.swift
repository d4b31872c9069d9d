import Lab

/// M39: recvfrom on TCP names no sender, and None was used as an address.
struct NoSender: ErrorRule {
  let notes = ["M39": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError",
      error.message == "sendto(): AF_INET address must be tuple, not NoneType",
      let call = evidence.lastCall(
        of: error.terminal, error.thread, before: error.number, { $0.receives }),
      call.name == "recvfrom", call.isDone, evidence.record(of: call)?.isStream == true,
      let line = evidence.place(call, for: error.terminal)
    else { return nil }
    return evidence.finding("M39", about: error, calls: [call], ["line": line])
  }
}
