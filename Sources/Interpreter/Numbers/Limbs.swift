/// Arithmetic on magnitudes: little-endian arrays of 64-bit limbs without leading zero limbs.
///
/// The empty array is zero. Nothing here knows of signs; `BigInt` adds them.
enum Limbs {
  /// Drops the zero limbs at the most significant end.
  static func trim(_ limbs: inout [UInt]) {
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Compares two magnitudes: -1, 0 or 1.
  static func compare(_ left: [UInt], _ right: [UInt]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    for index in stride(from: left.count - 1, through: 0, by: -1) where left[index] != right[index]
    {
      return left[index] < right[index] ? -1 : 1
    }
    return 0
  }

  /// The number of bits up to the highest one that is set; 0 for zero.
  static func bitLength(_ limbs: [UInt]) -> Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * UInt.bitWidth - top.leadingZeroBitCount
  }

  /// The sum of two magnitudes.
  static func add(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    var result = left.count >= right.count ? left : right
    let addend = left.count >= right.count ? right : left
    add(addend, into: &result, at: 0)
    return result
  }

  /// Adds `addend`, moved up by `offset` limbs, to `target`, which grows where it has to.
  static func add(_ addend: [UInt], into target: inout [UInt], at offset: Int) {
    while target.count < addend.count + offset { target.append(0) }
    var carry: UInt = 0
    for index in 0..<addend.count {
      let (first, overflow1) = target[offset + index].addingReportingOverflow(addend[index])
      let (second, overflow2) = first.addingReportingOverflow(carry)
      target[offset + index] = second
      carry = overflow1 || overflow2 ? 1 : 0
    }
    var index = offset + addend.count
    while carry != 0, index < target.count {
      let (sum, overflow) = target[index].addingReportingOverflow(1)
      target[index] = sum
      carry = overflow ? 1 : 0
      index += 1
    }
    if carry != 0 { target.append(1) }
  }

  /// `left - right`, where `left` must not be the smaller one.
  static func subtract(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    var result = left
    subtract(right, from: &result)
    return result
  }

  /// Subtracts `right` from `target`, which must not be the smaller one.
  static func subtract(_ right: [UInt], from target: inout [UInt]) {
    var borrow: UInt = 0
    var index = 0
    while index < target.count, index < right.count || borrow != 0 {
      let subtrahend = index < right.count ? right[index] : 0
      let (first, overflow1) = target[index].subtractingReportingOverflow(subtrahend)
      let (second, overflow2) = first.subtractingReportingOverflow(borrow)
      target[index] = second
      borrow = overflow1 || overflow2 ? 1 : 0
      index += 1
    }
    trim(&target)
  }

  /// The magnitude times 2 to the power of `count`, which must not be negative.
  static func shiftLeft(_ limbs: [UInt], by count: Int) -> [UInt] {
    if limbs.isEmpty { return [] }
    let whole = count / UInt.bitWidth
    let bits = count % UInt.bitWidth
    var result = [UInt](repeating: 0, count: whole)
    result.reserveCapacity(whole + limbs.count + 1)
    if bits == 0 {
      result += limbs
      return result
    }
    var carry: UInt = 0
    for limb in limbs {
      result.append(limb << bits | carry)
      carry = limb >> (UInt.bitWidth - bits)
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  /// The magnitude divided by 2 to the power of `count`, rounded down; and whether a bit was lost.
  static func shiftRight(_ limbs: [UInt], by count: Int) -> (result: [UInt], inexact: Bool) {
    let whole = count / UInt.bitWidth
    let bits = count % UInt.bitWidth
    if whole >= limbs.count { return ([], !limbs.isEmpty) }
    var inexact = limbs[..<whole].contains { $0 != 0 }
    if bits == 0 { return (Array(limbs[whole...]), inexact) }
    if limbs[whole] << (UInt.bitWidth - bits) != 0 { inexact = true }
    var result: [UInt] = []
    result.reserveCapacity(limbs.count - whole)
    for index in whole..<limbs.count {
      let high = index + 1 < limbs.count ? limbs[index + 1] << (UInt.bitWidth - bits) : 0
      result.append(limbs[index] >> bits | high)
    }
    trim(&result)
    return (result, inexact)
  }
}
