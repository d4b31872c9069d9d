import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The calls on files and descriptors that the modules make: one attempt at one system call each,
/// with errno read at once.
enum FileAccess {
  /// One attempt: the value, or the error number made negative.
  static func call(_ body: () -> Int) -> CallResult {
    let value = body()
    return CallResult(rawValue: value < 0 ? -Int(errno) : value)
  }

  /// All bytes of a file (open(2), read(2)). Errors: Errno.
  static func contents(_ path: String) throws(Errno) -> [UInt8] {
    let opened = open(path, O_RDONLY, 0)
    guard let number = opened.value else { throw opened.errno ?? .ioError }
    let descriptor = Int32(truncatingIfNeeded: number)
    defer { _ = close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let result = piece.withUnsafeMutableBytes { read(descriptor, $0) }
      if result.isInterrupted { continue }
      guard let count = result.value else { throw result.errno ?? .ioError }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// open(2), close-on-exec.
  static func open(_ path: String, _ flags: Int32, _ mode: UInt32) -> CallResult {
    #if canImport(Darwin)
      return call { Int(Darwin.open(path, flags | O_CLOEXEC, mode_t(truncatingIfNeeded: mode))) }
    #elseif canImport(Musl)
      return call { Int(Musl.open(path, flags | O_CLOEXEC, mode_t(mode))) }
    #else
      return call { Int(Glibc.open(path, flags | O_CLOEXEC, mode_t(mode))) }
    #endif
  }

  /// close(2).
  static func close(_ descriptor: Int32) -> CallResult {
    #if canImport(Darwin)
      return call { Int(Darwin.close(descriptor)) }
    #elseif canImport(Musl)
      return call { Int(Musl.close(descriptor)) }
    #else
      return call { Int(Glibc.close(descriptor)) }
    #endif
  }

  /// read(2).
  static func read(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer
  ) -> CallResult {
    #if canImport(Darwin)
      return call { Darwin.read(descriptor, buffer.baseAddress, buffer.count) }
    #elseif canImport(Musl)
      return call { Musl.read(descriptor, buffer.baseAddress, buffer.count) }
    #else
      return call { Glibc.read(descriptor, buffer.baseAddress, buffer.count) }
    #endif
  }

  /// write(2).
  static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> CallResult {
    #if canImport(Darwin)
      return call { Darwin.write(descriptor, bytes.baseAddress, bytes.count) }
    #elseif canImport(Musl)
      return call { Musl.write(descriptor, bytes.baseAddress, bytes.count) }
    #else
      return call { Glibc.write(descriptor, bytes.baseAddress, bytes.count) }
    #endif
  }

  /// lseek(2).
  static func seek(_ descriptor: Int32, _ offset: Int, _ whence: Int32) -> CallResult {
    call { Int(lseek(descriptor, off_t(offset), whence)) }
  }

  /// What stat(2), lstat(2) or fstat(2) says.
  static func status(_ path: String, follow: Bool = true) -> Result<stat, Errno> {
    var status = stat()
    let result = call { Int(follow ? stat(path, &status) : lstat(path, &status)) }
    return result.errno.map { .failure($0) } ?? .success(status)
  }

  static func status(_ descriptor: Int32) -> Result<stat, Errno> {
    var status = stat()
    let result = call { Int(fstat(descriptor, &status)) }
    return result.errno.map { .failure($0) } ?? .success(status)
  }

  /// Whether the file type of a status is this one (`S_IFREG` and so on).
  static func isType(_ status: stat, _ type: UInt32) -> Bool {
    UInt32(status.st_mode) & UInt32(S_IFMT) == type
  }
}
