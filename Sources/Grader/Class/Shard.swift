/// A part of a class, for machines that share the work: which students are in it depends on their names
/// alone.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
  /// Which part, from 1.
  package let index: Int
  /// How many parts there are.
  package let count: Int

  /// The most parts that there can be.
  private static let mostParts = 10_000

  /// Reads `2/8`; nil for what is no part.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]), index >= 1,
      count >= index, count <= Shard.mostParts
    else { return nil }
    self.index = index
    self.count = count
  }

  /// As it is written: `2/8`.
  package var description: String { "\(index)/\(count)" }

  /// Whether a student is in it.
  package func contains(_ student: String) -> Bool {
    ContentHash.number(Array(student.utf8)) % UInt64(count) == UInt64(index - 1)
  }
}
