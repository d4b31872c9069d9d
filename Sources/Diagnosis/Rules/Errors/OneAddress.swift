import Lab

/// M19 for bind, E02 for connect and sendto: host and port as two arguments, or as one text, or
/// nothing; the methods take one tuple.
struct OneAddress: ErrorRule {
  let notes = [
    "M19": ["call"], "E02": ["call"], "M19.text": ["call"], "E02.text": ["call"],
    "E02.sendto": ["call"],
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError" else { return nil }
    if let call = sendto(error, evidence) {
      return evidence.finding("E02.sendto", about: error, ["call": .text(call)])
    }
    for method in ["bind", "connect", "connect_ex"] {
      let code = method == "bind" ? "M19" : "E02"
      let call = evidence.written(error.place, [method])
      if error.message == "socket.\(method)() takes exactly one argument (2 given)",
        let arguments = call?.arguments, arguments.count == 2
      {
        let pair = arguments.map(\.source).joined(separator: ", ")
        return evidence.finding(code, about: error, ["call": .text("\(method)((\(pair)))")])
      }
      if error.message == "\(method)(): AF_INET address must be tuple, not str", call != nil {
        return evidence.finding(
          code + ".text", about: error, ["call": .text("\(method)((host, port))")])
      }
    }
    return nil
  }

  /// How a sendto without one tuple for an address is meant; nil for another mistake.
  private func sendto(_ error: ExceptionRecord, _ evidence: Evidence) -> String? {
    guard let call = evidence.written(error.place, ["sendto"]) else { return nil }
    let arguments = call.arguments
    guard let data = arguments.first?.source else { return nil }
    switch error.message {
    case "'str' object cannot be interpreted as an integer":
      // The host stands where flags would.
      guard arguments.count == 3, arguments[1].kind != .integer, arguments[2].kind != .tuple else {
        return nil
      }
      return "sendto(\(data), (\(arguments[1].source), \(arguments[2].source)))"
    case "sendto() takes 2 or 3 arguments (1 given)",
      "sendto(): AF_INET address must be tuple, not str",
      "sendto(): AF_INET address must be tuple, not int":
      return "sendto(\(data), (host, port))"
    default: return nil
    }
  }
}
