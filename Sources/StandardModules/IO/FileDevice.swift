import Interpreter
import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A descriptor of the process: a file, a terminal, a pipe.
final class FileDevice: RawDevice {
  let number: Int32
  let closesDescriptor: Bool
  private let reads: Bool
  private let writes: Bool
  /// Whether reading and writing never wait, so that they need not be woken.
  private let isRegular: Bool
  private var knownSeekable: Bool?

  init(
    _ number: Int32, reads: Bool, writes: Bool, name: Value, mode: String,
    closesDescriptor: Bool = true
  ) {
    self.number = number
    self.reads = reads
    self.writes = writes
    self.closesDescriptor = closesDescriptor
    isRegular =
      (try? FileAccess.status(number).get()).map {
        FileAccess.isType($0, UInt32(S_IFREG))
      } ?? false
    super.init(name: name, mode: mode)
  }

  override var isReadable: Bool { reads }
  override var isWritable: Bool { writes }
  override func descriptor(_ vm: VM) -> Int { Int(number) }
  override func isTerminal(_ vm: VM) -> Bool { isatty(number) == 1 }

  override func isSeekable(_ vm: VM) -> Bool {
    if let knownSeekable { return knownSeekable }
    let result = FileAccess.seek(number, 0, SEEK_CUR).isSuccess
    knownSeekable = result
    return result
  }

  private var handle: Descriptor { Descriptor(rawValue: number) }

  /// Whether calls give EAGAIN, so that the program does its own waiting.
  private var isNonBlocking: Bool { (try? handle.isNonBlocking()) ?? false }

  override func read(_ vm: VM, into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    while true {
      if !isRegular, !isNonBlocking { _ = try vm.wait(for: handle, .readable) }
      let result = FileAccess.read(number, buffer)
      if let count = result.value { return count }
      if result.wouldBlock { return nil }
      if !result.isInterrupted { throw vm.osError(result.errno ?? .ioError) }
      try vm.checkpoint()
    }
  }

  override func write(_ vm: VM, _ bytes: UnsafeRawBufferPointer) throws -> Int? {
    while true {
      var part = bytes
      if !isRegular, !isNonBlocking {
        // A pipe that is ready takes this much without waiting, so that stop need not wait for it.
        part = UnsafeRawBufferPointer(rebasing: bytes.prefix(4096))
        _ = try vm.wait(for: handle, .writable)
      }
      let result = FileAccess.write(number, part)
      if let count = result.value { return count }
      if result.wouldBlock { return nil }
      if !result.isInterrupted { throw vm.osError(result.errno ?? .ioError) }
      try vm.checkpoint()
    }
  }

  override func seek(_ vm: VM, _ offset: Int, _ whence: Int) throws -> Int {
    let result = FileAccess.seek(number, offset, Int32(truncatingIfNeeded: whence))
    guard let position = result.value else { throw vm.osError(result.errno ?? .ioError) }
    return position
  }

  override func truncate(_ vm: VM, _ size: Int) throws {
    let result = FileAccess.call { Int(ftruncate(number, off_t(size))) }
    if let errno = result.errno { throw vm.osError(errno) }
  }

  override func remainingSize(_ vm: VM) -> Int? {
    guard isRegular, let status = try? FileAccess.status(number).get(),
      let position = FileAccess.seek(number, 0, SEEK_CUR).value
    else { return nil }
    return max(Int(status.st_size) - position, 0)
  }

  override func close(_ vm: VM) throws {
    if !closesDescriptor { return }
    if let errno = FileAccess.close(number).errno { throw vm.osError(errno) }
  }

  override func abandon() { if closesDescriptor { _ = FileAccess.close(number) } }
}
