import Lab

/// E04: a method was called on the pair that accept or recvfrom returns.
struct PairTaken: ErrorRule {
  let notes = ["E04": ["call"], "E04.recvfrom": ["call"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "AttributeError",
      let name = error.message(after: "'tuple' object has no attribute '", before: "'"),
      let call = evidence.written(error.place, [name]), let receiver = call.receiver
    else { return nil }
    var written = receiver
    if let set = evidence.assignment(receiver, above: error.place), set.names == [receiver],
      set.value.kind == .call
    {
      written = set.value.source
    }
    if written.hasSuffix(".accept()") {
      return evidence.finding("E04", about: error, ["call": .text("conn, addr = \(written)")])
    }
    guard written.contains(".recvfrom("), written.hasSuffix(")") else { return nil }
    return evidence.finding(
      "E04.recvfrom", about: error, ["call": .text("data, addr = \(written)")])
  }
}
