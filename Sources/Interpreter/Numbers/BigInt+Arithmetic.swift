extension BigInt {
  /// The number with the other sign.
  package static prefix func - (value: BigInt) -> BigInt {
    BigInt(isNegative: !value.isNegative, limbs: value.limbs)
  }

  /// The sum.
  package static func + (left: BigInt, right: BigInt) -> BigInt {
    if left.isNegative == right.isNegative {
      return BigInt(isNegative: left.isNegative, limbs: Limbs.add(left.limbs, right.limbs))
    }
    if Limbs.compare(left.limbs, right.limbs) >= 0 {
      return BigInt(isNegative: left.isNegative, limbs: Limbs.subtract(left.limbs, right.limbs))
    }
    return BigInt(isNegative: right.isNegative, limbs: Limbs.subtract(right.limbs, left.limbs))
  }

  /// The difference.
  package static func - (left: BigInt, right: BigInt) -> BigInt { left + -right }

  /// The product: schoolbook for short numbers, Karatsuba for long ones.
  package static func * (left: BigInt, right: BigInt) -> BigInt {
    BigInt(
      isNegative: left.isNegative != right.isNegative,
      limbs: Limbs.multiply(left.limbs, right.limbs))
  }

  /// Quotient rounded down and a remainder with the divisor's sign, as Python's `divmod`.
  ///
  /// Nil when the divisor is zero.
  package func divMod(_ divisor: BigInt) -> (quotient: BigInt, remainder: BigInt)? {
    if divisor.isZero { return nil }
    let (quotient, remainder) = Limbs.divide(limbs, by: divisor.limbs)
    if isNegative == divisor.isNegative {
      return (
        BigInt(isNegative: false, limbs: quotient),
        BigInt(isNegative: isNegative, limbs: remainder)
      )
    }
    if remainder.isEmpty { return (BigInt(isNegative: true, limbs: quotient), .zero) }
    return (
      BigInt(isNegative: true, limbs: Limbs.add(quotient, [1])),
      BigInt(isNegative: divisor.isNegative, limbs: Limbs.subtract(divisor.limbs, remainder))
    )
  }

  /// The greatest common divisor, never negative, as `math.gcd`.
  package func gcd(_ other: BigInt) -> BigInt {
    var left = limbs
    var right = other.limbs
    while right.count > 1 { (left, right) = (right, Limbs.divide(left, by: right).remainder) }
    guard let small = right.first else { return BigInt(isNegative: false, limbs: left) }
    var first = small
    var second = Limbs.divide(&left, by: small)
    while second != 0 { (first, second) = (second, first % second) }
    return BigInt(first)
  }

  /// The square root rounded down, as `math.isqrt`; nil for a negative number.
  package func isqrt() -> BigInt? {
    if isNegative { return nil }
    if isZero { return .zero }
    // A power of two above the root: Newton's steps then fall until they reach it.
    var root = Limbs.shiftLeft([1], by: (bitLength + 1) / 2)
    while true {
      let sum = Limbs.add(root, Limbs.divide(limbs, by: root).quotient)
      let next = Limbs.shiftRight(sum, by: 1).result
      if Limbs.compare(next, root) >= 0 { return BigInt(isNegative: false, limbs: root) }
      root = next
    }
  }
}
