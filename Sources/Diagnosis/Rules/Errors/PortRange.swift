import Lab

/// M19.range: a port that no 16 bits hold.
struct PortRange: ErrorRule {
  let notes = ["M19.range": ["method"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "OverflowError", error.message.hasSuffix(": port must be 0-65535."),
      let method = ["bind", "connect", "sendto"].first(where: {
        error.message.hasPrefix($0 + "()")
      })
    else { return nil }
    return evidence.finding("M19.range", about: error, ["method": .text(method)])
  }
}
