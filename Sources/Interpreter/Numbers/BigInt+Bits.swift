extension BigInt {
  /// `self << count`; nil for a negative count or more bits than `bitLimit`.
  package func shiftedLeft(by count: Int) -> BigInt? {
    if count < 0 { return nil }
    if isZero { return .zero }
    let (bits, overflow) = bitLength.addingReportingOverflow(count)
    if overflow || bits > BigInt.bitLimit { return nil }
    return BigInt(isNegative: isNegative, limbs: Limbs.shiftLeft(limbs, by: count))
  }

  /// `self >> count`, rounded down; nil for a negative count.
  package func shiftedRight(by count: Int) -> BigInt? {
    if count < 0 { return nil }
    let (result, inexact) = Limbs.shiftRight(limbs, by: count)
    if isNegative && inexact {
      return BigInt(isNegative: true, limbs: Limbs.add(result, [1]))
    }
    return BigInt(isNegative: isNegative, limbs: result)
  }

  /// Bitwise not: `-self - 1`.
  package static prefix func ~ (value: BigInt) -> BigInt { -value - BigInt(1 as Int) }

  /// Bitwise and of the two's complements, as if both had endless sign bits.
  package static func & (left: BigInt, right: BigInt) -> BigInt { left.combined(right, &) }

  /// Bitwise or of the two's complements.
  package static func | (left: BigInt, right: BigInt) -> BigInt { left.combined(right, |) }

  /// Bitwise exclusive or of the two's complements.
  package static func ^ (left: BigInt, right: BigInt) -> BigInt { left.combined(right, ^) }

  private func combined(_ other: BigInt, _ operation: (UInt, UInt) -> UInt) -> BigInt {
    let count = max(limbs.count, other.limbs.count) + 1
    let left = twosComplement(count: count)
    let right = other.twosComplement(count: count)
    var result: [UInt] = []
    result.reserveCapacity(count)
    for index in 0..<count { result.append(operation(left[index], right[index])) }
    return BigInt(twosComplement: result)
  }

  /// The lowest `count` limbs of the endless two's complement.
  func twosComplement(count: Int) -> [UInt] {
    var result = limbs
    if result.count > count { result.removeLast(result.count - count) }
    while result.count < count { result.append(0) }
    if isNegative { BigInt.negate(&result) }
    return result
  }

  /// Reads a two's complement whose top bit is the sign.
  init(twosComplement words: [UInt]) {
    var words = words
    let negative = (words.last ?? 0) >> (UInt.bitWidth - 1) == 1
    if negative { BigInt.negate(&words) }
    self.init(isNegative: negative, limbs: words)
  }

  private static func negate(_ words: inout [UInt]) {
    var carry = true
    for index in 0..<words.count {
      words[index] = ~words[index]
      if carry {
        let (sum, overflow) = words[index].addingReportingOverflow(1)
        words[index] = sum
        carry = overflow
      }
    }
  }
}
