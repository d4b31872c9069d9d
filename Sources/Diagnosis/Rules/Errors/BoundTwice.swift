import Lab

/// M19.twice: bind on a socket that has an address already.
struct BoundTwice: ErrorRule {
  let notes = ["M19.twice": ["address", "line", "method"]]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard error.failed(.invalidArgument), let call = evidence.call(of: error),
      call.name == "bind", let socket = call.socket,
      let first = evidence.calls(on: socket, before: call.number).last(where: {
        ["bind", "connect", "connect_ex", "listen", "sendto"].contains($0.name) && $0.isDone
          && $0.local?.port ?? 0 != 0
      }), let line = evidence.place(first, for: error.terminal), let address = first.local
    else { return nil }
    return evidence.finding(
      "M19.twice", about: error, calls: [first, call],
      ["address": .address(address), "line": line, "method": .text(first.name)])
  }
}
