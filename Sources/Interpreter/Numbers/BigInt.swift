/// A whole number of any size, as Python's `int`.
///
/// Sign and magnitude; zero is never negative, so equal numbers have equal fields.
package struct BigInt: Sendable, Equatable {
  /// Whether the number is below zero.
  package let isNegative: Bool
  /// The absolute value: little-endian limbs, no zero limb at the end.
  let limbs: [UInt]

  /// Zero.
  package static var zero: BigInt { BigInt(0 as Int) }

  /// Results of shifts and powers with more bits than this are refused: 1 GiB of memory.
  package static var bitLimit: Int { 1 << 33 }

  /// Takes a magnitude that may still have leading zero limbs.
  init(isNegative: Bool, limbs: [UInt]) {
    var trimmed = limbs
    Limbs.trim(&trimmed)
    self.limbs = trimmed
    self.isNegative = isNegative && !trimmed.isEmpty
  }

  /// The same number as a machine word.
  package init(_ value: Int) {
    limbs = value == 0 ? [] : [value.magnitude]
    isNegative = value < 0
  }

  /// The same number as an unsigned machine word.
  package init(_ value: UInt) {
    limbs = value == 0 ? [] : [value]
    isNegative = false
  }

  /// The number as a machine word, nil when it does not fit.
  package var asInt: Int? {
    switch limbs.count {
    case 0: return 0
    case 1:
      if !isNegative { return Int(exactly: limbs[0]) }
      return limbs[0] == Int.min.magnitude ? Int.min : Int(exactly: limbs[0]).map(-)
    default: return nil
    }
  }

  /// Whether the number is zero.
  package var isZero: Bool { limbs.isEmpty }

  /// Whether the number is odd.
  package var isOdd: Bool { (limbs.first ?? 0) & 1 == 1 }

  /// Bits of the absolute value, as `int.bit_length()`.
  package var bitLength: Int { Limbs.bitLength(limbs) }

  /// Set bits of the absolute value, as `int.bit_count()`.
  package var bitCount: Int { limbs.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Trailing zero bits of the absolute value; 0 for zero.
  package var trailingZeroBitCount: Int {
    guard let index = limbs.firstIndex(where: { $0 != 0 }) else { return 0 }
    return index * UInt.bitWidth + limbs[index].trailingZeroBitCount
  }

  /// The absolute value.
  package var magnitude: BigInt { BigInt(isNegative: false, limbs: limbs) }

  /// Memory of the limbs in bytes, for a caller that charges it.
  package var byteCount: Int { limbs.count * (UInt.bitWidth / 8) }
}

extension BigInt: Comparable {
  /// Whether the left number is the smaller one.
  package static func < (left: BigInt, right: BigInt) -> Bool { left.compare(right) < 0 }

  /// -1, 0 or 1 as this number is below, equal to or above the other.
  package func compare(_ other: BigInt) -> Int {
    if isNegative != other.isNegative { return isNegative ? -1 : 1 }
    let order = Limbs.compare(limbs, other.limbs)
    return isNegative ? -order : order
  }
}
