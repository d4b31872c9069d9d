import Interpreter

/// A byte file in memory: `BytesIO`.
final class PyBytesIO: PyIOBase {
  /// The bytes; a bytearray, so that `getbuffer` can hand it out.
  var storage: PyByteArray
  var position = 0

  override init(_ type: PyType) {
    storage = PyByteArray(type.interpreter.types.bytearray)
    super.init(type)
  }

  /// Errors: ValueError when closed.
  func check(_ vm: VM) throws {
    if isClosed { throw vm.valueError("I/O operation on closed file.") }
  }

  /// Writes at the position, filling a gap with zeros. Errors: BufferError, MemoryError.
  func put(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws {
    try vm.checkResizable(storage)
    let (end, overflow) = position.addingReportingOverflow(bytes.count)
    if overflow { throw vm.error(.memoryError) }
    if bytes.isEmpty { return }
    if end > storage.count { try vm.charge(end) }
    if position > storage.count {
      let gap = [UInt8](repeating: 0, count: position - storage.count)
      gap.withUnsafeBytes { storage.append(contentsOf: $0) }
    }
    storage.replace(position..<min(end, storage.count), with: bytes)
    position = end
  }

  /// So many bytes from the position on; all when negative.
  func read(_ count: Int) -> [UInt8] {
    guard position < storage.count else { return [] }
    let left = storage.count - position
    let end = position + (count < 0 ? left : min(count, left))
    defer { position = end }
    return Array(storage.values[position..<end])
  }

  /// A line with its end.
  func readLine(_ limit: Int) -> [UInt8] {
    guard position < storage.count else { return [] }
    let rest = storage.values[position...]
    let count = rest.firstIndex(of: 10).map { $0 + 1 - position } ?? rest.count
    return read(limit < 0 ? count : min(limit, count))
  }
}

extension Value {
  var bytesIO: PyBytesIO? { ioObject as? PyBytesIO }
}
