import Lab
import Sockets

extension CallRecord {
  /// Whether it ended well.
  var isDone: Bool {
    if case .value = outcome { return true }
    return false
  }

  /// Whether it raised an OSError of this number.
  func failed(_ errors: Errno...) -> Bool {
    guard let number = failure?.errno else { return false }
    return errors.contains { Int($0.rawValue) == number }
  }

  /// The number that it gave.
  var resultNumber: Int? {
    if case .value(.number(let number)) = outcome { return number }
    return nil
  }

  /// Whether it asks for bytes.
  var receives: Bool {
    ["recv", "recvfrom", "recv_into", "recvfrom_into", "recvmsg", "recvmsg_into"].contains(name)
  }

  /// Whether it waits until bytes come, also for a file of the socket.
  var awaitsBytes: Bool { receives || name.hasPrefix("file.read") }

  /// Whether it offers bytes.
  var sends: Bool { ["send", "sendall", "sendto", "sendmsg", "sendfile"].contains(name) }

  /// Whether it asks for a connection.
  var connects: Bool { name == "connect" || name == "connect_ex" }

  /// Whether it got the end of the stream: no bytes, though it asked for some.
  var isEnd: Bool { receives && isDone && byteCount == 0 && (requested ?? 1) > 0 }

  /// Whether it was still under way at a moment.
  func lasts(at time: Int64) -> Bool { began <= time && (ended ?? .max) >= time }
}
