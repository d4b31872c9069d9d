import Lab
import Synchronization

/// Collects the values that terminals show at this moment, until they are whole.
final class ShownValues: Sendable {
  private let values = Mutex<[String: (bytes: [UInt8], size: ValueSize?)]>([:])

  /// A terminal begins to show a value.
  func begin(_ terminal: String, _ size: ValueSize?) {
    values.withLock { $0[terminal] = ([], size) }
  }

  /// Takes what a terminal writes, if it shows a value.
  func take(_ bytes: [UInt8], of terminal: String) -> Bool {
    values.withLock { $0[terminal]?.bytes += bytes } != nil
  }

  /// The value that a terminal has shown.
  func end(_ terminal: String) -> (bytes: [UInt8], size: ValueSize?)? {
    values.withLock { $0.removeValue(forKey: terminal) }
  }
}
