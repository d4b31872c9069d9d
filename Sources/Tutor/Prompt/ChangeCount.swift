import Synchronization

/// Counts the calls of each terminal's input, of which only the first are told one by one: a loop may
/// make thousands.
final class ChangeCount: Sendable {
  /// How many are told.
  private static let limit = 8

  private struct Count {
    var calls = 0
    /// Those that were neither told nor counted aloud.
    var untold = 0
    /// Whether a value was shown.
    var hasShownValue = false
  }

  private let counts = Mutex<[String: Count]>([:])

  /// Counts a call; whether it is to be told.
  func next(in terminal: String) -> Bool {
    counts.withLock { counts in
      var count = counts[terminal] ?? Count()
      defer { counts[terminal] = count }
      count.calls += 1
      if count.calls <= ChangeCount.limit { return true }
      count.untold += 1
      return false
    }
  }

  /// Begins anew: nobody is to hear of what was counted.
  func forget() { counts.withLock { $0 = [:] } }

  /// A value is shown behind the calls; how many of them are to be counted aloud before it. In a loop
  /// that shows one after another they are counted at its end.
  func beforeValue(of terminal: String) -> Int {
    counts.withLock { counts in
      guard let count = counts[terminal], !count.hasShownValue else { return 0 }
      counts[terminal]?.hasShownValue = true
      counts[terminal]?.untold = 0
      return count.untold
    }
  }

  /// An error is shown behind the calls; how many of them are to be counted aloud before it.
  func beforeError(of terminal: String) -> Int {
    counts.withLock { counts in
      defer { counts[terminal]?.untold = 0 }
      return counts[terminal]?.untold ?? 0
    }
  }

  /// An input has ended, or waits; how many of its calls are to be counted aloud. What comes now is
  /// told again.
  func end(of terminal: String) -> Int {
    counts.withLock { $0.removeValue(forKey: terminal) }?.untold ?? 0
  }
}
