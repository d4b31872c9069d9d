import Interpreter

/// An open file of a graded program's private folder.
final class MemoryDevice: RawDevice {
  private let file: MemoryFolder.File
  private let reads: Bool
  private let writes: Bool
  private let appends: Bool
  private var position = 0

  init(
    _ file: MemoryFolder.File, reads: Bool, writes: Bool, appends: Bool, name: Value, mode: String
  ) {
    self.file = file
    self.reads = reads
    self.writes = writes
    self.appends = appends
    super.init(name: name, mode: mode)
    if appends { position = file.bytes.count }
  }

  override var isReadable: Bool { reads }
  override var isWritable: Bool { writes }
  override func isSeekable(_ vm: VM) -> Bool { true }

  override func read(_ vm: VM, into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    guard position < file.bytes.count else { return 0 }
    let count = min(buffer.count, file.bytes.count - position)
    file.bytes.withUnsafeBytes {
      buffer.copyBytes(from: $0[position..<position + count])
    }
    position += count
    return count
  }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    if appends { position = file.bytes.count }
    let (end, overflow) = position.addingReportingOverflow(bytes.count)
    if overflow { throw vm.error(.memoryError) }
    if end > file.bytes.count {
      try vm.charge(end)
      file.bytes += [UInt8](repeating: 0, count: end - file.bytes.count)
    }
    file.bytes.withUnsafeMutableBytes { target in
      UnsafeMutableRawBufferPointer(rebasing: target[position..<end]).copyMemory(from: bytes)
    }
    position = end
    return bytes.count
  }

  override func seek(_ vm: VM, _ offset: Int, _ whence: Int) throws -> Int {
    let start = whence == 0 ? 0 : whence == 1 ? position : file.bytes.count
    let (target, overflow) = start.addingReportingOverflow(offset)
    if overflow || target < 0 || !(0...2).contains(whence) {
      throw vm.osError(22, "Invalid argument")
    }
    position = target
    return target
  }

  override func truncate(_ vm: VM, _ size: Int) throws {
    if size < 0 { throw vm.osError(22, "Invalid argument") }
    if size < file.bytes.count {
      file.bytes.removeLast(file.bytes.count - size)
    } else {
      try vm.charge(size)
      file.bytes += [UInt8](repeating: 0, count: size - file.bytes.count)
    }
  }

  override func remainingSize(_ vm: VM) -> Int? { max(file.bytes.count - position, 0) }
}
