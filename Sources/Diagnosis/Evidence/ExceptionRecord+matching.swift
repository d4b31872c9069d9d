import Lab
import Sockets

extension ExceptionRecord {
  /// Whether it is an OSError of this number.
  func failed(_ errors: Errno...) -> Bool {
    guard let errno else { return false }
    return errors.contains { Int($0.rawValue) == errno }
  }

  /// What stands in the message between two texts, of which the second ends it unless it is empty.
  func message(after start: String, before end: String = "") -> String? {
    guard message.hasPrefix(start), message.hasSuffix(end),
      message.utf8.count >= start.utf8.count + end.utf8.count
    else { return nil }
    return String(message.dropFirst(start.count).dropLast(end.count))
  }
}
