/// Bytes on their way into a digest, handed over in whole blocks.
struct DigestBlocks: Sendable {
  let blockSize: Int
  /// The bytes that do not fill a block yet.
  private(set) var pending: [UInt8] = []
  /// All bytes that came, modulo 2^64.
  private(set) var count: UInt64 = 0

  init(blockSize: Int) { self.blockSize = blockSize }

  /// Takes bytes and gives whole blocks away.
  ///
  /// - Parameter keepsLast: whether a full last block waits for more, as BLAKE2 needs.
  mutating func add(
    _ bytes: UnsafeRawBufferPointer, keepsLast: Bool = false,
    _ compress: (UnsafeRawBufferPointer) -> Void
  ) {
    count &+= UInt64(bytes.count)
    var rest = bytes[...]
    let reserve = keepsLast ? 1 : 0
    if !pending.isEmpty {
      let taken = min(blockSize - pending.count, rest.count)
      pending += rest.prefix(taken)
      rest = rest.dropFirst(taken)
      guard pending.count == blockSize, rest.count >= reserve else { return }
      pending.withUnsafeBytes(compress)
      pending.removeAll(keepingCapacity: true)
    }
    while rest.count >= blockSize + reserve {
      compress(UnsafeRawBufferPointer(rebasing: rest.prefix(blockSize)))
      rest = rest.dropFirst(blockSize)
    }
    pending += rest
  }

  /// The last bytes as MD5 and SHA end them: a 1 bit, zeros, and the length in bits.
  func padding(lengthBytes: Int, bigEndian: Bool) -> [UInt8] {
    var tail = pending + [0x80]
    while (tail.count + lengthBytes) % blockSize != 0 { tail.append(0) }
    var length = [UInt8](repeating: 0, count: lengthBytes)
    // Bits: 64 of count shifted by 3 need up to 67.
    for index in 0..<min(9, lengthBytes) {
      let value = index == 8 ? count >> 61 : (count << 3) >> UInt64(8 * index)
      length[index] = UInt8(truncatingIfNeeded: value)
    }
    return tail + (bigEndian ? length.reversed() : length)
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian word at an index counted in words.
  func littleEndian<Word: FixedWidthInteger>(_ index: Int, as type: Word.Type) -> Word {
    Word(littleEndian: loadUnaligned(fromByteOffset: index * (Word.bitWidth / 8), as: type))
  }

  /// The big-endian word at an index counted in words.
  func bigEndian<Word: FixedWidthInteger>(_ index: Int, as type: Word.Type) -> Word {
    Word(bigEndian: loadUnaligned(fromByteOffset: index * (Word.bitWidth / 8), as: type))
  }
}

extension FixedWidthInteger where Self: UnsignedInteger {
  /// The bits turned to the left.
  @inline(__always)
  func rotated(left count: Self) -> Self {
    self &<< count | self &>> (Self(truncatingIfNeeded: Self.bitWidth) &- count)
  }

  /// The bits turned to the right.
  @inline(__always)
  func rotated(right count: Self) -> Self {
    self &>> count | self &<< (Self(truncatingIfNeeded: Self.bitWidth) &- count)
  }

  /// The bytes of the word, least significant first.
  var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }

  /// The bytes of the word, most significant first.
  var bigEndianBytes: [UInt8] { withUnsafeBytes(of: bigEndian) { Array($0) } }
}
