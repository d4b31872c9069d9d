import Lab
import Sockets

/// M44: bytes were sent after this end's own shutdown for sending.
struct AfterShutdown: ErrorRule {
  let notes = ["M44": ["line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.brokenPipe), let call = evidence.call(of: error), call.sends,
      let socket = call.socket,
      let shutdown = evidence.calls(on: socket, before: call.number).last(where: {
        $0.name == "shutdown" && $0.isDone
          && $0.numbers.first != SocketConstants.value(named: "SHUT_RD")
      }), let line = evidence.place(shutdown, for: error.terminal)
    else { return nil }
    return evidence.finding("M44", about: error, calls: [shutdown, call], ["line": line])
  }
}
