#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a picture is written to.
package enum PictureFile {
  /// Why a picture could not be written.
  package struct Failure: Error, CustomStringConvertible {
    /// The file, as it was named.
    package var path: String
    /// The system's error number (errno(3)).
    package var number: Int32
    /// The file and the system's words.
    package var description: String { "\(path): \(String(cString: strerror(number)))" }
  }

  /// Writes all of the bytes to a file beside it, which then takes its place, so that nobody sees half
  /// of it. What is no ordinary file, such as `/dev/stdout`, is written to as it is.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let file = open(path, O_WRONLY | O_CLOEXEC)
      try fill(file, bytes, path)
      return
    }
    // A link stays, and what it leads to is replaced.
    let target = realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let final = target ?? path
    let new = "\(final).\(getpid()).new"
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    do {
      try fill(file, bytes, path)
    } catch {
      if file >= 0 { unlink(new) }
      throw error
    }
    guard rename(new, final) == 0 else {
      let number = errno
      unlink(new)
      throw Failure(path: path, number: number)
    }
  }

  private static func fill(_ file: Int32, _ bytes: [UInt8], _ path: String) throws(Failure) {
    guard file >= 0 else { throw Failure(path: path, number: errno) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { writeSome(file, $0) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        let number = errno
        close(file)
        throw Failure(path: path, number: number)
      }
    }
    guard close(file) == 0 else { throw Failure(path: path, number: errno) }
  }
}

private func writeSome(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(file, bytes.baseAddress, bytes.count)
}
