/// Where `split()`, `rsplit()`, `splitlines()` and `strip()` cut bytes or text.
///
/// Each piece is handed over as a range, so that the caller can charge for it before it makes a value
/// of it; what the caller throws ends the work. A negative limit means no limit.
package enum Splitting {
  /// Splits at runs of white space; there are no empty pieces. Once the limit is reached, the rest
  /// is one piece and keeps its white space at the end.
  package static func whitespace<Unit: FixedWidthInteger & UnsignedInteger, Failure: Error>(
    _ units: UnsafeBufferPointer<Unit>, limit: Int = -1,
    piece: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var index = 0
    var cuts = 0
    while true {
      while index < units.count, UnitScan.isSpace(units[index]) { index &+= 1 }
      guard index < units.count else { return }
      if limit >= 0, cuts >= limit {
        return try piece(index..<units.count)
      }
      let start = index
      while index < units.count, !UnitScan.isSpace(units[index]) { index &+= 1 }
      try piece(start..<index)
      cuts += 1
    }
  }

  /// As `whitespace`, from the right; the pieces come last first.
  package static func whitespaceBackward<Unit: FixedWidthInteger & UnsignedInteger, Failure: Error>(
    _ units: UnsafeBufferPointer<Unit>, limit: Int = -1,
    piece: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var index = units.count
    var cuts = 0
    while true {
      while index > 0, UnitScan.isSpace(units[index &- 1]) { index &-= 1 }
      guard index > 0 else { return }
      if limit >= 0, cuts >= limit {
        return try piece(0..<index)
      }
      let end = index
      while index > 0, !UnitScan.isSpace(units[index &- 1]) { index &-= 1 }
      try piece(index..<end)
      cuts += 1
    }
  }

  /// Splits at each occurrence of a separator, which must not be empty.
  package static func separator<Unit: FixedWidthInteger & UnsignedInteger, Failure: Error>(
    _ separator: UnsafeBufferPointer<Unit>, in units: UnsafeBufferPointer<Unit>, limit: Int = -1,
    piece: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var searcher = Searcher(separator)
    var start = 0
    var cuts = 0
    while limit < 0 || cuts < limit, !separator.isEmpty,
      let found = searcher.find(in: units, from: start, to: units.count)
    {
      try piece(start..<found)
      start = found + separator.count
      cuts += 1
    }
    try piece(start..<units.count)
  }

  /// As `separator`, from the right; the pieces come last first.
  package static func separatorBackward<Unit: FixedWidthInteger & UnsignedInteger, Failure: Error>(
    _ separator: UnsafeBufferPointer<Unit>, in units: UnsafeBufferPointer<Unit>, limit: Int = -1,
    piece: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var searcher = Searcher(separator, backward: true)
    var end = units.count
    var cuts = 0
    while limit < 0 || cuts < limit, !separator.isEmpty,
      let found = searcher.find(in: units, from: 0, to: end)
    {
      try piece(found + separator.count..<end)
      end = found
      cuts += 1
    }
    try piece(0..<end)
  }

  /// Splits into lines, with or without their ends; CR LF is one end.
  package static func lines<Unit: FixedWidthInteger & UnsignedInteger, Failure: Error>(
    _ units: UnsafeBufferPointer<Unit>, keepEnds: Bool = false,
    piece: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, !UnitScan.isLineBreak(units[end]) { end &+= 1 }
      var next = end
      if end < units.count {
        let isPair = units[end] == 0x0D && end + 1 < units.count && units[end + 1] == 0x0A
        next += isPair ? 2 : 1
      }
      try piece(start..<(keepEnds ? next : end))
      start = next
    }
  }

  /// What is left when white space is stripped.
  package static func strip<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, left: Bool = true, right: Bool = true
  ) -> Range<Int> {
    strip(units, left: left, right: right) { UnitScan.isSpace($0) }
  }

  /// What is left when the units of a set are stripped.
  package static func strip<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, of set: UnsafeBufferPointer<Unit>, left: Bool = true,
    right: Bool = true
  ) -> Range<Int> {
    var mask: UInt64 = 0
    for unit in set { mask |= 1 << UInt64(truncatingIfNeeded: unit & 63) }
    return strip(units, left: left, right: right) {
      mask & 1 << UInt64(truncatingIfNeeded: $0 & 63) != 0 && set.contains($0)
    }
  }

  @inline(__always)
  private static func strip<Unit: FixedWidthInteger & UnsignedInteger>(
    _ units: UnsafeBufferPointer<Unit>, left: Bool, right: Bool, drops: (Unit) -> Bool
  ) -> Range<Int> {
    var start = 0
    var end = units.count
    if left { while start < end, drops(units[start]) { start &+= 1 } }
    if right { while end > start, drops(units[end &- 1]) { end &-= 1 } }
    return start..<end
  }
}
