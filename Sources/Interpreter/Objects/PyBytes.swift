/// A bytes object: bytes that never change.
package final class PyBytes: PyObject {
  /// The number of bytes.
  package let count: Int
  /// The bytes; `count` of them are initialized.
  package private(set) var bytes: UnsafeMutablePointer<UInt8>
  private var hashOrUnset = -1
  /// Whether the bytes stand outside the object, as more than a few do.
  private var isOutside = false
  private var inside: (UInt64, UInt64, UInt64) = (0, 0, 0)

  private static let insideCount = 24

  /// Makes an object whose `count` bytes are still to be written.
  @inline(__always)
  private init(_ type: PyType, count: Int) {
    self.count = count
    bytes = UnsafeMutablePointer(bitPattern: 16).unsafelyUnwrapped
    super.init(type, .bytes)
    if count <= PyBytes.insideCount {
      bytes = withUnsafeMutablePointer(to: &inside) {
        UnsafeMutableRawPointer($0).assumingMemoryBound(to: UInt8.self)
      }
    } else {
      bytes = Heap.allocate(count).assumingMemoryBound(to: UInt8.self)
      isOutside = true
    }
  }

  /// Makes an object of `count` bytes that `fill` writes.
  package convenience init(
    _ type: PyType, count: Int, fill: (UnsafeMutablePointer<UInt8>) throws -> Void
  ) rethrows {
    self.init(type, count: count)
    try fill(bytes)
  }

  /// Makes an object of a copy of bytes.
  @inline(__always)
  convenience init(_ type: PyType, copying source: UnsafePointer<UInt8>, count: Int) {
    self.init(type, count: count)
    Heap.copy(count, from: source, to: bytes)
  }

  /// Makes an object of the bytes that `fill` writes to memory for `capacity` of them; it gives their
  /// number.
  package init(
    _ type: PyType, capacity: Int, fill: (UnsafeMutablePointer<UInt8>) throws -> Int
  ) rethrows {
    bytes = Heap.allocate(capacity).assumingMemoryBound(to: UInt8.self)
    do {
      count = try fill(bytes)
    } catch {
      Heap.free(bytes)
      throw error
    }
    isOutside = true
    super.init(type, .bytes)
  }

  /// Makes a bytes object of bytes.
  package convenience init(_ type: PyType, _ values: some Collection<UInt8>) {
    let count = values.count
    self.init(type, count: count) { target in
      _ = UnsafeMutableBufferPointer(start: target, count: count).initialize(from: values)
    }
  }

  deinit {
    if isOutside { Heap.free(bytes) }
  }

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
    if count == 0 { result = 0 }
    hashOrUnset = result
    return result
  }
}
