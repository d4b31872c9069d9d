import Lab
import Sockets

/// M26: connect_ex gave EAGAIN because its timeout was over, and was called again on that socket.
struct ConnectExTimeout: SilentRule {
  let notes = ["M26": ["line", "again"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "connect_ex",
        call.resultNumber == Int(Errno.again.rawValue), let socket = call.socket,
        (evidence.timing(of: socket, before: call.number)?.numbers.first ?? 0) > 0,
        let again = evidence.calls(on: socket, after: call.number).first(where: {
          $0.connects
            && ($0.resultNumber == Int(Errno.already.rawValue) || $0.failed(.already))
        }), let line = evidence.place(call, for: terminal),
        let place = evidence.place(again, for: terminal)
      else { return nil }
      return evidence.finding("M26", at: call, also: [again], ["line": line, "again": place])
    }
  }
}
