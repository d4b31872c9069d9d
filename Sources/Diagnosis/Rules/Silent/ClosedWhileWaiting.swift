import Lab

/// M45: one thread closed a socket on which another one waited, and went on waiting.
struct ClosedWhileWaiting: SilentRule {
  let notes = ["M45": ["line", "method", "waits"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, let close = evidence.closing(socket),
        close.name == "close", let line = evidence.place(close, for: terminal),
        let waiting = evidence.calls(on: socket.number, before: close.number).last(where: {
          $0.thread != close.thread && ($0.receives || $0.name == "accept")
            && ($0.ended ?? .max) > (close.ended ?? .max)
        }), let waits = evidence.place(waiting, for: terminal)
      else { return nil }
      return evidence.finding(
        "M45", at: close, also: [waiting],
        ["line": line, "method": .text(waiting.name), "waits": waits])
    }
  }
}
