// `rounded` is a call into the C mathematics library; importing it here links it.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes floats apart into whole numbers and puts them together again, rounding once.
enum FloatParts {
  /// `mantissa * 2^exponent`, exactly, for a finite value that is not negative.
  static func split(_ value: Double) -> (mantissa: UInt64, exponent: Int) {
    let fraction = value.significandBitPattern
    let biased = Int(value.exponentBitPattern)
    if biased == 0 { return (fraction, -1074) }
    return (fraction | 1 << 52, biased - 1075)
  }

  /// The float nearest to `mantissa * 2^exponent`, ties to even; infinity when too large.
  ///
  /// `inexact` says that the true mantissa is above the given one by less than 1; the mantissa must
  /// then have 55 bits or more, or so many that the float keeps fewer than it has.
  static func scale(_ mantissa: UInt, exponent: Int, inexact: Bool) -> Double {
    if mantissa == 0 { return 0 }
    let length = UInt.bitWidth - mantissa.leadingZeroBitCount
    let (top, overflow) = exponent.addingReportingOverflow(length)
    if overflow { return exponent > 0 ? .infinity : 0 }
    if top > 1024 { return .infinity }
    if top < -1074 { return 0 }
    // The exponent of the last bit that the float has room for.
    let lowest = max(top - 53, -1074)
    let drop = lowest - exponent
    if drop <= 0 { return power(Double(mantissa), exponent) }
    var kept = drop >= UInt.bitWidth ? 0 : mantissa >> drop
    let half = (1 as UInt) << (drop - 1)
    let rest = drop >= UInt.bitWidth ? mantissa : mantissa & (half << 1 &- 1)
    if rest > half || (rest == half && (inexact || kept & 1 == 1)) { kept += 1 }
    return power(Double(kept), lowest)
  }

  /// `value * 2^exponent` where the result is exact or infinite.
  private static func power(_ value: Double, _ exponent: Int) -> Double {
    // In two steps: 2^-1074 is a float, but a scale far from 1 may not be one.
    let half = exponent / 2
    return value * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: exponent - half, significand: 1)
  }
}
