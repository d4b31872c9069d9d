/// A word size of BLAKE2 with its numbers.
protocol BLAKE2Word: FixedWidthInteger, UnsignedInteger, Sendable {
  static var start: [Self] { get }
  static var rounds: Int { get }
  static var mixTurns: (Self, Self, Self, Self) { get }
}

extension UInt64: BLAKE2Word {
  static var start: [UInt64] { DigestConstants.start512 }
  static var rounds: Int { 12 }
  static var mixTurns: (UInt64, UInt64, UInt64, UInt64) { (32, 24, 16, 63) }
}

extension UInt32: BLAKE2Word {
  static var start: [UInt32] { DigestConstants.start256 }
  static var rounds: Int { 10 }
  static var mixTurns: (UInt32, UInt32, UInt32, UInt32) { (16, 12, 8, 7) }
}

/// BLAKE2b (64-bit words) and BLAKE2s (32-bit words), RFC 7693, without tree hashing.
struct BLAKE2<Word: BLAKE2Word>: DigestFunction {
  let digestSize: Int
  var blockSize: Int { Word.bitWidth * 2 }
  private var state: [Word]
  private var blocks: DigestBlocks
  /// Bytes compressed so far.
  private var compressed: UInt64 = 0

  /// Makes a hash; nil where a parameter is too long: the digest and the key have at most a
  /// word's bytes times 8, salt and person a word's bytes times 2.
  init?(digestSize: Int, key: [UInt8] = [], salt: [UInt8] = [], person: [UInt8] = []) {
    let wordBytes = Word.bitWidth / 8
    guard digestSize >= 1, digestSize <= 8 * wordBytes, key.count <= 8 * wordBytes,
      salt.count <= 2 * wordBytes, person.count <= 2 * wordBytes
    else { return nil }
    self.digestSize = digestSize
    blocks = DigestBlocks(blockSize: Word.bitWidth * 2)
    var parameters = [UInt8](repeating: 0, count: 8 * wordBytes)
    parameters[0] = UInt8(digestSize)
    parameters[1] = UInt8(key.count)
    parameters[2] = 1
    parameters[3] = 1
    for (index, byte) in salt.enumerated() { parameters[4 * wordBytes + index] = byte }
    for (index, byte) in person.enumerated() { parameters[6 * wordBytes + index] = byte }
    let start = Word.start
    state = parameters.withUnsafeBytes { bytes in
      (0..<8).map { start[$0] ^ bytes.littleEndian($0, as: Word.self) }
    }
    if !key.isEmpty {
      let block = key + [UInt8](repeating: 0, count: blockSize - key.count)
      block.withUnsafeBytes { update($0) }
    }
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    blocks.add(bytes, keepsLast: true) { block in
      compressed &+= UInt64(block.count)
      BLAKE2.compress(&state, block, compressed, isLast: false)
    }
  }

  func digest(count: Int) -> [UInt8] {
    var state = state
    let total = compressed &+ UInt64(blocks.pending.count)
    let padding = [UInt8](repeating: 0, count: blockSize - blocks.pending.count)
    (blocks.pending + padding).withUnsafeBytes {
      BLAKE2.compress(&state, $0, total, isLast: true)
    }
    return Array(state.flatMap(\.littleEndianBytes).prefix(digestSize))
  }

  // Without these the generic body would run unspecialised behind the existential.
  @_specialize(where Word == UInt32)
  @_specialize(where Word == UInt64)
  private static func compress(
    _ state: inout [Word], _ block: UnsafeRawBufferPointer, _ count: UInt64, isLast: Bool
  ) {
    let start = Word.start
    withUnsafeTemporaryAllocation(of: Word.self, capacity: 16) { v in
      for index in 0..<8 {
        v[index] = state[index]
        v[index + 8] = start[index]
      }
      v[12] ^= Word(truncatingIfNeeded: count)
      if Word.bitWidth == 32 { v[13] ^= Word(truncatingIfNeeded: count >> 32) }
      if isLast { v[14] = ~v[14] }
      for round in 0..<Word.rounds {
        let order = BLAKE2Order.rows[round % 10]
        for step in 0..<8 {
          let column = step & 3
          let shift = step < 4 ? 0 : 1
          mix(
            v, column, 4 + (column + shift) % 4, 8 + (column + 2 * shift) % 4,
            12 + (column + 3 * shift) % 4,
            block.littleEndian(Int(order[2 * step]), as: Word.self),
            block.littleEndian(Int(order[2 * step + 1]), as: Word.self))
        }
      }
      for index in 0..<8 { state[index] ^= v[index] ^ v[index + 8] }
    }
  }

  @inline(__always)
  private static func mix(
    _ v: UnsafeMutableBufferPointer<Word>, _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ x: Word,
    _ y: Word
  ) {
    let turns = Word.mixTurns
    v[a] = v[a] &+ v[b] &+ x
    v[d] = (v[d] ^ v[a]).rotated(right: turns.0)
    v[c] = v[c] &+ v[d]
    v[b] = (v[b] ^ v[c]).rotated(right: turns.1)
    v[a] = v[a] &+ v[b] &+ y
    v[d] = (v[d] ^ v[a]).rotated(right: turns.2)
    v[c] = v[c] &+ v[d]
    v[b] = (v[b] ^ v[c]).rotated(right: turns.3)
  }
}

/// The order in which BLAKE2's rounds take the words of a block.
private enum BLAKE2Order {
  static let rows: [[UInt8]] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
  ]
}
