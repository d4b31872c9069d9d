/// Which of two keys stands first, for one kind of keys.
protocol SortOrder {
  /// What is compared; copied freely while sorting.
  associatedtype Key

  /// Whether `left` must stand before `right`. Errors: what the program's `__lt__` raises.
  func isLess(_ left: Key, _ right: Key) throws -> Bool
}

/// The order of plain ints.
struct IntegerOrder: SortOrder {
  @inline(__always) func isLess(_ left: Int, _ right: Int) -> Bool { left < right }
}

/// The order of plain floats; nan is less than nothing, as in Python.
struct FloatOrder: SortOrder {
  @inline(__always) func isLess(_ left: Double, _ right: Double) -> Bool { left < right }
}

/// The order of plain strings, by code points.
struct TextOrder: SortOrder {
  @inline(__always)
  func isLess(_ left: Unmanaged<PyStr>, _ right: Unmanaged<PyStr>) -> Bool {
    left._withUnsafeGuaranteedRef { a in
      right._withUnsafeGuaranteedRef { b in
        if a.isASCII, b.isASCII { return precedes(a.ascii, b.ascii) }
        let common = min(a.count, b.count)
        var i = 0
        while i < common {
          let (x, y) = (a[i], b[i])
          if x != y { return x < y }
          i &+= 1
        }
        return a.count < b.count
      }
    }
  }

  @inline(__always)
  private func precedes(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let common = min(a.count, b.count)
    var i = 0
    while i < common {
      if a[i] != b[i] { return a[i] < b[i] }
      i &+= 1
    }
    return a.count < b.count
  }
}

/// The order that the program's own `<` gives.
struct ValueOrder: SortOrder {
  let vm: VM

  func isLess(_ left: Value, _ right: Value) throws -> Bool {
    try vm.checkpoint()
    return try vm.isLess(left, right)
  }
}
