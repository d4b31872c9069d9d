import Interpreter

/// An `array.array`: numbers of one machine type side by side. While others look at its bytes
/// (`exports` > 0) their number is fixed.
final class PyArray: PyObject, BufferProvider {
  let code: ArrayCode
  /// The number of items.
  private(set) var count = 0
  /// The bytes of the items; moves when the array grows.
  private(set) var start: UnsafeMutableRawPointer
  private var capacity = 16
  private var exports = 0

  init(_ type: PyType, _ code: ArrayCode) {
    self.code = code
    start = .allocate(byteCount: capacity, alignment: 8)
    super.init(type, .other)
  }

  deinit { start.deallocate() }

  /// The bytes, valid until the array changes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: byteCount) }

  /// `array.array` itself: what slices and sums are, also those of a subclass.
  var plainType: PyType {
    var type = self.type
    while type.isHeap, let base = type.order.dropFirst().first { type = base.takeUnretainedValue() }
    return type
  }

  var byteCount: Int { count * code.size }

  /// The place of an item, whose index the caller has checked.
  func place(_ index: Int) -> UnsafeMutableRawPointer { start + index * code.size }

  func item(_ vm: VM, _ index: Int) -> Value { code.load(vm, place(index)) }

  /// Puts an item's bytes at an index that the caller has checked.
  func put(_ item: [UInt8], at index: Int) {
    UnsafeMutableRawBufferPointer(start: place(index), count: code.size).copyBytes(from: item)
  }

  /// Replaces a range of items, which the caller has clamped, by items given as bytes.
  /// Errors: BufferError while others look at the bytes, MemoryError.
  func replace(_ vm: VM, _ range: Range<Int>, with new: [UInt8]) throws {
    let size = code.size
    let total = byteCount - range.count * size + new.count
    if exports > 0, new.count != range.count * size {
      throw vm.error(.bufferError, "cannot resize an array that is exporting buffers")
    }
    let rest = byteCount - range.upperBound * size
    if total > capacity {
      try vm.charge(total * 2)
      let grown = UnsafeMutableRawPointer.allocate(
        byteCount: total + total / 2, alignment: 8)
      grown.copyMemory(from: start, byteCount: byteCount)
      start.deallocate()
      start = grown
      capacity = total + total / 2
    }
    let from = range.lowerBound * size
    (start + from + new.count).copyMemory(from: start + range.upperBound * size, byteCount: rest)
    new.withUnsafeBytes { bytes in
      if let base = bytes.baseAddress {
        (start + from).copyMemory(from: base, byteCount: bytes.count)
      }
    }
    count = total / size
  }

  // MARK: BufferProvider

  func exportBuffer(_ vm: VM) throws -> BufferExport {
    exports += 1
    return BufferExport(
      start: start, count: byteCount, isReadOnly: false, format: code.rawValue, itemSize: code.size)
  }

  func releaseBuffer() { exports -= 1 }
}

extension Value {
  /// The array behind the value.
  var array: PyArray? {
    if case .object(let object) = self, object.kind == .other { return object as? PyArray }
    return nil
  }
}
