import Lab
import Sockets

/// M44.both: after a program's own shutdown of both directions a recv gave the end of the stream, which
/// the peer had not ended.
struct BothDirectionsShut: SilentRule {
  let notes = ["M44.both": ["line", "method", "again"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "shutdown", call.isDone,
        call.numbers.first == SocketConstants.value(named: "SHUT_RDWR"),
        call.place?.isTyped == false, let socket = evidence.record(of: call), socket.isStream,
        let end = evidence.calls(on: socket.number, after: call.number).first(where: {
          $0.receives
        }), end.isEnd, let peer = evidence.record(socket.peer),
        (peer.closed ?? .max) > end.began,
        !evidence.calls(on: peer.number, before: end.number).contains(where: \.endsStream),
        let line = evidence.place(call, for: terminal),
        let again = evidence.place(end, for: terminal)
      else { return nil }
      return evidence.finding(
        "M44.both", at: call, also: [end],
        ["line": line, "method": .text(end.name), "again": again])
    }
  }
}

extension CallRecord {
  /// Whether it ends what its socket sends.
  fileprivate var endsStream: Bool {
    name == "shutdown" && isDone && numbers.first != SocketConstants.value(named: "SHUT_RD")
  }
}
