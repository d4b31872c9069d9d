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
      guard case .object(let object) = items[i], object.kind == .str else {
        throw typeError("sequence item \(i): expected str instance, \(typeName(items[i])) found")
      }
      let text = unsafeDowncast(object, to: PyStr.self)
      isASCII = isASCII && text.isASCII
      total &+= text.count
      // Each item is in memory once, but may stand in the list many times over.
      if total < 0 || total > Int.max / 8 { throw joinIsTooLong() }
    }
    let (gaps, overflow) = separator.count.multipliedReportingOverflow(by: items.count - 1)
    if overflow || gaps > Int.max / 8 { throw joinIsTooLong() }
    total += gaps
    func write(_ start: UnsafeMutableRawPointer, wide: Bool) {
      var target = start
      let width = wide ? 4 : 1
      for i in 0..<items.count {
        guard case .object(let object) = items[i] else { continue }
        let text = unsafeDowncast(object, to: PyStr.self)
        text.copy(to: target, wide: wide)
        target += text.count &* width
        if i &+ 1 < items.count, separator.count > 0 {
          separator.copy(to: target, wide: wide)
          target += separator.count &* width
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
