import Lab

/// M34: the kernel dropped datagrams because nobody took them off the queue in time.
struct DatagramsDropped: SilentRule {
  let notes = ["M34": ["count", "address"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.all.compactMap { socket in
      guard socket.terminal == terminal, socket.isDatagram, let address = socket.local,
        let close = evidence.closing(socket), let drops = close.evidence.drops, drops > 0
      else { return nil }
      return evidence.finding(
        "M34", at: close, ["count": .number(drops), "address": .address(address)])
    }
  }
}
