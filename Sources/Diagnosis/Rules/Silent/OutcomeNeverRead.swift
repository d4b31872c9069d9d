import Lab
import Sockets

/// M28.unread: a connection that had begun was found writable, and SO_ERROR was not read: it would have
/// told that nobody listened.
struct OutcomeNeverRead: SilentRule {
  let notes = ["M28.unread": ["line", "address"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    // Who else listens is known only where all sockets of the network are.
    guard evidence.snapshot.isSeparate else { return [] }
    return evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.hasBegun, let socket = evidence.record(of: call),
        socket.isStream, let address = call.address,
        !evidence.listeners(at: call.began).contains(where: { $0.local?.accepts(address) == true }),
        let found = evidence.calls.first(where: {
          $0.number > call.number && $0.terminal == terminal && $0.foundWritable(call.descriptor)
        }),
        // Any other look at the socket would tell too.
        !evidence.calls(on: socket.number, after: found.number).contains(where: {
          $0.sends || $0.receives || $0.connects || $0.name == "getpeername"
            || $0.name == "getsockopt"
        }), let line = evidence.place(call, for: terminal)
      else { return nil }
      return evidence.finding(
        "M28.unread", at: call, also: [found], ["line": line, "address": .address(address)])
    }
  }
}

extension CallRecord {
  /// Whether it is a `select` or its kin that found a descriptor writable.
  fileprivate func foundWritable(_ descriptor: Int32) -> Bool {
    if case .value(.ready(_, let writable, _)) = outcome { return writable.contains(descriptor) }
    return false
  }
}
