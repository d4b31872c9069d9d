import Lab

/// M19.privileged: bind to a port that only root may have.
struct PrivilegedPort: ErrorRule {
  let notes = ["M19.privileged": ["port"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.accessDenied), let call = evidence.call(of: error), call.name == "bind",
      let port = call.address?.port, (1..<1024).contains(port)
    else { return nil }
    return evidence.finding(
      "M19.privileged", about: error, calls: [call], ["port": .text("\(port)")])
  }
}
