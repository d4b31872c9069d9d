/// Finds one sequence of units in others: bytes in bytes, or code points in text.
///
/// Short searches compare in place and skip by the haystack's last unit (Sunday's rule). If that
/// turns out to compare far more than it skips, as with `aaa...ab` in `aaa...`, the searcher goes over
/// to Knuth, Morris and Pratt's method for good, so the time stays proportional to both lengths.
/// The needle's memory must outlive the searcher.
package struct Searcher<Unit: FixedWidthInteger & UnsignedInteger> {
  private let needle: UnsafeBufferPointer<Unit>
  /// A bit for each of the units' low six bits that occurs in the needle.
  private let mask: UInt64
  /// How far back the needle's last unit occurs again, less one; mirrored when searching backwards.
  private let skip: Int
  private let isBackward: Bool
  /// For each prefix of the needle, the length of its longest border; empty until needed.
  private var borders: [Int] = []
  /// Comparisons the skip loop may still make before it is given up.
  private var budget = 4_000

  /// Prepares a search for a needle, forwards or backwards.
  package init(_ needle: UnsafeBufferPointer<Unit>, backward: Bool = false) {
    self.needle = needle
    isBackward = backward
    var mask: UInt64 = 0
    for unit in needle { mask |= Self.bit(unit) }
    self.mask = mask
    var skip = needle.count - 1
    let last = needle.count - 1
    if last > 0 {
      let final = Self.unit(needle, last, backward)
      for index in 0..<last where Self.unit(needle, index, backward) == final {
        skip = last - index - 1
      }
    }
    self.skip = skip
  }

  /// The first occurrence that lies within a range, or the last if the search is backward.
  ///
  /// An empty needle is found at the range's start, or end. The range must lie in the haystack.
  package mutating func find(
    in haystack: UnsafeBufferPointer<Unit>, from start: Int, to end: Int
  ) -> Int? {
    guard start >= 0, start <= end, end <= haystack.count else { return nil }
    let room = end - start - needle.count
    guard room >= 0 else { return nil }
    if needle.isEmpty { return isBackward ? end : start }
    if needle.count == 1 {
      let range = UnsafeBufferPointer(rebasing: haystack[start..<end])
      let found =
        isBackward
        ? UnitScan.last(needle[0], in: range) : UnitScan.first(needle[0], in: range)
      return found.map { $0 + start }
    }
    if needle.count == 2, !isBackward { return findPair(in: haystack, from: start, to: end) }
    let range = UnsafeBufferPointer(rebasing: haystack[start..<end])
    let found = isBackward ? search(range, backward: true) : search(range, backward: false)
    return found.map { (isBackward ? room - $0 : $0) + start }
  }

  /// Two units, such as a line's CR LF, are found by a scan for the first.
  private func findPair(
    in haystack: UnsafeBufferPointer<Unit>, from start: Int, to end: Int
  ) -> Int? {
    var position = start
    while position &+ 1 < end {
      let range = UnsafeBufferPointer(rebasing: haystack[position..<end &- 1])
      guard let found = UnitScan.first(needle[0], in: range) else { return nil }
      position &+= found
      if haystack[position &+ 1] == needle[1] { return position }
      position &+= 1
    }
    return nil
  }

  /// The number of occurrences in a range that do not overlap, at most `limit`. An empty needle
  /// occurs before each unit and at the end.
  package mutating func count(
    in haystack: UnsafeBufferPointer<Unit>, from start: Int, to end: Int, limit: Int = .max
  ) -> Int {
    guard start >= 0, start <= end, end <= haystack.count else { return 0 }
    if needle.isEmpty { return min(limit, end - start + 1) }
    var total = 0
    var position = start
    while total < limit, let found = find(in: haystack, from: position, to: end) {
      total += 1
      position = found + needle.count
    }
    return total
  }

  /// The unit at an index counted from the front, or from the back.
  @inline(__always)
  private static func unit(
    _ units: UnsafeBufferPointer<Unit>, _ index: Int, _ backward: Bool
  ) -> Unit {
    units[backward ? units.count &- 1 &- index : index]
  }

  @inline(__always)
  private static func bit(_ unit: Unit) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: unit & 63)
  }

  /// Searches for a needle of two units or more; indices count in the direction of the search.
  @inline(__always)
  private mutating func search(_ haystack: UnsafeBufferPointer<Unit>, backward: Bool) -> Int? {
    let last = needle.count - 1
    let room = haystack.count - needle.count
    let final = Self.unit(needle, last, backward)
    var position = 0
    var spent = 0
    while position <= room, borders.isEmpty {
      if Self.unit(haystack, position &+ last, backward) == final {
        var matched = 0
        while matched < last,
          Self.unit(haystack, position &+ matched, backward)
            == Self.unit(needle, matched, backward)
        { matched &+= 1 }
        if matched == last {
          budget += position - spent
          return position
        }
        spent += matched + 1
        if spent > budget + 4 * position { makeBorders() }
        // With the unit after the window not in the needle, no window that holds it can match.
        if position < room,
          mask & Self.bit(Self.unit(haystack, position &+ needle.count, backward)) == 0
        {
          position &+= needle.count &+ 1
        } else {
          position &+= skip &+ 1
        }
      } else if position < room,
        mask & Self.bit(Self.unit(haystack, position &+ needle.count, backward)) == 0
      {
        position &+= needle.count &+ 1
      } else {
        position &+= 1
      }
    }
    return position <= room ? searchSteadily(haystack, from: position, backward: backward) : nil
  }

  private mutating func makeBorders() {
    borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for index in 1..<needle.count {
      let unit = Self.unit(needle, index, isBackward)
      while length > 0, Self.unit(needle, length, isBackward) != unit {
        length = borders[length - 1]
      }
      if Self.unit(needle, length, isBackward) == unit { length += 1 }
      borders[index] = length
    }
  }

  /// Knuth, Morris and Pratt's search.
  private func searchSteadily(
    _ haystack: UnsafeBufferPointer<Unit>, from start: Int, backward: Bool
  ) -> Int? {
    var matched = 0
    var index = start
    while index < haystack.count {
      let unit = Self.unit(haystack, index, backward)
      while matched > 0, Self.unit(needle, matched, backward) != unit {
        matched = borders[matched - 1]
      }
      if Self.unit(needle, matched, backward) == unit { matched += 1 }
      index += 1
      if matched == needle.count { return index - matched }
    }
    return nil
  }
}
