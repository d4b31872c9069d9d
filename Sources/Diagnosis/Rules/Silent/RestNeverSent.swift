import Lab
import Sockets

/// M04: send took a part of the bytes, and the rest was never sent.
struct RestNeverSent: SilentRule {
  let notes = ["M04": ["count", "offered", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "send", let count = call.resultNumber,
        let offered = call.requested, count < offered,
        let socket = evidence.record(of: call), socket.isStream,
        let line = evidence.place(call, for: terminal)
      else { return nil }
      var rest = offered - count
      var ending: CallRecord?
      for later in evidence.calls(on: socket.number, after: call.number) {
        if later.endsSending { ending = ending ?? later }
        guard later.sends else { continue }
        rest -= later.byteCount
        // Whoever tried to go on and could not has not forgotten the rest.
        if rest <= 0 || !later.isDone { return nil }
      }
      ending = ending ?? evidence.closing(socket)
      guard ending != nil || socket.closed != nil else { return nil }
      return evidence.finding(
        "M04", at: call, also: ending.map { [$0] } ?? [],
        ["count": .number(count), "offered": .number(offered), "line": line])
    }
  }
}

extension CallRecord {
  /// Whether it ended the sending side of its socket.
  fileprivate var endsSending: Bool {
    guard name == "shutdown", isDone, let how = numbers.first else { return false }
    return how == Int(ShutdownKind.write.rawValue) || how == Int(ShutdownKind.readWrite.rawValue)
  }
}
