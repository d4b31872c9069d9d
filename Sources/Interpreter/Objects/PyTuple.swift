/// A tuple: values that never change.
package final class PyTuple: PyObject {
  package private(set) var count: Int
  package let items: UnsafeMutablePointer<Value>
  var hashOrUnset = -1

  package init(_ type: PyType, _ values: some Collection<Value>) {
    count = values.count
    items = .allocate(capacity: Swift.max(count, 1))
    super.init(type, .tuple)
    var i = 0
    for value in values {
      (items + i).initialize(to: value)
      i &+= 1
    }
  }

  /// Takes `count` values out of `source`, which is left uninitialised.
  init(_ type: PyType, moving source: UnsafeMutablePointer<Value>, count: Int) {
    self.count = count
    items = .allocate(capacity: Swift.max(count, 1))
    items.moveInitialize(from: source, count: count)
    super.init(type, .tuple)
  }

  deinit {
    for i in 0..<count where items[i].ownsChildren {
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
      break
    }
    items.deinitialize(count: count)
    items.deallocate()
  }

  public override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    let n = count
    count = 0
    for i in 0..<n { children.append(objectOf: items[i]) }
    items.deinitialize(count: n)
  }

  /// The values.
  @inline(__always) package var values: UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: items, count: count)
  }

  @inline(__always) package subscript(index: Int) -> Value { items[index] }
}
