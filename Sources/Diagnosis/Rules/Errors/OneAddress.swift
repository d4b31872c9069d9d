import Lab

/// M19 for bind, E02 for connect: host and port as two arguments, or as one text; both methods take
/// one tuple.
struct OneAddress: ErrorRule {
  let notes = ["M19": ["call"], "E02": ["call"], "M19.text": ["call"], "E02.text": ["call"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName == "TypeError" else { return nil }
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
}
