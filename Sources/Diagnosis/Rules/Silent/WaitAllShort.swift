import Lab
import Sockets

/// M03: MSG_WAITALL came short because the socket has a timeout.
struct WaitAllShort: SilentRule {
  let notes = ["M03": ["count", "asked", "line"]]

  func findings(in terminal: String, of evidence: Evidence) -> [Finding] {
    evidence.calls.compactMap { call in
      guard call.terminal == terminal, call.name == "recv", call.isDone, call.byteCount > 0,
        let flags = call.numbers.first,
        MessageFlags(rawValue: Int32(truncatingIfNeeded: flags)).contains(.waitAll),
        let asked = call.requested, call.byteCount < asked, let socket = call.socket,
        let set = evidence.timing(of: socket, before: call.number), set.name == "settimeout",
        (set.numbers.first ?? -1) >= 0, evidence.record(of: call)?.isStream == true,
        let line = evidence.place(call, for: terminal)
      else { return nil }
      return evidence.finding(
        "M03", at: call, also: [set],
        ["count": .number(call.byteCount), "asked": .number(asked), "line": line])
    }
  }
}
