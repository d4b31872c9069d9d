extension VM {
  /// `separator.join(iterable)`: the size is counted first, then all is copied once.
  /// Errors: TypeError for an item that is no str, OverflowError, MemoryError, what iterating raises.
  package func join(_ separator: PyStr, _ iterable: Value) throws -> Value {
    if let list = iterable.list, list.isExact {
      return .object(try join(separator, list.values))
    }
    if let tuple = iterable.tuple, tuple.isExact {
      return .object(try join(separator, tuple.values))
    }
    let items = try array(of: joinIterator(iterable))
    return .object(try items.withUnsafeBufferPointer { try join(separator, $0) })
  }

  /// An iterator over what is to be joined. Errors: TypeError "can only join an iterable".
  func joinIterator(_ iterable: Value) throws -> Value {
    do {
      return try iterator(of: iterable)
    } catch let error as PyError where error.matches(self, .typeError) {
      throw typeError("can only join an iterable")
    }
  }

  private func join(_ separator: PyStr, _ items: UnsafeBufferPointer<Value>) throws -> PyStr {
    if items.isEmpty { return interpreter.emptyString }
    if items.count == 1, let only = items[0].str, only.isExact { return only }
    var isASCII = separator.isASCII
    var total = 0
    for i in 0..<items.count {
      // The list holds its items: nothing here runs code of the program.
      guard let (isNarrow, count) = items.withText(i, { ($0.isASCII, $0.count) }) else {
        throw typeError("sequence item \(i): expected str instance, \(typeName(items[i])) found")
      }
      isASCII = isASCII && isNarrow
      total &+= count
      // Each item is in memory once, but may stand in the list many times over.
      if total < 0 || total > Int.max / 8 { throw joinIsTooLong() }
    }
    let (gaps, overflow) = separator.count.multipliedReportingOverflow(by: items.count - 1)
    if overflow || gaps > Int.max / 8 { throw joinIsTooLong() }
    total += gaps
    func write(_ start: UnsafeMutableRawPointer, wide: Bool) {
      var target = start
      let width = wide ? 4 : 1
      let gap = separator.count
      for i in 0..<items.count {
        let count = items.withText(i) { text in
          text.copy(to: target, wide: wide)
          return text.count
        }
        target += (count ?? 0) &* width
        if i &+ 1 < items.count, gap > 0 {
          separator.copy(to: target, wide: wide)
          target += gap &* width
        }
      }
    }
    if isASCII {
      return try asciiString(total) { write(UnsafeMutableRawPointer($0), wide: false) }
    }
    try charge(total * 4)
    return PyStr(types.str, wideCount: total) {
      write(UnsafeMutableRawPointer($0), wide: true)
    }
  }

  private func joinIsTooLong() -> PyError {
    error(.overflowError, "join() result is too long for a Python string")
  }
}

extension UnsafeBufferPointer where Element == Value {
  /// Calls `body` with the string at an index without counting a reference to it; nil if the value
  /// is no string.
  @inline(__always)
  fileprivate func withText<T>(_ index: Int, _ body: (PyStr) -> T) -> T? {
    guard let baseAddress else { return nil }
    let place = UnsafeMutablePointer(mutating: baseAddress + index)
    guard place.tag == ValueLayout.object else { return nil }
    return Unmanaged<PyObject>.fromOpaque(place.address)._withUnsafeGuaranteedRef { object in
      object.kind == .str ? body(unsafeDowncast(object, to: PyStr.self)) : nil
    }
  }
}
