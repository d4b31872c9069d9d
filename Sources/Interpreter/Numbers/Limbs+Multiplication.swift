extension Limbs {
  /// From this many limbs on, splitting (Karatsuba) beats the schoolbook method.
  private static var karatsubaThreshold: Int { 40 }

  /// The product of two magnitudes.
  static func multiply(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    if short.isEmpty { return [] }
    if short.count < karatsubaThreshold { return multiplySchoolbook(long, short) }
    if long.count >= 2 * short.count { return multiplyUnbalanced(long, short) }
    return multiplyKaratsuba(long, short)
  }

  /// `target * factor + addend`, in place.
  static func multiply(_ target: inout [UInt], by factor: UInt, adding addend: UInt) {
    var carry = addend
    for index in 0..<target.count {
      var (high, low) = target[index].multipliedFullWidth(by: factor)
      let (sum, overflow) = low.addingReportingOverflow(carry)
      low = sum
      if overflow { high &+= 1 }
      target[index] = low
      carry = high
    }
    if carry != 0 { target.append(carry) }
  }

  private static func multiplySchoolbook(_ long: [UInt], _ short: [UInt]) -> [UInt] {
    var result = [UInt](repeating: 0, count: long.count + short.count)
    for (offset, factor) in short.enumerated() where factor != 0 {
      var carry: UInt = 0
      for index in 0..<long.count {
        // The high half is at most 2^64 - 2, and both carries together keep it below 2^64.
        var (high, low) = long[index].multipliedFullWidth(by: factor)
        let (first, overflow1) = low.addingReportingOverflow(carry)
        if overflow1 { high &+= 1 }
        low = first
        let (second, overflow2) = low.addingReportingOverflow(result[offset + index])
        if overflow2 { high &+= 1 }
        result[offset + index] = second
        carry = high
      }
      result[offset + long.count] = carry
    }
    trim(&result)
    return result
  }

  /// Cuts the long factor into pieces of the short one's size.
  private static func multiplyUnbalanced(_ long: [UInt], _ short: [UInt]) -> [UInt] {
    var result: [UInt] = []
    result.reserveCapacity(long.count + short.count)
    var start = 0
    while start < long.count {
      let end = min(start + short.count, long.count)
      var piece = Array(long[start..<end])
      trim(&piece)
      add(multiply(piece, short), into: &result, at: start)
      start = end
    }
    trim(&result)
    return result
  }

  private static func multiplyKaratsuba(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    let half = (left.count + 1) / 2
    let (leftLow, leftHigh) = split(left, at: half)
    let (rightLow, rightHigh) = split(right, at: half)
    let low = multiply(leftLow, rightLow)
    let high = multiply(leftHigh, rightHigh)
    var middle = multiply(add(leftLow, leftHigh), add(rightLow, rightHigh))
    subtract(low, from: &middle)
    subtract(high, from: &middle)
    var result = low
    result.reserveCapacity(left.count + right.count)
    add(middle, into: &result, at: half)
    add(high, into: &result, at: 2 * half)
    trim(&result)
    return result
  }

  private static func split(_ limbs: [UInt], at index: Int) -> (low: [UInt], high: [UInt]) {
    if limbs.count <= index { return (limbs, []) }
    var low = Array(limbs[..<index])
    trim(&low)
    return (low, Array(limbs[index...]))
  }
}
