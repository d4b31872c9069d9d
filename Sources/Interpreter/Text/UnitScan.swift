/// Scans for a single unit.
package enum UnitScan {
  /// The index of the first occurrence of a unit, or nil.
  package static func first<Unit: FixedWidthInteger & UnsignedInteger>(
    _ unit: Unit, in units: UnsafeBufferPointer<Unit>
  ) -> Int? {
    guard let base = units.baseAddress else { return nil }
    var index = 0
    if Unit.bitWidth == 8 {
      // Eight bytes at a time: a byte of `difference` is zero where the unit stands, and the lowest
      // bit of `zeros` is of the first such byte.
      let raw = UnsafeRawPointer(base)
      let pattern = UInt64(truncatingIfNeeded: unit) &* 0x0101_0101_0101_0101
      while index &+ 8 <= units.count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let difference = word ^ pattern
        let zeros = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
        if zeros != 0 { return index &+ zeros.trailingZeroBitCount &>> 3 }
        index &+= 8
      }
    } else {
      while index &+ 4 <= units.count {
        if units[index] == unit || units[index &+ 1] == unit || units[index &+ 2] == unit
          || units[index &+ 3] == unit
        {
          break
        }
        index &+= 4
      }
    }
    while index < units.count {
      if units[index] == unit { return index }
      index &+= 1
    }
    return nil
  }

  /// The index of the last occurrence of a unit, or nil.
  package static func last<Unit: FixedWidthInteger & UnsignedInteger>(
    _ unit: Unit, in units: UnsafeBufferPointer<Unit>
  ) -> Int? {
    var index = units.count
    while index > 0 {
      index &-= 1
      if units[index] == unit { return index }
    }
    return nil
  }

  /// Whether a unit is white space, to `bytes` or to `str`: the two differ in U+001C through U+001F
  /// and beyond ASCII.
  @inline(__always)
  package static func isSpace<Unit: FixedWidthInteger & UnsignedInteger>(_ unit: Unit) -> Bool {
    if Unit.bitWidth == 8 { return unit == 0x20 || unit &- 0x09 <= 4 }
    return CodePoint.isSpace(UInt32(truncatingIfNeeded: unit))
  }

  /// Whether a line ends here, to `bytes` or to `str`.
  @inline(__always)
  package static func isLineBreak<Unit: FixedWidthInteger & UnsignedInteger>(_ unit: Unit) -> Bool {
    if Unit.bitWidth == 8 { return unit == 0x0A || unit == 0x0D }
    return CodePoint.isLineBreak(UInt32(truncatingIfNeeded: unit))
  }
}
