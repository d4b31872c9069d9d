/// What lists and tuples have in common: values side by side. A list's count and pointer change
/// whenever the program's code runs, so they are read anew after every such call.
protocol ValueSequence: PyObject {
  var count: Int { get }
  var items: UnsafeMutablePointer<Value> { get }
}

extension PyList: ValueSequence {}
extension PyTuple: ValueSequence {}

extension VM {
  /// `left op right` for two lists or two tuples, item by item.
  /// Errors: what comparing items raises.
  func compareItems<Items: ValueSequence>(
    _ op: ComparisonOperator, _ left: Items, _ right: Items
  ) throws -> Value {
    var i = 0
    while i < left.count, i < right.count {
      let a = left.items[i]
      let b = right.items[i]
      if try !isEqual(a, b) {
        // Comparing may have emptied a list.
        if i >= left.count || i >= right.count { break }
        switch op {
        case .equal: return .bool(false)
        case .notEqual: return .bool(true)
        default: return try compare(op, a, b)
        }
      }
      i += 1
    }
    return try compare(op, .int(left.count), .int(right.count))
  }

  /// Whether an item equals the value. Errors: what comparing raises.
  func containsItem(_ items: some ValueSequence, _ value: Value) throws -> Bool {
    try place(of: value, in: items, from: 0, to: Int.max) != nil
  }

  /// The first place from `start` up to `stop` whose item equals the value.
  /// Errors: what comparing raises.
  func place(
    of value: Value, in items: some ValueSequence, from start: Int, to stop: Int
  ) throws -> Int? {
    var i = start
    while i < stop, i < items.count {
      if try isEqual(items.items[i], value) { return i }
      i += 1
    }
    return nil
  }

  /// How many items equal the value. Errors: what comparing raises.
  func countItems(_ items: some ValueSequence, _ value: Value) throws -> Int {
    var count = 0
    var i = 0
    while i < items.count {
      if try isEqual(items.items[i], value) { count += 1 }
      i += 1
    }
    return count
  }

  /// The optional start and stop of `index(value, start, stop)`, from the second argument on, as
  /// places of a sequence. Errors: TypeError.
  func searchRange(_ arguments: Arguments, _ items: some ValueSequence) throws -> (Int, Int) {
    func place(_ value: Value, _ absent: Int) throws -> Int {
      if value.isUnbound { return absent }
      let number = try sliceIndex(value, noneAllowed: false)
      return number < 0 ? max(0, number &+ items.count) : number
    }
    let start = try place(arguments.at(1), 0)
    return (start, try place(arguments.at(2), Int.max))
  }

  /// The item that an index or the items that a slice names; `noun` is the class for messages.
  /// Errors: IndexError, TypeError, MemoryError.
  func itemOrSlice(
    _ items: some ValueSequence, _ key: Value, _ noun: String
  ) throws -> ItemOrSlice {
    if let slice = key.slice {
      let bounds = try slice.numbers(self).fitted(to: items.count)
      return .slice(bounds)
    }
    guard isIndex(key) else {
      throw typeError("\(noun) indices must be integers or slices, not \(typeName(key))")
    }
    let number = try itemIndex(key)
    let place = number < 0 ? number &+ items.count : number
    if place < 0 || place >= items.count { throw indexError("\(noun) index out of range") }
    return .item(place)
  }

  /// The items of a slice. Errors: MemoryError.
  func items(_ items: some ValueSequence, _ bounds: SliceBounds) throws -> [Value] {
    try charge(bounds.count * MemoryLayout<Value>.stride)
    var result: [Value] = []
    result.reserveCapacity(bounds.count)
    for n in 0..<bounds.count { result.append(items.items[bounds.place(n)]) }
    return result
  }

  /// The items repeated, as `sequence * number` does. Errors: MemoryError, OverflowError.
  func repeated(_ items: some ValueSequence, _ number: Value) throws -> [Value] {
    let times = max(try itemIndex(number, .overflowError), 0)
    let (total, overflow) = items.count.multipliedReportingOverflow(by: times)
    let (bytes, tooMany) = total.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    if overflow || tooMany { throw error(.memoryError) }
    try charge(bytes)
    var result: [Value] = []
    result.reserveCapacity(total)
    if items.count == 1 {
      result.append(contentsOf: repeatElement(items.items[0], count: total))
    } else if total > 0 {
      for _ in 0..<times {
        result.append(contentsOf: UnsafeBufferPointer(start: items.items, count: items.count))
      }
    }
    return result
  }
}

/// What a subscript names in a list or tuple.
enum ItemOrSlice {
  case item(Int)
  case slice(SliceBounds)
}
