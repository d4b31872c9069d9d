import Lab

/// M61: two threads were in sendall on one socket at the same time, and both had to wait for room.
struct SendallMixed: SilentRule {
  let notes = ["M61": ["line", "other"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, socket.isStream else { return nil }
      let long = evidence.calls(on: socket.number).filter { $0.name == "sendall" && $0.waited > 0 }
      // In one thread they come one after another.
      if Set(long.map(\.thread)).count < 2 { return nil }
      for (i, call) in long.enumerated() {
        let other = long[..<i].last { $0.thread != call.thread && $0.lasts(at: call.began) }
        guard let other, (other.ended ?? .max) > call.began,
          let line = evidence.place(call, for: terminal),
          let place = evidence.place(other, for: terminal)
        else { continue }
        return evidence.finding("M61", at: call, also: [other], ["line": line, "other": place])
      }
      return nil
    }
  }
}
