/// Exact comparison of whole numbers with floats, without rounding either.
package enum NumberComparison {
  /// -1, 0 or 1 as the left number is below, equal to or above the right; nil for nan.
  package static func compare(_ left: Int, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right >= 0x1p63 { return -1 }
    if right < -0x1p63 { return 1 }
    let floor = right.rounded(.down)
    guard let whole = Int(exactly: floor) else { return nil }
    if left != whole { return left < whole ? -1 : 1 }
    return floor < right ? -1 : 0
  }

  /// -1, 0 or 1 as the left number is below, equal to or above the right; nil for nan.
  package static func compare(_ left: BigInt, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right.isInfinite { return right < 0 ? 1 : -1 }
    let floor = right.rounded(.down)
    guard let whole = BigInt(truncating: floor) else { return nil }
    let order = left.compare(whole)
    return order == 0 && floor < right ? -1 : order
  }
}
