/// MD5, RFC 1321.
struct MD5: DigestFunction {
  var blockSize: Int { 64 }
  var digestSize: Int { 16 }
  private var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]
  private var blocks = DigestBlocks(blockSize: 64)
  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    blocks.add(bytes) { MD5.compress(&state, $0) }
  }

  func digest(count: Int) -> [UInt8] {
    var state = state
    blocks.padding(lengthBytes: 8, bigEndian: false).withUnsafeBytes { tail in
      for start in stride(from: 0, to: tail.count, by: 64) {
        MD5.compress(&state, UnsafeRawBufferPointer(rebasing: tail[start..<start + 64]))
      }
    }
    return state.flatMap(\.littleEndianBytes)
  }

  private static func compress(_ state: inout [UInt32], _ block: UnsafeRawBufferPointer) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    DigestConstants.md5.withUnsafeBufferPointer { constants in
      shifts.withUnsafeBufferPointer { shifts in
        for step in 0..<64 {
          let mixed: UInt32
          let word: Int
          switch step >> 4 {
          case 0: (mixed, word) = ((b & c) | (~b & d), step)
          case 1: (mixed, word) = ((d & b) | (~d & c), (5 * step + 1) & 15)
          case 2: (mixed, word) = (b ^ c ^ d, (3 * step + 5) & 15)
          default: (mixed, word) = (c ^ (b | ~d), (7 * step) & 15)
          }
          let sum = a &+ mixed &+ constants[step] &+ block.littleEndian(word, as: UInt32.self)
          let turned = sum.rotated(left: shifts[(step >> 4) * 4 + (step & 3)])
          (a, d, c, b) = (d, c, b, b &+ turned)
        }
      }
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
  }
}
