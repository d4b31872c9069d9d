/// SHA-3 and SHAKE, FIPS 202.
struct Keccak: DigestFunction {
  let blockSize: Int
  let digestSize: Int
  /// The bits that tell SHA-3 and SHAKE apart, with the first bit of padding.
  private let suffix: UInt8
  private var lanes = [UInt64](repeating: 0, count: 25)
  private var blocks: DigestBlocks

  /// SHA3 with a digest of so many bytes.
  static func sha3(_ digestSize: Int) -> Keccak {
    Keccak(capacity: 2 * digestSize, digestSize: digestSize, suffix: 0x06)
  }

  /// SHAKE128 or SHAKE256.
  static func shake(bits: Int) -> Keccak {
    Keccak(capacity: bits / 4, digestSize: 0, suffix: 0x1F)
  }

  private init(capacity: Int, digestSize: Int, suffix: UInt8) {
    blockSize = 200 - capacity
    self.digestSize = digestSize
    self.suffix = suffix
    blocks = DigestBlocks(blockSize: 200 - capacity)
  }

  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    blocks.add(bytes) { Keccak.absorb(&lanes, $0) }
  }

  func digest(count: Int) -> [UInt8] {
    let count = digestSize > 0 ? digestSize : count
    var lanes = lanes
    var tail = blocks.pending + [suffix]
    while tail.count < blockSize { tail.append(0) }
    tail[blockSize - 1] |= 0x80
    tail.withUnsafeBytes { Keccak.absorb(&lanes, $0) }
    var output: [UInt8] = []
    output.reserveCapacity(count)
    while true {
      for lane in lanes.prefix(blockSize / 8) {
        for byte in lane.littleEndianBytes where output.count < count { output.append(byte) }
      }
      if output.count >= count { return output }
      Keccak.permute(&lanes)
    }
  }

  private static func absorb(_ lanes: inout [UInt64], _ block: UnsafeRawBufferPointer) {
    for index in 0..<block.count / 8 {
      lanes[index] ^= block.littleEndian(index, as: UInt64.self)
    }
    permute(&lanes)
  }

  private static func permute(_ lanes: inout [UInt64]) {
    lanes.withUnsafeMutableBufferPointer { lanes in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 5) { columns in
        DigestConstants.keccak.withUnsafeBufferPointer { constants in
          for constant in constants { round(lanes, columns, constant) }
        }
      }
    }
  }

  @inline(__always)
  private static func round(
    _ lanes: UnsafeMutableBufferPointer<UInt64>, _ columns: UnsafeMutableBufferPointer<UInt64>,
    _ constant: UInt64
  ) {
    for x in 0..<5 {
      columns[x] = lanes[x] ^ lanes[x + 5] ^ lanes[x + 10] ^ lanes[x + 15] ^ lanes[x + 20]
    }
    for x in 0..<5 {
      let mixed = columns[(x + 4) % 5] ^ columns[(x + 1) % 5].rotated(left: 1)
      for y in stride(from: x, to: 25, by: 5) { lanes[y] ^= mixed }
    }
    // Walk the lanes in the order in which each takes the one before it.
    var (x, y) = (1, 0)
    var carried = lanes[1]
    for step in 0..<24 {
      (x, y) = (y, (2 * x + 3 * y) % 5)
      let turn = UInt64((step + 1) * (step + 2) / 2 % 64)
      let next = lanes[x + 5 * y]
      lanes[x + 5 * y] = turn == 0 ? carried : carried.rotated(left: turn)
      carried = next
    }
    for row in stride(from: 0, to: 25, by: 5) {
      for x in 0..<5 { columns[x] = lanes[row + x] }
      for x in 0..<5 {
        lanes[row + x] = columns[x] ^ (~columns[(x + 1) % 5] & columns[(x + 2) % 5])
      }
    }
    lanes[0] ^= constant
  }
}
