extension BigInt {
  /// The number in exactly `length` bytes, as `int.to_bytes`.
  ///
  /// The caller charges the length first. Nil when it does not fit, when it is negative and not
  /// `signed`, or when the length is negative or monstrous. CPython's texts for these are "int too big to convert", "can't convert negative int
  /// to unsigned" and "length argument must be non-negative".
  package func toBytes(length: Int, bigEndian: Bool, signed: Bool) -> [UInt8]? {
    if length < 0 || length > BigInt.bitLimit || (isNegative && !signed) { return nil }
    if !fits(length: length, signed: signed) { return nil }
    let wordBytes = UInt.bitWidth / 8
    // Beyond the number's own limbs there are only sign bytes.
    let words = twosComplement(count: min(limbs.count + 1, length / wordBytes + 1))
    var result = [UInt8](repeating: isNegative ? 0xFF : 0, count: length)
    for index in 0..<min(length, words.count * wordBytes) {
      let byte = UInt8(
        truncatingIfNeeded: words[index / wordBytes] >> (index % wordBytes * 8))
      result[bigEndian ? length - 1 - index : index] = byte
    }
    return result
  }

  private func fits(length: Int, signed: Bool) -> Bool {
    // CPython lets -1 through in no bytes at all.
    if length == 0 { return isZero || (isNegative && limbs == [1]) }
    let (bits, overflow) = length.multipliedReportingOverflow(by: 8)
    if overflow { return true }
    if !signed { return bitLength <= bits }
    // A negative number needs the bits of -n - 1, that is one less for a power of two.
    let isPowerOfTwo = isNegative && trailingZeroBitCount == bitLength - 1
    return bitLength - (isPowerOfTwo ? 1 : 0) < bits
  }

  /// Reads bytes, as `int.from_bytes`.
  package init(bytes: [UInt8], bigEndian: Bool, signed: Bool) {
    let wordBytes = UInt.bitWidth / 8
    let top = bigEndian ? bytes.first : bytes.last
    let negative = signed && (top ?? 0) & 0x80 != 0
    var words = [UInt](repeating: negative ? .max : 0, count: bytes.count / wordBytes + 1)
    for index in 0..<bytes.count {
      let byte = UInt(bytes[bigEndian ? bytes.count - 1 - index : index])
      let shift = index % wordBytes * 8
      words[index / wordBytes] &= ~(0xFF << shift)
      words[index / wordBytes] |= byte << shift
    }
    self.init(twosComplement: words)
  }
}
