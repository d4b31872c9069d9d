import Synchronization

/// Counts the calls of each terminal's input, of which only the first are told one by one: a loop may
/// make thousands.
final class ChangeCount: Sendable {
  /// How many are told.
  private static let limit = 8

  private let counts = Mutex<[String: Int]>([:])

  /// Counts a call; whether it is to be told.
  func next(in terminal: String) -> Bool {
    counts.withLock {
      $0[terminal, default: 0] += 1
      return $0[terminal, default: 0] <= ChangeCount.limit
    }
  }

  /// Begins anew: nobody is to hear of what was counted.
  func forget() { counts.withLock { $0 = [:] } }

  /// An input has ended; how many of its calls were not told.
  func end(of terminal: String) -> Int {
    max((counts.withLock { $0.removeValue(forKey: terminal) } ?? 0) - ChangeCount.limit, 0)
  }
}
