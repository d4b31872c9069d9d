/// A planned `replace()`: the size of the result is known, and can be charged for, before it is made.
package struct Replacement<Unit: FixedWidthInteger & UnsignedInteger> {
  /// How many occurrences are replaced; with none, the source may be used as it is.
  package let occurrences: Int
  /// The units the result has.
  package let resultCount: Int
  private let source: UnsafeBufferPointer<Unit>
  private let old: UnsafeBufferPointer<Unit>
  private let new: UnsafeBufferPointer<Unit>

  /// Counts the occurrences; nil if the result's size would overflow. A negative limit means none.
  /// The memory of all three must outlive the plan.
  package init?(
    in source: UnsafeBufferPointer<Unit>, of old: UnsafeBufferPointer<Unit>,
    with new: UnsafeBufferPointer<Unit>, limit: Int = -1
  ) {
    self.source = source
    self.old = old
    self.new = new
    var searcher = Searcher(old)
    occurrences = searcher.count(
      in: source, from: 0, to: source.count, limit: limit < 0 ? .max : limit)
    let (growth, overflow) = occurrences.multipliedReportingOverflow(by: new.count - old.count)
    let (total, overflowed) = source.count.addingReportingOverflow(growth)
    guard !overflow, !overflowed else { return nil }
    resultCount = total
  }

  /// Appends the result.
  package func append(to output: inout [Unit]) {
    output.reserveCapacity(output.count + resultCount)
    var position = 0
    if old.isEmpty {
      // The new units go before each unit, and at the end.
      for place in 0..<occurrences {
        output.append(contentsOf: new)
        if place < source.count { output.append(source[place]) }
        position = min(place + 1, source.count)
      }
    } else {
      var searcher = Searcher(old)
      for _ in 0..<occurrences {
        guard let found = searcher.find(in: source, from: position, to: source.count) else { break }
        output.append(contentsOf: source[position..<found])
        output.append(contentsOf: new)
        position = found + old.count
      }
    }
    output.append(contentsOf: source[position...])
  }

  /// Writes the result to memory with room for `resultCount` units.
  package func write(to target: UnsafeMutablePointer<Unit>) {
    guard let from = source.baseAddress else {
      if let given = new.baseAddress, occurrences > 0 {
        target.update(from: given, count: new.count)
      }
      return
    }
    var position = 0
    var out = target
    func put(_ units: UnsafePointer<Unit>?, _ count: Int) {
      guard let units, count > 0 else { return }
      out.update(from: units, count: count)
      out += count
    }
    if old.isEmpty {
      for place in 0..<occurrences {
        put(new.baseAddress, new.count)
        if place < source.count { put(from + place, 1) }
        position = min(place + 1, source.count)
      }
    } else {
      var searcher = Searcher(old)
      for _ in 0..<occurrences {
        guard let found = searcher.find(in: source, from: position, to: source.count) else { break }
        put(from + position, found - position)
        put(new.baseAddress, new.count)
        position = found + old.count
      }
    }
    put(from + position, source.count - position)
  }
}
