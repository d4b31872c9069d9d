/// A bytearray: bytes in a buffer of its own that grows at its end and shrinks at both.
///
/// While a memoryview or a call looks at the bytes (`exports` > 0) they stay where they are and their
/// number is fixed; whoever changes the size asks `VM.checkResizable` first.
package final class PyByteArray: PyObject {
  /// The number of bytes.
  package private(set) var count: Int
  private var block: UnsafeMutablePointer<UInt8>
  /// Bytes of the block that were removed at the front.
  private var start = 0
  private var capacity: Int
  /// How many look at the bytes just now.
  package var exports = 0

  /// Makes an object of `count` bytes that `fill` writes.
  package init(
    _ type: PyType, count: Int, fill: (UnsafeMutablePointer<UInt8>) throws -> Void
  ) rethrows {
    self.count = count
    capacity = Swift.max(count, 8)
    block = Heap.allocate(capacity).assumingMemoryBound(to: UInt8.self)
    super.init(type, .bytearray)
    try fill(block)
  }

  /// Makes a bytearray of bytes.
  package convenience init(_ type: PyType, _ values: some Collection<UInt8> = []) {
    self.init(type, count: values.count) { target in
      var i = 0
      for byte in values {
        target[i] = byte
        i &+= 1
      }
    }
  }

  deinit { Heap.free(block) }

  /// The first byte; valid until the size changes.
  @inline(__always) package var bytes: UnsafeMutablePointer<UInt8> { block + start }

  /// The bytes; valid until the size changes.
  @inline(__always) package var values: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: block + start, count: count)
  }

  /// A copy of the bytes.
  package var storage: [UInt8] { Array(values) }

  /// Adds a byte at the end.
  @inline(__always) package func append(_ byte: UInt8) {
    if start &+ count == capacity { reserve(count &+ 1) }
    block[start &+ count] = byte
    count &+= 1
  }

  /// Adds bytes at the end; they may be this object's own.
  package func append(contentsOf values: UnsafeRawBufferPointer) {
    replace(count..<count, with: values)
  }

  /// Replaces a range, which the caller has clamped, by other bytes, which may be this object's own.
  package func replace(_ range: Range<Int>, with values: UnsafeRawBufferPointer) {
    if let base = values.baseAddress, values.count > 0, base >= UnsafeRawPointer(block),
      base < UnsafeRawPointer(block + capacity)
    {
      let copy = Array(values)
      return copy.withUnsafeBytes { replace(range, with: $0) }
    }
    let total = count - range.count + values.count
    if range.lowerBound == 0, values.count <= range.count {
      // What is removed at the front costs no move of the rest.
      start += range.count - values.count
    } else if values.count != range.count {
      if start + total > capacity { reserve(total) }
      (bytes + range.lowerBound + values.count).update(
        from: bytes + range.upperBound, count: count - range.upperBound)
    }
    if let base = values.baseAddress {
      UnsafeMutableRawPointer(bytes + range.lowerBound).copyMemory(
        from: base, byteCount: values.count)
    }
    count = total
    if capacity > 4096, total < capacity / 4 { shrink() }
  }

  /// Gives the object that many bytes; new ones are zero.
  package func resize(to size: Int) {
    if size > count {
      if start + size > capacity { reserve(size) }
      (bytes + count).initialize(repeating: 0, count: size - count)
    }
    count = size
  }

  /// Removes all bytes.
  package func removeAll() {
    replace(0..<count, with: UnsafeRawBufferPointer(start: nil, count: 0))
  }

  @inline(never) private func reserve(_ needed: Int) {
    // A block with much room at its front is used again before a larger one is taken.
    if start > capacity / 2, needed <= capacity / 2 {
      block.update(from: block + start, count: count)
      start = 0
      return
    }
    move(toCapacity: Swift.max(needed + needed >> 3 + 8, needed))
  }

  private func shrink() { move(toCapacity: Swift.max(count + count >> 2, 8)) }

  private func move(toCapacity size: Int) {
    let fresh = Heap.allocate(size).assumingMemoryBound(to: UInt8.self)
    fresh.update(from: bytes, count: count)
    Heap.free(block)
    block = fresh
    start = 0
    capacity = size
  }
}
