import Lab
import Sockets

/// M38: a datagram that no UDP packet holds.
struct DatagramTooBig: ErrorRule {
  let notes = ["M38": ["count"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.messageTooLong), let call = evidence.call(of: error), call.sends,
      let socket = evidence.record(of: call), socket.isDatagram, socket.family == .ipv4,
      let size = call.requested, size > 65507
    else { return nil }
    return evidence.finding("M38", about: error, calls: [call], ["count": .number(size)])
  }
}
