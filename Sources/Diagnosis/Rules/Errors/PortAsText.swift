import Interpreter
import Lab

/// E03: the port is a str; what made it one is told where the text of the program shows it.
struct PortAsText: ErrorRule {
  let notes = [
    "E03": ["port"], "E03.literal": ["port", "number"], "E03.input": ["port", "line"],
    "E03.argument": ["port", "line"],
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError",
      error.message == "'str' object cannot be interpreted as an integer",
      let call = evidence.written(error.place, ["bind", "connect", "connect_ex", "sendto"]),
      let port = port(in: call.arguments.last, error, evidence)
    else { return nil }
    var facts: [String: Fact] = ["port": .text(port.source)]
    if port.kind == .text {
      let digits = port.source.filter(\.isNumber)
      guard port.source.dropFirst().dropLast() == digits, !digits.isEmpty else { return nil }
      facts["number"] = .text(digits)
      return evidence.finding("E03.literal", about: error, facts)
    }
    guard port.kind == .name, let set = evidence.assignment(port.source, above: error.place),
      let place = error.place
    else { return evidence.finding("E03", about: error, facts) }
    facts["line"] = .place(
      SourcePlace(file: place.file, line: set.line, function: place.function), terminal: nil)
    if set.value.callee == "input" { return evidence.finding("E03.input", about: error, facts) }
    if set.value.source.contains("argv") {
      return evidence.finding("E03.argument", about: error, facts)
    }
    facts["line"] = nil
    return evidence.finding("E03", about: error, facts)
  }

  /// The second element of an address, also of one in a variable.
  private func port(
    in address: SourceOutline.Piece?, _ error: ExceptionRecord, _ evidence: Evidence
  ) -> SourceOutline.Piece? {
    guard let address else { return nil }
    if address.kind == .tuple { return address.parts.count >= 2 ? address.parts[1] : nil }
    guard address.kind == .name,
      let set = evidence.assignment(address.source, above: error.place), set.names.count == 1,
      set.value.parts.count >= 2
    else { return nil }
    return set.value.parts[1]
  }
}
