extension VM {
  /// Sorts as `list.sort` and `sorted` do: stably, by `key` of each value unless it is None or
  /// unbound, downwards if `reverse`.
  ///
  /// When comparing fails, `values` still holds every value, in an order between the old and the
  /// new one. Errors: MemoryError, what `key` and the values' `__lt__` raise.
  func sort(_ values: inout [Value], key: Value, reverse: Bool) throws {
    let count = values.count
    try charge(count * 64)
    var keys = values
    if !key.isNone, !key.isUnbound {
      for i in 0..<count {
        try checkpoint()
        keys[i] = try call(key, values[i])
      }
    }
    if count < 2 { return }
    // Equal values keep their order downwards too: they are turned round before and after.
    if reverse {
      values.reverse()
      keys.reverse()
    }
    defer { if reverse { values.reverse() } }
    if let integers = plainIntegers(keys) { return try arrange(&values, IntegerOrder(), integers) }
    if let floats = plainFloats(keys) { return try arrange(&values, FloatOrder(), floats) }
    if let texts = plainTexts(keys) {
      try arrange(&values, TextOrder(), texts)
      return withExtendedLifetime(keys) {}
    }
    try arrange(&values, ValueOrder(vm: self), keys)
  }

  private func arrange<Order: SortOrder>(
    _ values: inout [Value], _ order: Order, _ keys: [Order.Key]
  ) throws {
    var sorter = MergeSorter(order, keys.enumerated().map { ($0.element, $0.offset) })
    // What can't run code of the program can't fail, and needs no look at how far it came.
    let old = values
    do {
      try sorter.sort { try checkpoint() }
    } catch {
      for (i, entry) in sorter.entries.enumerated() { values[i] = old[entry.index] }
      throw error
    }
    for (i, entry) in sorter.entries.enumerated() { values[i] = old[entry.index] }
  }

  private func plainIntegers(_ keys: [Value]) -> [Int]? {
    guard case .int = keys[0] else { return nil }
    var result: [Int] = []
    result.reserveCapacity(keys.count)
    for value in keys {
      guard case .int(let i) = value else { return nil }
      result.append(i)
    }
    return result
  }

  private func plainFloats(_ keys: [Value]) -> [Double]? {
    guard case .float = keys[0] else { return nil }
    var result: [Double] = []
    result.reserveCapacity(keys.count)
    for value in keys {
      guard case .float(let d) = value else { return nil }
      result.append(d)
    }
    return result
  }

  private func plainTexts(_ keys: [Value]) -> [Unmanaged<PyStr>]? {
    guard keys[0].str != nil else { return nil }
    var result: [Unmanaged<PyStr>] = []
    result.reserveCapacity(keys.count)
    for value in keys {
      guard let text = value.str, text.isExact else { return nil }
      result.append(Unmanaged.passUnretained(text))
    }
    return result
  }
}
