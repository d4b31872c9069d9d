/// The code points that one set of a compiled pattern matches.
struct RegexSet: Sendable {
  enum CaseMode: Sendable {
    case exact, ascii, unicode
  }

  var ranges: [ClosedRange<UInt32>] = []
  var categories: [RegexCategory] = []
  var negated = false
  var ascii = false
  var caseMode = CaseMode.exact
  /// Whether every unit from 256 on is in the set: for sets that only filter in advance.
  var hasAllWide = false

  /// Whether a code point is in the set: the slow way, for units the bit map does not hold.
  func contains(_ unit: UInt32) -> Bool {
    if hasAllWide, unit >= 256 { return true }
    if includes(unit) { return !negated }
    if caseMode != .exact {
      for variant in RegexCase.variants(unit, unicode: caseMode == .unicode)
      where includes(variant) {
        return !negated
      }
    }
    return negated
  }

  private func includes(_ unit: UInt32) -> Bool {
    for range in ranges where range.contains(unit) { return true }
    for category in categories where category.contains(unit, ascii: ascii) { return true }
    return false
  }

  /// Four words of bits for the units below 256.
  var bits: [UInt64] {
    var words: [UInt64] = [0, 0, 0, 0]
    for unit in UInt32(0)..<256 where contains(unit) {
      words[Int(unit >> 6)] |= UInt64(1) << UInt64(unit & 63)
    }
    return words
  }
}
