import Lab

/// M25: connect_ex returns error numbers of the connection itself; other mistakes raise.
struct ConnectExRaised: ErrorRule {
  let notes = ["M25": ["type"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard ["gaierror", "socket.gaierror", "TypeError", "OverflowError"].contains(error.typeName),
      evidence.written(error.place, ["connect_ex"]) != nil,
      error.typeName != "TypeError" || error.message.contains("address")
        || error.message == "'str' object cannot be interpreted as an integer"
    else { return nil }
    let type = error.typeName.split(separator: ".").last.map(String.init) ?? error.typeName
    return evidence.finding("M25", about: error, ["type": .text(type)])
  }
}
