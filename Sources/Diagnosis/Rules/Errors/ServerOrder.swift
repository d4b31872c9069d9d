import Lab

/// M18: accept on a socket that does not listen, or listen and accept on a datagram socket.
struct ServerOrder: ErrorRule {
  let notes = [
    "M18": [], "M18.bound": ["address"], "M18.connected": ["address"], "M18.datagram": ["method"],
  ]

  func finding(for error: ExceptionRecord, in evidence: Evidence) -> Finding? {
    guard let call = evidence.call(of: error), let socket = evidence.record(of: call),
      call.name == "accept" || call.name == "listen"
    else { return nil }
    if socket.isDatagram, error.failed(.notSupported) {
      return evidence.finding(
        "M18.datagram", about: error, calls: [call], ["method": .text(call.name)])
    }
    guard error.failed(.invalidArgument), socket.isStream,
      evidence.listening(socket.number, before: call.number) == nil
    else { return nil }
    let earlier = evidence.calls(on: socket.number, before: call.number)
    if let remote = socket.remote {
      return evidence.finding(
        "M18.connected", about: error, calls: [call], ["address": .address(remote)])
    }
    guard call.name == "accept" else { return nil }
    if let bind = earlier.last(where: { $0.name == "bind" && $0.isDone }),
      let address = bind.local ?? bind.address
    {
      return evidence.finding(
        "M18.bound", about: error, calls: [bind, call], ["address": .address(address)])
    }
    return evidence.finding("M18", about: error, calls: [call])
  }
}
