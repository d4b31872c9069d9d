/// SHA-1, FIPS 180-4.
struct SHA1: DigestFunction {
  var blockSize: Int { 64 }
  var digestSize: Int { 20 }
  private var state: [UInt32] = [
    0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0,
  ]
  private var blocks = DigestBlocks(blockSize: 64)

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    blocks.add(bytes) { SHA1.compress(&state, $0) }
  }

  func digest(count: Int) -> [UInt8] {
    var state = state
    blocks.padding(lengthBytes: 8, bigEndian: true).withUnsafeBytes { tail in
      for start in stride(from: 0, to: tail.count, by: 64) {
        SHA1.compress(&state, UnsafeRawBufferPointer(rebasing: tail[start..<start + 64]))
      }
    }
    return state.flatMap(\.bigEndianBytes)
  }

  private static func compress(_ state: inout [UInt32], _ block: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 80) { words in
      for index in 0..<16 { words[index] = block.bigEndian(index, as: UInt32.self) }
      for index in 16..<80 {
        let mixed = words[index - 3] ^ words[index - 8] ^ words[index - 14] ^ words[index - 16]
        words[index] = mixed.rotated(left: 1)
      }
      var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
      for step in 0..<80 {
        let (mixed, constant): (UInt32, UInt32) =
          switch step / 20 {
          case 0: ((b & c) | (~b & d), 0x5A82_7999)
          case 1: (b ^ c ^ d, 0x6ED9_EBA1)
          case 2: ((b & c) | (b & d) | (c & d), 0x8F1B_BCDC)
          default: (b ^ c ^ d, 0xCA62_C1D6)
          }
        let sum = a.rotated(left: 5) &+ mixed &+ e &+ constant &+ words[step]
        (e, d, c, b, a) = (d, c, b.rotated(left: 30), a, sum)
      }
      state[0] &+= a
      state[1] &+= b
      state[2] &+= c
      state[3] &+= d
      state[4] &+= e
    }
  }
}
