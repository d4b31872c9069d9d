/// A word size of SHA-2 with its constants.
protocol SHA2Word: FixedWidthInteger, UnsignedInteger, Sendable {
  static var roundConstants: [Self] { get }
  /// Rotations of the schedule and the rounds, and the two shifts of the schedule.
  static var turns: (s0: (Self, Self, Self), s1: (Self, Self, Self)) { get }
  static var bigTurns: (s0: (Self, Self, Self), s1: (Self, Self, Self)) { get }
}

extension UInt32: SHA2Word {
  static var roundConstants: [UInt32] { DigestConstants.sha256 }
  static var turns: (s0: (UInt32, UInt32, UInt32), s1: (UInt32, UInt32, UInt32)) {
    ((7, 18, 3), (17, 19, 10))
  }
  static var bigTurns: (s0: (UInt32, UInt32, UInt32), s1: (UInt32, UInt32, UInt32)) {
    ((2, 13, 22), (6, 11, 25))
  }
}

extension UInt64: SHA2Word {
  static var roundConstants: [UInt64] { DigestConstants.sha512 }
  static var turns: (s0: (UInt64, UInt64, UInt64), s1: (UInt64, UInt64, UInt64)) {
    ((1, 8, 7), (19, 61, 6))
  }
  static var bigTurns: (s0: (UInt64, UInt64, UInt64), s1: (UInt64, UInt64, UInt64)) {
    ((28, 34, 39), (14, 18, 41))
  }
}

/// SHA-224, SHA-256, SHA-384 and SHA-512, FIPS 180-4.
struct SHA2<Word: SHA2Word>: DigestFunction {
  let digestSize: Int
  var blockSize: Int { Word.bitWidth * 2 }
  private var state: [Word]
  private var blocks: DigestBlocks

  init(start: [Word], digestSize: Int) {
    state = start
    self.digestSize = digestSize
    blocks = DigestBlocks(blockSize: Word.bitWidth * 2)
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    blocks.add(bytes) { SHA2.compress(&state, $0) }
  }

  func digest(count: Int) -> [UInt8] {
    var state = state
    let size = blockSize
    blocks.padding(lengthBytes: size / 8, bigEndian: true).withUnsafeBytes { tail in
      for start in stride(from: 0, to: tail.count, by: size) {
        SHA2.compress(&state, UnsafeRawBufferPointer(rebasing: tail[start..<start + size]))
      }
    }
    return Array(state.flatMap(\.bigEndianBytes).prefix(digestSize))
  }

  // Without these the generic body would run unspecialised behind the existential.
  @_specialize(where Word == UInt32)
  @_specialize(where Word == UInt64)
  private static func compress(_ state: inout [Word], _ block: UnsafeRawBufferPointer) {
    let (turns, bigTurns) = (Word.turns, Word.bigTurns)
    Word.roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: Word.self, capacity: constants.count) { words in
        for index in 0..<16 { words[index] = block.bigEndian(index, as: Word.self) }
        for index in 16..<constants.count {
          let (early, late) = (words[index - 15], words[index - 2])
          let s0 =
            early.rotated(right: turns.s0.0) ^ early.rotated(right: turns.s0.1)
            ^ (early &>> turns.s0.2)
          let s1 =
            late.rotated(right: turns.s1.0) ^ late.rotated(right: turns.s1.1)
            ^ (late &>> turns.s1.2)
          words[index] = words[index - 16] &+ s0 &+ words[index - 7] &+ s1
        }
        var (a, b, c, d) = (state[0], state[1], state[2], state[3])
        var (e, f, g, h) = (state[4], state[5], state[6], state[7])
        for step in 0..<constants.count {
          let s1 =
            e.rotated(right: bigTurns.s1.0) ^ e.rotated(right: bigTurns.s1.1)
            ^ e.rotated(right: bigTurns.s1.2)
          let choice = (e & f) ^ (~e & g)
          let first = h &+ s1 &+ choice &+ constants[step] &+ words[step]
          let s0 =
            a.rotated(right: bigTurns.s0.0) ^ a.rotated(right: bigTurns.s0.1)
            ^ a.rotated(right: bigTurns.s0.2)
          let majority = (a & b) ^ (a & c) ^ (b & c)
          (h, g, f, e) = (g, f, e, d &+ first)
          (d, c, b, a) = (c, b, a, first &+ s0 &+ majority)
        }
        for (index, value) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= value }
      }
    }
  }
}
