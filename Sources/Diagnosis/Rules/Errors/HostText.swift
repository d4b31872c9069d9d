import Lab

/// E19: a host name that is a URL, or carries its port.
struct HostText: ErrorRule {
  let notes = ["E19": ["host"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.typeName.hasSuffix("gaierror") else { return nil }
    let methods: Set = ["connect", "connect_ex", "bind", "create_connection", "gethostbyname"]
    let argument = evidence.written(error.place, methods)?.arguments.first
    let literal = argument?.kind == .tuple ? argument?.parts.first : argument
    var host = evidence.call(of: error)?.text
    if host == nil, let literal, literal.kind == .text {
      host = String(literal.source.dropFirst().dropLast())
    }
    guard let host, host.contains("://") || host.contains("/") || hasPort(host) else { return nil }
    return evidence.finding("E19", about: error, ["host": .text(host)])
  }

  /// `localhost:80`, which is no IPv6 address.
  private func hasPort(_ host: String) -> Bool {
    let parts = host.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty && parts[1].allSatisfy(\.isNumber)
  }
}
