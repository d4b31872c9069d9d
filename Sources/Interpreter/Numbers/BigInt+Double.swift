extension BigInt {
  /// The number a float stands for when it is a whole one; nil otherwise, and for nan and inf.
  package init?(exactly value: Double) {
    guard value.isFinite, value.rounded(.towardZero) == value else { return nil }
    self.init(truncating: value)
  }

  /// The float without its fraction, as `int(x)`; nil for nan and inf.
  package init?(truncating value: Double) {
    guard value.isFinite else { return nil }
    if let small = Int(exactly: value.rounded(.towardZero)) {
      self.init(small)
      return
    }
    let (mantissa, exponent) = FloatParts.split(value.magnitude)
    self.init(isNegative: value < 0, limbs: Limbs.shiftLeft([UInt(mantissa)], by: max(exponent, 0)))
  }

  /// The nearest float, ties to even; nil when it is too large, as `float(n)`.
  package func toDouble() -> Double? {
    let length = bitLength
    if length > 1024 { return nil }
    let shift = max(length - UInt.bitWidth, 0)
    let (top, inexact) = Limbs.shiftRight(limbs, by: shift)
    let value = FloatParts.scale(top.first ?? 0, exponent: shift, inexact: inexact)
    if value.isInfinite { return nil }
    return isNegative ? -value : value
  }

  /// The quotient as the nearest float, ties to even, as `a / b` of two ints.
  ///
  /// Nil when the result is too large or the divisor is zero.
  package static func trueDivide(_ dividend: BigInt, _ divisor: BigInt) -> Double? {
    if divisor.isZero { return nil }
    let negative = dividend.isNegative != divisor.isNegative
    if dividend.isZero { return negative ? -0.0 : 0.0 }
    let difference = dividend.bitLength - divisor.bitLength
    if difference > 1025 { return nil }
    if difference < -1100 { return negative ? -0.0 : 0.0 }
    // 63 or 64 bits of quotient, and whether anything is left.
    let shift = 63 - difference
    let upper = shift > 0 ? Limbs.shiftLeft(dividend.limbs, by: shift) : dividend.limbs
    let lower = shift < 0 ? Limbs.shiftLeft(divisor.limbs, by: -shift) : divisor.limbs
    let (quotient, remainder) = Limbs.divide(upper, by: lower)
    let value = FloatParts.scale(
      quotient.first ?? 0, exponent: -shift, inexact: !remainder.isEmpty)
    if value.isInfinite { return nil }
    return negative ? -value : value
  }
}
