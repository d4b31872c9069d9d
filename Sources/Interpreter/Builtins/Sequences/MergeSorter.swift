/// A stable merge sort over keys: it finds the numbers of the values in their new order.
///
/// Runs that are in order already are taken as they are (strictly falling ones are turned round),
/// short ones are filled up by binary insertion, and neighbouring runs are merged while the stack
/// of runs keeps lengths that fall by half. The keys are never compared but by `right < left`.
struct MergeSorter<Order: SortOrder> {
  /// A key and the number of the value that it came from.
  typealias Entry = (key: Order.Key, index: Int)

  private let order: Order
  private(set) var entries: [Entry]
  private var buffer: [Entry] = []
  private var runs: [Range<Int>] = []

  init(_ order: Order, _ entries: [Entry]) {
    self.order = order
    self.entries = entries
  }

  /// Sorts. `checkpoint` is called now and then. Errors: what comparing and `checkpoint` throw;
  /// `entries` then holds them all in some order.
  mutating func sort(checkpoint: () throws -> Void) throws {
    let minimum = MergeSorter.minimumRun(entries.count)
    var start = 0
    while start < entries.count {
      let natural = try run(from: start)
      let end = max(natural, min(start + minimum, entries.count))
      if end > natural { try insert(natural..<end, into: start) }
      runs.append(start..<end)
      try collapse(checkpoint)
      start = end
    }
    while runs.count > 1 { try mergeLast(checkpoint) }
  }

  /// Between 32 and 64, such that the number of runs is a power of two or a little less.
  private static func minimumRun(_ count: Int) -> Int {
    var rest = count
    var lost = 0
    while rest >= 64 {
      lost |= rest & 1
      rest >>= 1
    }
    return rest + lost
  }

  /// The end of the longest run that begins here, put into rising order.
  private mutating func run(from start: Int) throws -> Int {
    var end = start + 1
    if end >= entries.count { return entries.count }
    if try order.isLess(entries[end].key, entries[start].key) {
      end += 1
      while try end < entries.count && order.isLess(entries[end].key, entries[end - 1].key) {
        end += 1
      }
      entries[start..<end].reverse()
    } else {
      end += 1
      while try end < entries.count && !order.isLess(entries[end].key, entries[end - 1].key) {
        end += 1
      }
    }
    return end
  }

  /// Inserts the entries of a range one by one into the sorted ones that begin at `start`.
  private mutating func insert(_ range: Range<Int>, into start: Int) throws {
    for i in range {
      let entry = entries[i]
      var low = start
      var high = i
      while low < high {
        let middle = low + (high - low) / 2
        if try order.isLess(entry.key, entries[middle].key) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      if low == i { continue }
      var j = i
      while j > low {
        entries[j] = entries[j - 1]
        j -= 1
      }
      entries[low] = entry
    }
  }

  /// Merges until every run is longer than the two after it together.
  private mutating func collapse(_ checkpoint: () throws -> Void) throws {
    while runs.count > 1 {
      let n = runs.count
      let last = runs[n - 1].count
      if n > 2, runs[n - 3].count <= runs[n - 2].count + last {
        try merge(runs[n - 3].count < last ? n - 3 : n - 2, checkpoint)
      } else if runs[n - 2].count <= last {
        try merge(n - 2, checkpoint)
      } else {
        return
      }
    }
  }

  private mutating func mergeLast(_ checkpoint: () throws -> Void) throws {
    let n = runs.count
    let first = n > 2 && runs[n - 3].count < runs[n - 1].count ? n - 3 : n - 2
    try merge(first, checkpoint)
  }

  /// Merges a run with the one after it.
  private mutating func merge(_ i: Int, _ checkpoint: () throws -> Void) throws {
    try checkpoint()
    let (left, right) = (runs[i], runs[i + 1])
    runs[i] = left.lowerBound..<right.upperBound
    runs.remove(at: i + 1)
    // Left entries that are not above any right one stay where they are.
    let start = try position(after: entries[right.lowerBound].key, in: left)
    if start == left.upperBound { return }
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: entries[start..<left.upperBound])
    var a = 0
    var b = right.lowerBound
    var target = start
    do {
      while a < buffer.count, b < right.upperBound {
        if try order.isLess(entries[b].key, buffer[a].key) {
          entries[target] = entries[b]
          b += 1
        } else {
          entries[target] = buffer[a]
          a += 1
        }
        target += 1
      }
    } catch {
      restore(from: a, to: target)
      throw error
    }
    restore(from: a, to: target)
  }

  /// Puts back what the buffer still holds.
  private mutating func restore(from a: Int, to target: Int) {
    for i in 0..<(buffer.count - a) { entries[target + i] = buffer[a + i] }
  }

  /// The first place in a range whose key is above `key`.
  private func position(after key: Order.Key, in range: Range<Int>) throws -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      if try order.isLess(key, entries[middle].key) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
