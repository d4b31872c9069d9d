/// The bytes that went through a call: how many, and the first of them. Few bytes cost no memory of
/// their own.
package struct CallData: Sendable {
  /// Which way they went.
  package enum Direction: UInt8, Sendable { case none, sent, received }

  /// Which way they went; a call that sends or receives says so also when there were none.
  package private(set) var direction = Direction.none
  /// How many there were.
  package private(set) var count = 0
  /// The first 16, if there are no more kept.
  private var few: (UInt64, UInt64) = (0, 0)
  /// The bytes kept, if there are more than 16.
  private var many: [UInt8] = []

  /// The most bytes that are kept.
  package static let limit = 256

  /// No bytes.
  package init() {}

  /// Adds bytes that went through.
  package mutating func append(_ bytes: UnsafeRawBufferPointer, _ way: Direction) {
    direction = way
    let before = count
    count &+= bytes.count
    if count <= 16 {
      withUnsafeMutableBytes(of: &few) { target in
        var i = 0
        while i < bytes.count {
          target[before &+ i] = bytes[i]
          i &+= 1
        }
      }
    } else if before < CallData.limit {
      keep(bytes, after: before)
    }
  }

  private mutating func keep(_ bytes: UnsafeRawBufferPointer, after before: Int) {
    if many.isEmpty, before > 0 { withUnsafeBytes(of: few) { many = Array($0.prefix(before)) } }
    many.append(contentsOf: bytes.prefix(CallData.limit - before))
  }

  /// The bytes kept.
  package var bytes: [UInt8] {
    if !many.isEmpty { return many }
    return withUnsafeBytes(of: few) { Array($0.prefix(count)) }
  }
}
