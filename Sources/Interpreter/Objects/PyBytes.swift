/// A bytes object: bytes that never change.
package final class PyBytes: PyObject {
  package let count: Int
  package let bytes: UnsafeMutablePointer<UInt8>
  private var hashOrUnset = -1

  /// Makes an object of `count` bytes that `fill` writes.
  package init(_ type: PyType, count: Int, fill: (UnsafeMutablePointer<UInt8>) throws -> Void)
    rethrows
  {
    self.count = count
    bytes = .allocate(capacity: Swift.max(count, 1))
    super.init(type, .bytes)
    try fill(bytes)
  }

  package convenience init(_ type: PyType, _ values: some Collection<UInt8>) {
    self.init(type, count: values.count) { target in
      var i = 0
      for byte in values {
        target[i] = byte
        i &+= 1
      }
    }
  }

  deinit { bytes.deallocate() }

  /// The bytes.
  @inline(__always) package var values: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes, count: count)
  }

  /// The hash, equal for equal bytes.
  package var hash: Int {
    if hashOrUnset != -1 { return hashOrUnset }
    var h: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in values { h = (h ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    h ^= h &>> 32
    var result = Int(truncatingIfNeeded: h)
    if result == -1 { result = -2 }
    hashOrUnset = result
    return result
  }
}
