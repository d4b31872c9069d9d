/// A tuple: values that never change. A pair or three stand inside the object.
package final class PyTuple: PyObject {
  /// The number of items.
  package private(set) var count: Int
  /// The items; `count` of them are initialized.
  package private(set) var items: UnsafeMutablePointer<Value>
  var hashOrUnset = -1
  private var isOutside = false
  private var inside: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)

  private static let insideCount = 3

  /// Makes a tuple whose `count` values are still to be put in place.
  private init(_ type: PyType, count: Int) {
    self.count = count
    items = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
    super.init(type, .tuple)
    if count <= PyTuple.insideCount {
      items = withUnsafeMutablePointer(to: &inside) {
        UnsafeMutableRawPointer($0).assumingMemoryBound(to: Value.self)
      }
    } else {
      items = Heap.allocate(count, of: Value.self)
      isOutside = true
    }
  }

  /// Makes a tuple of values.
  package convenience init(_ type: PyType, _ values: some Collection<Value>) {
    self.init(type, count: values.count)
    var i = 0
    for value in values {
      (items + i).initialize(to: value)
      i &+= 1
    }
  }

  /// Makes a pair.
  package convenience init(_ type: PyType, _ first: Value, _ second: Value) {
    self.init(type, count: 2)
    items.initialize(to: first)
    (items + 1).initialize(to: second)
  }

  /// Takes `count` values out of `source`, which is left uninitialised.
  convenience init(_ type: PyType, moving source: UnsafeMutablePointer<Value>, count: Int) {
    self.init(type, count: count)
    items.moveInitialize(from: source, count: count)
  }

  deinit {
    for i in 0..<count where items[i].ownsChildren {
      var children: [PyObject] = []
      takeChildren(&children)
      PyObject.drop(&children)
      break
    }
    items.deinitialize(count: count)
    if isOutside { Heap.free(items) }
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

  /// An item; the index is below `count`.
  @inline(__always) package subscript(index: Int) -> Value { (items + index).copy() }
}
