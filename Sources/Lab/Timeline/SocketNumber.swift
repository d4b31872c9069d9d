/// A socket of a terminal, by a number that is never used again, as descriptors are. They count from
/// 1 over all terminals of a timeline.
package struct SocketNumber: RawRepresentable, Hashable, Sendable, Comparable {
  /// The number.
  package var rawValue: Int

  /// A socket by its number.
  package init(rawValue: Int) { self.rawValue = rawValue }

  /// Whether one was made before the other.
  package static func < (left: SocketNumber, right: SocketNumber) -> Bool {
    left.rawValue < right.rawValue
  }
}
