extension Limbs {
  /// Quotient and remainder. A zero divisor gives zero and the dividend: callers check first.
  static func divide(
    _ dividend: [UInt], by divisor: [UInt]
  ) -> (quotient: [UInt], remainder: [UInt]) {
    guard let top = divisor.last else { return ([], dividend) }
    if compare(dividend, divisor) < 0 { return ([], dividend) }
    if divisor.count == 1 {
      var quotient = dividend
      let remainder = divide(&quotient, by: top)
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    return divideLong(dividend, by: divisor, shift: top.leadingZeroBitCount)
  }

  /// Divides in place by one limb, which must not be zero, and returns the remainder.
  static func divide(_ target: inout [UInt], by divisor: UInt) -> UInt {
    guard divisor != 0 else { return 0 }
    var remainder: UInt = 0
    for index in stride(from: target.count - 1, through: 0, by: -1) {
      // remainder < divisor, so the quotient fits one limb.
      (target[index], remainder) = divisor.dividingFullWidth((remainder, target[index]))
    }
    trim(&target)
    return remainder
  }

  /// Knuth's algorithm D (The Art of Computer Programming, volume 2, 4.3.1).
  ///
  /// The divisor has two limbs or more and is moved up so that its top bit is set.
  private static func divideLong(
    _ dividend: [UInt], by divisor: [UInt], shift: Int
  ) -> (quotient: [UInt], remainder: [UInt]) {
    let size = divisor.count
    let normalized = shiftLeft(divisor, by: shift)
    var rest = shiftLeft(dividend, by: shift)
    while rest.count <= dividend.count { rest.append(0) }
    let top = normalized[size - 1]
    let second = normalized[size - 2]
    var quotient = [UInt](repeating: 0, count: dividend.count - size + 1)
    for position in stride(from: dividend.count - size, through: 0, by: -1) {
      var digit = estimate(
        (rest[position + size], rest[position + size - 1], rest[position + size - 2]), top, second)
      if digit != 0, subtract(normalized, times: digit, from: &rest, at: position) {
        digit &-= 1
        addBack(normalized, to: &rest, at: position)
      }
      quotient[position] = digit
    }
    trim(&quotient)
    trim(&rest)
    return (quotient, shiftRight(rest, by: shift).result)
  }

  /// A quotient limb from the top three limbs of the rest: exact or one too large.
  private static func estimate(
    _ rest: (high: UInt, middle: UInt, low: UInt), _ top: UInt, _ second: UInt
  ) -> UInt {
    var digit: UInt
    var remainder: UInt
    if rest.high >= top {
      digit = .max
      let (sum, overflow) = rest.middle.addingReportingOverflow(top)
      if overflow { return digit }
      remainder = sum
    } else {
      (digit, remainder) = top.dividingFullWidth((rest.high, rest.middle))
    }
    while true {
      let (high, low) = digit.multipliedFullWidth(by: second)
      if high < remainder || (high == remainder && low <= rest.low) { return digit }
      digit &-= 1
      let (sum, overflow) = remainder.addingReportingOverflow(top)
      if overflow { return digit }
      remainder = sum
    }
  }

  /// Subtracts `digit * divisor` from `rest` at `position`; true when it went below zero.
  private static func subtract(
    _ divisor: [UInt], times digit: UInt, from rest: inout [UInt], at position: Int
  ) -> Bool {
    var carry: UInt = 0
    for index in 0..<divisor.count {
      var (high, low) = divisor[index].multipliedFullWidth(by: digit)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      low = sum
      if overflow { high &+= 1 }
      let (difference, borrow) = rest[position + index].subtractingReportingOverflow(low)
      rest[position + index] = difference
      carry = borrow ? high &+ 1 : high
    }
    let end = position + divisor.count
    let (difference, borrow) = rest[end].subtractingReportingOverflow(carry)
    rest[end] = difference
    return borrow
  }

  /// Undoes one subtraction too many; the carry out of the top cancels the borrow before it.
  private static func addBack(_ divisor: [UInt], to rest: inout [UInt], at position: Int) {
    var carry: UInt = 0
    for index in 0..<divisor.count {
      let (first, overflow1) = rest[position + index].addingReportingOverflow(divisor[index])
      let (second, overflow2) = first.addingReportingOverflow(carry)
      rest[position + index] = second
      carry = overflow1 || overflow2 ? 1 : 0
    }
    rest[position + divisor.count] &+= carry
  }
}
