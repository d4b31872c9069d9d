/// The bytes that a UnicodeDecodeError is about.
package struct Undecoded: Hashable, Sendable {
  /// How many they are.
  package var count: Int
  /// The first of them, at most ``CallRecord/dataLimit``.
  package var first: [UInt8]

  /// What is kept of these bytes.
  package init(_ bytes: some Collection<UInt8>) {
    count = bytes.count
    first = Array(bytes.prefix(CallRecord.dataLimit))
  }
}
