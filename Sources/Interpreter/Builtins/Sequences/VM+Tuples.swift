extension VM {
  /// A tuple of three values.
  @inline(__always) func tuple(_ first: Value, _ second: Value, _ third: Value) -> PyTuple {
    withUnsafeTemporaryAllocation(of: Value.self, capacity: 3) { buffer in
      let base = buffer.baseAddress.unsafelyUnwrapped
      base.initialize(to: first)
      (base + 1).initialize(to: second)
      (base + 2).initialize(to: third)
      return PyTuple(types.tuple, moving: base, count: 3)
    }
  }

  /// A tuple of `count` values that `fill` puts in place, all of them.
  package func tuple(count: Int, fill: (UnsafeMutablePointer<Value>) -> Void) -> PyTuple {
    if count == 0 { return interpreter.emptyTuple }
    // A size known to the compiler costs nothing on the stack.
    if count <= 8 {
      return withUnsafeTemporaryAllocation(of: Value.self, capacity: 8) { made(count, $0, fill) }
    }
    return withUnsafeTemporaryAllocation(of: Value.self, capacity: count) { made(count, $0, fill) }
  }

  @inline(__always)
  private func made(
    _ count: Int, _ buffer: UnsafeMutableBufferPointer<Value>,
    _ fill: (UnsafeMutablePointer<Value>) -> Void
  ) -> PyTuple {
    guard let base = buffer.baseAddress else { return interpreter.emptyTuple }
    fill(base)
    return PyTuple(types.tuple, moving: base, count: count)
  }
}
