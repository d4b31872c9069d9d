/// A list: values in one growing buffer.
package final class PyList: PyObject {
  /// The number of items.
  package private(set) var count: Int
  /// The items; `count` of them are initialized.
  package private(set) var items: UnsafeMutablePointer<Value>
  private var capacity: Int

  /// Makes an empty list with room for so many items.
  package init(_ type: PyType, capacity: Int = 0) {
    self.capacity = Swift.max(capacity, 4)
    count = 0
    items = Heap.allocate(self.capacity, of: Value.self)
    super.init(type, .list)
  }

  /// Makes a list of values.
  package convenience init(_ type: PyType, _ values: some Collection<Value>) {
    self.init(type, capacity: values.count)
    for value in values { append(value) }
  }

  deinit {
    for i in 0..<count where items[i].ownsChildren {
      tellWatchers()
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
      break
    }
    items.deinitialize(count: count)
    Heap.free(items)
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    let n = count
    count = 0
    for i in 0..<n { children.append(objectOf: items[i]) }
    items.deinitialize(count: n)
  }

  /// The values, valid until the list changes.
  @inline(__always) package var values: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: items, count: count)
  }

  /// Puts an item at the end.
  @inline(__always) package func append(_ value: Value) {
    if count == capacity { grow(to: count &+ 1) }
    (items + count).initialize(to: value)
    count &+= 1
  }

  @inline(never) private func grow(to needed: Int) {
    let size = Swift.max(needed, capacity + (capacity >> 1) + 4)
    let grown = Heap.allocate(size, of: Value.self)
    grown.moveInitialize(from: items, count: count)
    Heap.free(items)
    items = grown
    capacity = size
  }

  /// Replaces `range`, which the caller has clamped, by `values`.
  package func replace(_ range: Range<Int>, with values: [Value]) {
    let delta = values.count - range.count
    var old: [Value] = []
    old.reserveCapacity(range.count)
    for i in range { old.append((items + i).move()) }
    if count + delta > capacity {
      let size = Swift.max(count + delta, capacity + (capacity >> 1))
      let grown = Heap.allocate(size, of: Value.self)
      grown.moveInitialize(from: items, count: range.lowerBound)
      (grown + range.upperBound + delta).moveInitialize(
        from: items + range.upperBound, count: count - range.upperBound)
      Heap.free(items)
      items = grown
      capacity = size
    } else {
      (items + range.upperBound + delta).moveInitialize(
        from: items + range.upperBound, count: count - range.upperBound)
    }
    for (i, value) in values.enumerated() {
      (items + range.lowerBound + i).initialize(to: value)
    }
    count += delta
    // The old values go last, when the list is whole again: their finalisers may look at it.
    withExtendedLifetime(old) {}
  }

  /// Puts an item before another; the index is at most `count`.
  package func insert(_ value: Value, at index: Int) {
    if count == capacity { grow(to: count + 1) }
    (items + index + 1).moveInitialize(from: items + index, count: count - index)
    (items + index).initialize(to: value)
    count += 1
  }

  /// Takes an item out; the index is below `count`.
  package func remove(at index: Int) -> Value {
    let value = (items + index).move()
    (items + index).moveInitialize(from: items + index + 1, count: count - index - 1)
    count -= 1
    return value
  }

  /// Takes the last item out; there must be one.
  package func removeLast() -> Value {
    count -= 1
    return (items + count).move()
  }

  /// Takes all values out of the list; `isUntouched` tells whether it has been changed since.
  package func takeAll() -> [Value] {
    let taken = Array(values)
    removeAll()
    capacity = 0
    return taken
  }

  /// Whether nothing has been put into the list since `takeAll`.
  package var isUntouched: Bool { capacity == 0 }

  /// Puts values in place of all there are. Returns the old ones, so that the caller drops them
  /// when the list is whole again.
  package func replaceAll(with values: [Value]) -> [Value] {
    let old = Array(self.values)
    replace(0..<count, with: values)
    return old
  }

  /// Drops all items.
  package func removeAll() {
    if count == 0, capacity == 0 { return }
    let old = items
    let n = count
    items = Heap.allocate(4, of: Value.self)
    capacity = 4
    count = 0
    old.deinitialize(count: n)
    Heap.free(old)
  }
}
