import Lab

/// M35: a connected UDP socket is told that an earlier datagram found nobody.
struct DatagramRefused: ErrorRule {
  let notes = ["M35": ["address", "line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.connectionRefused), let call = evidence.call(of: error),
      let socket = evidence.record(of: call), socket.isDatagram,
      let sent = evidence.calls(on: socket.number, before: call.number).last(where: {
        $0.sends && $0.isDone
      }), let line = evidence.place(sent, for: error.terminal), let address = socket.remote
    else { return nil }
    return evidence.finding(
      "M35", about: error, calls: [sent, call], ["address": .address(address), "line": line])
  }
}
