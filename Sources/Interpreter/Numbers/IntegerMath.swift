/// Arithmetic on machine words with Python's meaning: what overflows becomes a `BigInt`.
package enum IntegerMath {
  /// `left + right`.
  @inline(__always)
  package static func add(_ left: Int, _ right: Int) -> IntegerResult {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .big(BigInt(left) + BigInt(right)) : .small(sum)
  }

  /// `left - right`.
  @inline(__always)
  package static func subtract(_ left: Int, _ right: Int) -> IntegerResult {
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? .big(BigInt(left) - BigInt(right)) : .small(difference)
  }

  /// `left * right`.
  @inline(__always)
  package static func multiply(_ left: Int, _ right: Int) -> IntegerResult {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow ? .big(BigInt(left) * BigInt(right)) : .small(product)
  }

  /// `-value`.
  package static func negate(_ value: Int) -> IntegerResult { subtract(0, value) }

  /// `left // right`, rounded down; nil when `right` is zero.
  package static func floorDivide(_ left: Int, _ right: Int) -> IntegerResult? {
    if right == 0 { return nil }
    let (quotient, overflow) = left.dividedReportingOverflow(by: right)
    if overflow { return .big(-BigInt(left)) }
    // Rounded towards zero; one less when that was upwards.
    return .small((left < 0) != (right < 0) && quotient &* right != left ? quotient - 1 : quotient)
  }

  /// `left % right`, with the sign of `right`; nil when `right` is zero.
  package static func modulo(_ left: Int, _ right: Int) -> Int? {
    if right == 0 { return nil }
    if right == -1 { return 0 }
    let remainder = left % right
    return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder
  }

  /// `base ** exponent`; nil for a negative exponent or more bits than `BigInt.bitLimit`.
  package static func power(_ base: Int, _ exponent: Int) -> IntegerResult? {
    if exponent < 0 { return nil }
    var result = 1
    var factor = base
    var rest = exponent
    while true {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: factor)
        if overflow { break }
        result = product
      }
      rest >>= 1
      if rest == 0 { return .small(result) }
      let (square, overflow) = factor.multipliedReportingOverflow(by: factor)
      if overflow { break }
      factor = square
    }
    return BigInt(base).power(exponent).map(IntegerResult.init)
  }

  /// `value << count`; nil for a negative count or more bits than `BigInt.bitLimit`.
  package static func shiftLeft(_ value: Int, _ count: Int) -> IntegerResult? {
    if count < 0 { return nil }
    if count < Int.bitWidth {
      let shifted = value << count
      if shifted >> count == value { return .small(shifted) }
    }
    return BigInt(value).shiftedLeft(by: count).map(IntegerResult.init)
  }

  /// `value >> count`, rounded down; nil for a negative count.
  package static func shiftRight(_ value: Int, _ count: Int) -> Int? {
    count < 0 ? nil : value >> min(count, Int.bitWidth - 1)
  }

  /// `left / right` as the nearest float; nil when `right` is zero.
  package static func trueDivide(_ left: Int, _ right: Int) -> Double? {
    if right == 0 { return nil }
    let exact = (1 as UInt) << 53
    if left.magnitude <= exact, right.magnitude <= exact { return Double(left) / Double(right) }
    return BigInt.trueDivide(BigInt(left), BigInt(right))
  }

  /// `round(value, -digits)`: to a multiple of ten to the power of `digits`, ties to even.
  package static func round(_ value: BigInt, digits: Int) -> BigInt {
    if digits <= 0 { return value }
    // Fewer bits than half the power of ten surely has: the result is zero.
    if digits > value.bitLength { return .zero }
    guard let unit = BigInt(10 as Int).power(digits), let (quotient, rest) = value.divMod(unit)
    else { return .zero }
    let order = (rest + rest).compare(unit)
    let up = order > 0 || (order == 0 && quotient.isOdd)
    return (up ? quotient + BigInt(1 as Int) : quotient) * unit
  }
}
