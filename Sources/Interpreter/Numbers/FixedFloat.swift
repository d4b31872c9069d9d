/// Floats with a few places after the point, written without arrays: what `%.2f` shows.
enum FixedFloat {
  /// The most places it writes.
  static let mostPlaces = 15
  /// Memory that any result fits in.
  static let room = 40

  /// Writes a float rounded to `places`, ties to even by the exact value. Returns the number of
  /// bytes; nil, with nothing written, for what is too large or has too many places.
  static func write(
    _ value: Double, places: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> Int? {
    guard places >= 0, places <= mostPlaces, let number = scaled(value.magnitude, places) else {
      return nil
    }
    var out = target
    if value.sign == .minus {
      out.pointee = 0x2D
      out += 1
    }
    var digits = 1
    var rest = number / 10
    while rest > 0 {
      digits &+= 1
      rest /= 10
    }
    digits = max(digits, places &+ 1)
    let end = out + digits + (places > 0 ? 1 : 0)
    var place = end
    rest = number
    for i in 0..<digits {
      if i == places, places > 0 {
        place -= 1
        place.pointee = 0x2E
      }
      place -= 1
      place.pointee = UInt8(truncatingIfNeeded: rest % 10) &+ 0x30
      rest /= 10
    }
    return end - target
  }

  /// The value times ten to the power of `places`, rounded; nil if it is too large.
  ///
  /// The value is a whole number over a power of two, so the product and what is cut off are exact.
  private static func scaled(_ value: Double, _ places: Int) -> UInt64? {
    let bits = value.bitPattern
    let exponent = Int(bits &>> 52)
    if bits == 0 { return 0 }
    let shift = 1075 - exponent
    guard exponent > 0, shift > 0 else { return nil }
    if shift > 110 { return 0 }
    let mantissa = bits & (1 &<< 52 &- 1) | 1 &<< 52
    var power: UInt64 = 1
    for _ in 0..<places { power &*= 10 }
    let (high, low) = mantissa.multipliedFullWidth(by: power)
    var whole: UInt64
    let order: Int
    if shift < 64 {
      if high &>> UInt64(shift) != 0 { return nil }
      whole = high &<< UInt64(64 &- shift) | low &>> UInt64(shift)
      let rest = low & (1 &<< UInt64(shift) &- 1)
      let half: UInt64 = 1 &<< UInt64(shift &- 1)
      order = rest > half ? 1 : rest == half ? 0 : -1
    } else if shift == 64 {
      whole = high
      let half: UInt64 = 1 &<< 63
      order = low > half ? 1 : low == half ? 0 : -1
    } else {
      let part = UInt64(shift &- 64)
      whole = high &>> part
      let rest = high & (1 &<< part &- 1)
      let half: UInt64 = 1 &<< (part &- 1)
      order = rest != half ? (rest > half ? 1 : -1) : low > 0 ? 1 : 0
    }
    if order > 0 || (order == 0 && whole & 1 == 1) {
      if whole == .max { return nil }
      whole &+= 1
    }
    return whole
  }
}
