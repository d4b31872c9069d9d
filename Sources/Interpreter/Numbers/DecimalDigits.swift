/// The decimal digits of a finite float that is not negative.
///
/// The value is 0.DIGITS times ten to the power of `point`. Zero has no digits and the point 1.
struct DecimalDigits: Equatable {
  /// ASCII digits; neither the first nor the last is "0".
  var digits: [UInt8]
  /// Where the decimal point stands, counted from before the first digit.
  var point: Int

  /// No digits at all.
  static var zero: DecimalDigits { DecimalDigits(digits: [], point: 1) }

  /// Drops zeros at both ends.
  init(digits: [UInt8], point: Int) {
    let end = (digits.lastIndex { $0 != 0x30 } ?? -1) + 1
    let start = digits.firstIndex { $0 != 0x30 } ?? 0
    if start >= end {
      self.digits = []
      self.point = 1
      return
    }
    self.digits = start == 0 && end == digits.count ? digits : Array(digits[start..<end])
    self.point = point - start
  }

  /// The shortest digits that give the float back, and of these the nearest to it.
  init(shortest value: Double) {
    var digits: [UInt8] = []
    var point = 0
    var exponent = 0
    var negativeExponent = false
    var part = 0
    // Swift's own text has these very digits, as 12.5 or 1.25e-07.
    for byte in value.description.utf8 {
      switch byte {
      case 0x30...0x39 where part == 2: exponent = exponent * 10 + Int(byte) - 0x30
      case 0x30...0x39:
        digits.append(byte)
        if part == 0 { point += 1 }
      case 0x2E: part = 1
      case 0x65: part = 2
      case 0x2D: negativeExponent = true
      default: break
      }
    }
    self.init(digits: digits, point: point + (negativeExponent ? -exponent : exponent))
  }

  /// Rounded, ties to even by the exact value, to `count` digits (at least 1).
  init(_ value: Double, significant count: Int) {
    let shortest = DecimalDigits(shortest: value)
    if let quick = DecimalDigits.round(shortest, keeping: count, of: value) {
      self = quick
      return
    }
    let places = count - shortest.point
    let exact = DecimalDigits(exact: value, places: places)
    self = exact
    // The float can lie below a power of ten that its shortest digits reach (1e23): then one more
    // digit is due.
    if exact.point < shortest.point || exact.digits == [0x31] {
      let longer = DecimalDigits(exact: value, places: places + 1)
      if longer.point < shortest.point { self = longer }
    }
  }

  /// Rounded, ties to even by the exact value, to `places` digits after the point.
  ///
  /// Negative places round before the point.
  init(_ value: Double, places: Int) {
    let shortest = DecimalDigits(shortest: value)
    let (kept, overflow) = shortest.point.addingReportingOverflow(places)
    if !overflow, let quick = DecimalDigits.round(shortest, keeping: kept, of: value) {
      self = quick
    } else {
      self.init(exact: value, places: places)
    }
  }

  /// Rounds the shortest digits where that gives what rounding the exact value gives.
  ///
  /// That is so for up to 15 digits of a normal float unless what is cut off is exactly a half: any
  /// other half between the float and its shortest digits would have been nearer, or shorter.
  private static func round(
    _ shortest: DecimalDigits, keeping count: Int, of value: Double
  ) -> DecimalDigits? {
    if shortest.digits.isEmpty || count < -1 { return .zero }
    if count > 15 || value < 0x1p-1022 { return nil }
    if count >= shortest.digits.count { return shortest }
    if count < 0 { return .zero }
    let cut = shortest.digits[count]
    if cut == 0x35, count + 1 == shortest.digits.count { return nil }
    let kept = Array(shortest.digits[..<count])
    if cut < 0x35 { return DecimalDigits(digits: kept, point: shortest.point) }
    return DecimalDigits(digits: increment(kept), point: shortest.point + 1)
  }

  /// The digits plus one in the last place, with one more digit in front.
  private static func increment(_ digits: [UInt8]) -> [UInt8] {
    var result = [0x30] + digits
    var index = result.count - 1
    while index > 0, result[index] == 0x39 {
      result[index] = 0x30
      index -= 1
    }
    result[index] += 1
    return result
  }

  /// Rounds the float's exact decimal expansion.
  private init(exact value: Double, places: Int) {
    let (mantissa, exponent) = FloatParts.split(value)
    let whole = [UInt(mantissa)]
    // No float has more than 1074 places, and none has more than 309 digits before the point.
    let places = min(places, max(-exponent, 0))
    if mantissa == 0 || places < -310 {
      self = .zero
      return
    }
    var scaled = Limbs.shiftLeft(whole, by: max(exponent, 0))
    var divisor = Limbs.shiftLeft([1], by: max(-exponent, 0))
    let power = BigInt(10 as Int).power(abs(places))?.limbs ?? [1]
    if places >= 0 {
      scaled = Limbs.multiply(scaled, power)
    } else {
      divisor = Limbs.multiply(divisor, power)
    }
    let rounded = DecimalDigits.divideToEven(scaled, divisor)
    let digits = Limbs.digits(rounded, radix: 10)
    self.init(digits: digits, point: digits.count - places)
  }

  private static func divideToEven(_ dividend: [UInt], _ divisor: [UInt]) -> [UInt] {
    let (quotient, remainder) = Limbs.divide(dividend, by: divisor)
    let order = Limbs.compare(Limbs.shiftLeft(remainder, by: 1), divisor)
    let up = order > 0 || (order == 0 && (quotient.first ?? 0) & 1 == 1)
    return up ? Limbs.add(quotient, [1]) : quotient
  }
}
