import Lab
import Sockets

/// M62: the path of an AF_UNIX socket outlives it.
struct UnixPathInUse: ErrorRule {
  let notes = ["M62": ["path"], "M62.closed": ["path", "line"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.addressInUse), let call = evidence.call(of: error), call.name == "bind",
      case .unix(let path)? = call.address, path.description.first != "@"
    else { return nil }
    let facts: [String: Fact] = ["path": .text(path.description)]
    let others = evidence.all.filter { $0.number != call.socket && $0.local == call.address }
    if others.contains(where: { ($0.closed ?? .max) > call.began }) { return nil }
    if let closed = others.last, let end = evidence.closing(closed),
      let line = evidence.place(end, for: error.terminal)
    {
      return evidence.finding(
        "M62.closed", about: error, calls: [end, call], facts.merging(["line": line]) { $1 })
    }
    return evidence.finding("M62", about: error, calls: [call], facts)
  }
}
