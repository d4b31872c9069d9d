extension Limbs {
  /// The value of an ASCII digit or letter in bases up to 36, nil for any other byte.
  static func digitValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: return Int(byte) - 0x30
    case 0x41...0x5A: return Int(byte) - 0x41 + 10
    case 0x61...0x7A: return Int(byte) - 0x61 + 10
    default: return nil
    }
  }

  /// The ASCII digit, in lower case, of a value under 36.
  static func digitByte(_ value: UInt) -> UInt8 {
    UInt8(truncatingIfNeeded: value < 10 ? 0x30 + value : 0x61 + value - 10)
  }

  /// How many digits of this base fit one limb, and the base to that power.
  private static func chunk(radix: Int) -> (digits: Int, base: UInt) {
    var digits = 1
    var base = UInt(radix)
    while true {
      let (product, overflow) = base.multipliedReportingOverflow(by: UInt(radix))
      if overflow { return (digits, base) }
      base = product
      digits += 1
    }
  }

  /// ASCII digits, most significant first, in a base of 2 to 36; "0" for zero.
  static func digits(_ limbs: [UInt], radix: Int) -> [UInt8] {
    if limbs.isEmpty { return [0x30] }
    if radix & (radix - 1) == 0 { return binaryDigits(limbs, width: radix.trailingZeroBitCount) }
    let (chunkDigits, base) = chunk(radix: radix)
    var powers: [[UInt]] = []
    if limbs.count > simpleLimbs {
      powers.append([base])
      // Stops once the square of the last power is certainly above the number.
      while let last = powers.last, last.count <= (limbs.count + 1) / 2 {
        powers.append(multiply(last, last))
      }
    }
    var writer = DigitWriter(
      radix: UInt(radix), chunkDigits: chunkDigits, base: base, powers: powers)
    writer.write(limbs, level: powers.count - 1, padded: false)
    return writer.output
  }

  private static func binaryDigits(_ limbs: [UInt], width: Int) -> [UInt8] {
    let count = (bitLength(limbs) + width - 1) / width
    let mask = (1 as UInt) << width - 1
    var result: [UInt8] = []
    result.reserveCapacity(count)
    for position in stride(from: (count - 1) * width, through: 0, by: -width) {
      let index = position / UInt.bitWidth
      let shift = position % UInt.bitWidth
      var bits = limbs[index] >> shift
      if shift + width > UInt.bitWidth, index + 1 < limbs.count {
        bits |= limbs[index + 1] << (UInt.bitWidth - shift)
      }
      result.append(digitByte(bits & mask))
    }
    return result
  }

  /// Up to this many limbs, dividing by one limb at a time is the quicker way to digits.
  fileprivate static var simpleLimbs: Int { 30 }

  /// Reads ASCII digits, most significant first; nil when empty or a byte is no digit of the base.
  static func parse(_ digits: [UInt8], radix: Int) -> [UInt]? {
    guard !digits.isEmpty, radix >= 2, radix <= 36 else { return nil }
    let (chunkDigits, base) = chunk(radix: radix)
    let reader = DigitReader(radix: radix, chunkDigits: chunkDigits)
    var powers: [[UInt]] = [[base]]
    while let last = powers.last, chunkDigits << powers.count < digits.count {
      powers.append(multiply(last, last))
    }
    return reader.read(digits[...], powers: powers)
  }
}

/// Writes digits by halving: the number is divided by ever smaller powers of the base.
private struct DigitWriter {
  let radix: UInt
  let chunkDigits: Int
  let base: UInt
  /// The chunk's base to the powers 1, 2, 4, 8, ...
  let powers: [[UInt]]
  var output: [UInt8] = []

  /// Writes a number under `powers[level]` squared; `padded` with zeros to all of its digits.
  mutating func write(_ limbs: [UInt], level: Int, padded: Bool) {
    if level < 0 || limbs.count <= Limbs.simpleLimbs {
      writeSimply(limbs, width: padded ? chunkDigits << (level + 1) : 0)
      return
    }
    let (high, low) = Limbs.divide(limbs, by: powers[level])
    let started = padded || !high.isEmpty
    if started { write(high, level: level - 1, padded: padded) }
    write(low, level: level - 1, padded: started)
  }

  private mutating func writeSimply(_ limbs: [UInt], width: Int) {
    var rest = limbs
    var reversed: [UInt8] = []
    while !rest.isEmpty {
      var chunk = Limbs.divide(&rest, by: base)
      for _ in 0..<chunkDigits {
        if rest.isEmpty, chunk == 0 { break }
        reversed.append(Limbs.digitByte(chunk % radix))
        chunk /= radix
      }
    }
    while reversed.count < width { reversed.append(0x30) }
    output += reversed.reversed()
  }
}

/// Reads digits by halving: the high part times a power of the base, plus the low part.
private struct DigitReader {
  let radix: Int
  let chunkDigits: Int

  func read(_ digits: ArraySlice<UInt8>, powers: [[UInt]]) -> [UInt]? {
    if digits.count <= chunkDigits * Limbs.simpleLimbs { return readSimply(digits) }
    var level = 0
    while level + 1 < powers.count, chunkDigits << (level + 1) < digits.count { level += 1 }
    let middle = digits.endIndex - chunkDigits << level
    guard let high = read(digits[..<middle], powers: powers),
      let low = read(digits[middle...], powers: powers)
    else { return nil }
    return Limbs.add(Limbs.multiply(high, powers[level]), low)
  }

  private func readSimply(_ digits: ArraySlice<UInt8>) -> [UInt]? {
    var result: [UInt] = []
    var start = digits.startIndex
    while start < digits.endIndex {
      let end = min(start + chunkDigits, digits.endIndex)
      var value: UInt = 0
      var scale: UInt = 1
      for byte in digits[start..<end] {
        guard let digit = Limbs.digitValue(byte), digit < radix else { return nil }
        value = value &* UInt(radix) &+ UInt(digit)
        scale = scale &* UInt(radix)
      }
      Limbs.multiply(&result, by: scale, adding: value)
      start = end
    }
    return result
  }
}
