import Lab
import Sockets

/// M27.closed: a connection had begun on a non-blocking socket, which was closed before anybody looked
/// for its outcome.
struct BegunAndClosed: SilentRule {
  let notes = ["M27.closed": ["method", "line", "close"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.hasBegun, let socket = evidence.record(of: call),
        socket.isStream, let close = evidence.closing(socket), close.terminal == terminal,
        !evidence.calls.contains(where: {
          $0.number > call.number && $0.number < close.number
            && ($0.socket == socket.number || $0.watched.contains(call.descriptor))
        }), let line = evidence.place(call, for: terminal),
        let place = evidence.place(close, for: terminal)
      else { return nil }
      return evidence.finding(
        "M27.closed", at: call, also: [close],
        ["method": .text(call.name), "line": line, "close": place])
    }
  }
}

extension CallRecord {
  /// Whether it has begun a connection and did not wait for its outcome (EINPROGRESS).
  var hasBegun: Bool {
    connects && (failed(.inProgress) || resultNumber == Int(Errno.inProgress.rawValue))
  }
}
