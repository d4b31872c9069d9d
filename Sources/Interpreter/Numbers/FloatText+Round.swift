/// Why a float has no rounded value, ratio or whole number.
package enum FloatFailure: Error, Equatable, Sendable {
  /// An OverflowError of `round(x, n)`.
  case roundedTooLarge
  /// An OverflowError of `x.as_integer_ratio()`.
  case infinityToRatio
  /// A ValueError of `x.as_integer_ratio()`.
  case nanToRatio

  /// CPython's text for it.
  package var message: String {
    switch self {
    case .roundedTooLarge: return "rounded value too large to represent"
    case .infinityToRatio: return "cannot convert Infinity to integer ratio"
    case .nanToRatio: return "cannot convert NaN to integer ratio"
    }
  }

  /// Whether it is an OverflowError; else a ValueError.
  package var isOverflow: Bool { self != .nanToRatio }
}

extension FloatText {
  /// `round(x, digits)`: to a decimal place, ties to even by the float's exact value.
  ///
  /// A number of digits that does not fit an Int may be given as `Int.max` or `Int.min`.
  package static func round(_ value: Double, digits: Int) -> Result<Double, FloatFailure> {
    // More places than any float has; fewer than any float reaches.
    if !value.isFinite || value == 0 || digits > 323 { return .success(value) }
    if digits < -308 { return .success(value * 0) }
    let number = DecimalDigits(value.magnitude, places: digits)
    if number.digits.isEmpty { return .success(value * 0) }
    let text = "0." + String(decoding: number.digits, as: UTF8.self) + "e\(number.point)"
    guard let rounded = Double(text), rounded.isFinite else { return .failure(.roundedTooLarge) }
    return .success(value < 0 ? -rounded : rounded)
  }

  /// `round(x)`: the nearest whole number, ties to even; nil for nan and infinities.
  package static func round(_ value: Double) -> IntegerResult? {
    let rounded = value.rounded(.toNearestOrEven)
    if let small = Int(exactly: rounded) { return .small(small) }
    return BigInt(truncating: rounded).map(IntegerResult.init)
  }

  /// `x.as_integer_ratio()`: numerator and denominator in lowest terms.
  package static func integerRatio(
    _ value: Double
  ) -> Result<(numerator: BigInt, denominator: BigInt), FloatFailure> {
    if value.isNaN { return .failure(.nanToRatio) }
    if value.isInfinite { return .failure(.infinityToRatio) }
    var (mantissa, exponent) = FloatParts.split(value.magnitude)
    if mantissa == 0 { return .success((.zero, BigInt(1 as Int))) }
    let zeros = mantissa.trailingZeroBitCount
    mantissa >>= zeros
    exponent += zeros
    let numerator = Limbs.shiftLeft([UInt(mantissa)], by: max(exponent, 0))
    let denominator = Limbs.shiftLeft([1], by: max(-exponent, 0))
    return .success(
      (
        BigInt(isNegative: value < 0, limbs: numerator),
        BigInt(isNegative: false, limbs: denominator)
      ))
  }
}
