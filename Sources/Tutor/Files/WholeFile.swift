import Lab

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is written whole or not at all.
package enum WholeFile {
  /// Why a file could not be read or written.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    /// The file, as it was named.
    package var path: String
    /// The system's error number (errno(3)).
    package var number: Int32
    /// The file and the system's words.
    package var description: String { "\(path): \(String(cString: strerror(number)))" }
  }

  /// Writes all of the bytes to a file beside it and to the disk; then that takes its place, so that
  /// nobody sees half of it. A link stays, and what it leads to is replaced. What is no ordinary
  /// file, such as `/dev/stdout`, is written to as it is.
  ///
  /// - Parameter mode: Who may do what with a new file, less what the process's umask takes away.
  package static func write(
    _ bytes: [UInt8], to path: String, mode: UInt16 = 0o666
  ) throws(Failure) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      let file = open(path, O_WRONLY | O_CLOEXEC)
      try fill(file, bytes, path, isOrdinary: false)
      return
    }
    let final = destination(of: path)
    let new = "\(final).\(getpid()).new"
    // What an earlier process of this number has left.
    unlink(new)
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode_t(mode))
    do {
      try fill(file, bytes, path, isOrdinary: true)
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

  /// All of a file; nil where there is none.
  static func read(_ path: String) throws(Failure) -> [UInt8]? {
    // Without O_NONBLOCK a named pipe would wait for a writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw Failure(path: path, number: errno)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { readSome(file, $0) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(path: path, number: errno) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// What a path leads to past all links, also where nothing is there yet.
  static func destination(of path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    var path = path
    for _ in 0..<8 {
      var name = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &name, name.count)
      guard count > 0 else { break }
      let link = String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      path = link.hasPrefix("/") ? link : folder(of: path) + link
    }
    return path
  }

  /// What stands before a file's name in its path, with the `/` behind it; empty where there is none.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  static func fill(
    _ file: Int32, _ bytes: [UInt8], _ path: String, isOrdinary: Bool
  ) throws(Failure) {
    guard file >= 0 else { throw Failure(path: path, number: errno) }
    var number = Output.write(file, bytes)
    if number == 0, isOrdinary, fsync(file) != 0 { number = errno }
    // close(2) frees the descriptor also where it fails.
    if close(file) != 0, number == 0 { number = errno }
    guard number == 0 else { throw Failure(path: path, number: number) }
  }
}

private func readSome(_ file: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(file, bytes.baseAddress, bytes.count)
}
