/// A hash that takes bytes piece by piece. A value: a copy goes on independently.
protocol DigestFunction: Sendable {
  var blockSize: Int { get }
  var digestSize: Int { get }
  mutating func update(_ bytes: UnsafeRawBufferPointer)
  /// The digest of what came so far; `count` matters to functions of free length only.
  func digest(count: Int) -> [UInt8]
}
