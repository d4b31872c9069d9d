/// Memory that an object lets others look at (Python's C API reference, "Buffer Protocol").
package struct BufferExport {
  /// The first byte. Stays valid and in place until `releaseBuffer`.
  package let start: UnsafeMutableRawPointer
  /// The number of bytes.
  package let count: Int
  /// Whether bytes may not be written through it.
  package let isReadOnly: Bool
  /// The items' format, a single letter of the struct module.
  package let format: UInt8
  /// Bytes of an item; divides `count`.
  package let itemSize: Int

  /// Makes a view of an object's bytes.
  package init(
    start: UnsafeMutableRawPointer, count: Int, isReadOnly: Bool, format: UInt8 = UInt8(ascii: "B"),
    itemSize: Int = 1
  ) {
    self.start = start
    self.count = count
    self.isReadOnly = isReadOnly
    self.format = format
    self.itemSize = itemSize
  }
}

/// A native object, other than bytes and bytearray, whose bytes others may look at.
package protocol BufferProvider: PyObject {
  /// Hands out the bytes and fixes them in place; every call is matched by one of `releaseBuffer`.
  /// Errors: what the object raises when it cannot, such as ValueError when it is closed.
  func exportBuffer(_ vm: VM) throws -> BufferExport
  /// Ends one use of the bytes.
  func releaseBuffer()
}

/// One use of an object's bytes, shared by the memoryviews that were made of each other.
final class BufferHold {
  let owner: PyObject

  /// Takes over one export of the owner.
  init(taken owner: PyObject) { self.owner = owner }

  deinit { BufferHold.release(owner) }

  static func release(_ owner: PyObject) {
    if owner.kind == .bytearray {
      unsafeDowncast(owner, to: PyByteArray.self).exports -= 1
    } else if owner.kind == .memoryview {
      unsafeDowncast(owner, to: PyMemoryView.self).exports -= 1
    } else if let provider = owner as? BufferProvider {
      provider.releaseBuffer()
    }
  }
}

/// A memoryview: a window on the bytes of another object.
package final class PyMemoryView: PyObject {
  /// nil once the view was released.
  private(set) var hold: BufferHold?
  /// The first item.
  let start: UnsafeMutableRawPointer
  /// The items along each dimension.
  let shape: [Int]
  /// The bytes from one item to the next along each dimension.
  let strides: [Int]
  let format: UInt8
  /// The format's text as the program gave it.
  let formatText: String
  let itemSize: Int
  let isReadOnly: Bool
  /// How many look at the bytes through this view just now.
  package var exports = 0
  var hashOrUnset = -1

  init(
    _ type: PyType, _ hold: BufferHold, start: UnsafeMutableRawPointer, shape: [Int],
    strides: [Int], format: UInt8, formatText: String? = nil, itemSize: Int, isReadOnly: Bool
  ) {
    self.hold = hold
    self.start = start
    self.shape = shape
    self.strides = strides
    self.format = format
    self.formatText = formatText ?? String(Unicode.Scalar(format))
    self.itemSize = itemSize
    self.isReadOnly = isReadOnly
    super.init(type, .memoryview)
  }

  /// The number of bytes of all items.
  package var byteCount: Int { shape.reduce(itemSize, *) }

  /// Whether the items lie one after another without gaps.
  package var isContiguous: Bool {
    var expected = itemSize
    for (size, stride) in zip(shape, strides).reversed() {
      if size > 1, stride != expected { return shape.contains(0) }
      expected *= size
    }
    return true
  }

  /// Lets go of the object's bytes.
  func release() { hold = nil }

  public override func takeChildren(_ children: inout [PyObject]) {
    super.takeChildren(&children)
    if exports == 0 { hold = nil }
  }
}

extension Value {
  /// The memoryview behind the value.
  @inline(__always) package var memoryview: PyMemoryView? {
    if case .object(let o) = self, o.kind == .memoryview {
      return unsafeDowncast(o, to: PyMemoryView.self)
    }
    return nil
  }
}
