import Lab
import Sockets

/// Calls of a timeline as lines of text: `program  line 7   recv(1024) -> 3 bytes b'abc'`.
enum CallLines {
  /// The last calls, but for looks that found nothing.
  static func last(_ count: Int, of snapshot: TimelineSnapshot) -> [String] {
    let shown = snapshot.calls.filter { call in
      call.terminal == CheckHost.programName ? call.place != nil : isAct(call)
    }
    return shown.suffix(count).map(line)
  }

  /// Whether a call of the check did something to its connection.
  private static func isAct(_ call: CallRecord) -> Bool {
    guard call.failure?.typeName != "BlockingIOError" else { return false }
    return [
      "connect", "connect_ex", "send", "sendto", "recv", "recvfrom", "shutdown", "close", "accept",
    ].contains(call.name)
  }

  static func line(_ call: CallRecord) -> String {
    var text = call.terminal
    if call.terminal == CheckHost.programName {
      text += call.place.map { " line \($0.line)" } ?? ""
    }
    return text + "  \(call.name)(\(arguments(of: call)))" + ending(of: call)
  }

  private static func arguments(of call: CallRecord) -> String {
    switch call.name {
    case "send", "sendall", "sendto", "sendmsg":
      return data(call, count: call.requested ?? call.byteCount)
    case "recv", "recvfrom", "recv_into", "recvfrom_into":
      return call.requested.map { "\($0)" } ?? ""
    case "bind", "connect", "connect_ex": return address(call.address)
    case "listen", "setsockopt", "shutdown":
      return call.numbers.map { "\($0)" }.joined(separator: ", ")
    default: return ""
    }
  }

  private static func ending(of call: CallRecord) -> String {
    switch call.outcome {
    case .waiting: return " ..."
    case .interrupted: return " -> interrupted"
    case .failed(let failure): return " -> \(failure.typeName): \(failure.message)"
    case .value(.number(let number)): return " -> \(number)"
    case .value(.bytes): return " -> \(data(call, count: call.byteCount))"
    case .value(.address(let address)): return " -> \(self.address(address))"
    case .value: return call.name == "accept" ? " -> \(address(call.address))" : ""
    }
  }

  private static func address(_ address: SocketAddress?) -> String {
    guard let address else { return "" }
    return address.port.map { "\(address.hostText):\($0)" } ?? address.hostText
  }

  private static func data(_ call: CallRecord, count: Int) -> String {
    if count == 0 { return "b''" }
    let bytes = call.data.prefix(24)
    var text = "\(count) byte\(count == 1 ? "" : "s") b'"
    for byte in bytes {
      switch byte {
      case 10: text += "\\n"
      case 13: text += "\\r"
      case 9: text += "\\t"
      case UInt8(ascii: "\\"), UInt8(ascii: "'"): text += "\\" + String(UnicodeScalar(byte))
      case 32..<127: text += String(UnicodeScalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text + "'" + (bytes.count < count ? " ..." : "")
  }
}
