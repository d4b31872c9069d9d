import Lab
import Sockets

/// M28: a connection that had only begun was used; select calls a refused one writable too.
struct RefusedLater: ErrorRule {
  let notes = ["M28": ["line", "address"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.connectionRefused), let call = evidence.call(of: error),
      call.sends || call.receives, let socket = evidence.record(of: call), socket.isStream,
      let connect = evidence.calls(on: socket.number, before: call.number).last(where: {
        $0.connects
      }), connect.failed(.inProgress) || connect.resultNumber == Int(Errno.inProgress.rawValue),
      let line = evidence.place(connect, for: error.terminal), let address = connect.address
    else { return nil }
    return evidence.finding(
      "M28", about: error, calls: [connect, call], ["line": line, "address": .address(address)])
  }
}
