import Interpreter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that a learner hands in.
package enum LearnerFile {
  /// The most bytes that a program may have.
  static let mostBytes = 1 << 20

  /// Why a file can't be graded.
  enum Fault: Error, Equatable {
    /// There is no such file, or it can't be read.
    case unreadable(errno: Int32)
    /// A folder, a device or the like.
    case notAFile
    /// More than ``mostBytes``.
    case tooLarge(Int)
    /// Nothing but blanks.
    case empty
    /// Bytes of 0, which no text has.
    case binary
    /// A line that is neither UTF-8 nor of the encoding that the file names.
    case notText(line: Int)
  }

  /// What was read of a file.
  struct Contents {
    var bytes: [UInt8]
    /// When the file was changed, in seconds since 1970.
    var changed: Int
  }

  /// Says why a file can't be graded, without reading it; nil where it can.
  static func fault(of path: String) -> Fault? {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
      return .unreadable(errno: errno)
    }
    return fault(status, atMost: mostBytes)
  }

  private static func fault(_ status: stat, atMost mostBytes: Int) -> Fault? {
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    let size = Int(status.st_size)
    return size > mostBytes ? .tooLarge(size) : nil
  }

  /// The bytes of a file; nil when it can't be read, or is too large.
  static func contents(of path: String) -> [UInt8]? { try? read(path, atMost: mostBytes).bytes }

  /// The bytes of a file that can be a program. Errors: ``Fault``.
  static func program(_ path: String) throws(Fault) -> Contents {
    let found = try read(path, atMost: mostBytes)
    if let fault = faultOfText(found.bytes) { throw fault }
    return found
  }

  /// The bytes of an ordinary file of at most so many. What is no such file, or is too large, is not
  /// read. Errors: ``Fault``.
  static func read(_ path: String, atMost mostBytes: Int) throws(Fault) -> Contents {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(errno: errno) }
    if let fault = fault(status, atMost: mostBytes) { throw fault }
    // Without O_NONBLOCK a named pipe that has taken the file's place would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .unreadable(errno: errno) }
    defer { close(descriptor) }
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(errno: errno) }
    if let fault = fault(status, atMost: mostBytes) { throw fault }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let count = Int(readSome(descriptor, &piece))
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 {
        return Contents(bytes: bytes, changed: changed(status))
      } else if errno != EINTR {
        throw .unreadable(errno: errno)
      }
    }
    throw .tooLarge(bytes.count)
  }

  private static func readSome(_ descriptor: Int32, _ piece: inout [UInt8]) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, &piece, piece.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, &piece, piece.count)
    #else
      Glibc.read(descriptor, &piece, piece.count)
    #endif
  }

  private static func changed(_ status: stat) -> Int {
    #if canImport(Darwin)
      status.st_mtimespec.tv_sec
    #else
      Int(status.st_mtim.tv_sec)
    #endif
  }

  /// Why bytes can't be a program's text; nil where they can.
  private static func faultOfText(_ bytes: [UInt8]) -> Fault? {
    // UTF-16, as some editors call Unicode.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .notText(line: 1)
    }
    if bytes.contains(0) { return .binary }
    let text = SourceText.utf8(of: bytes)
    let hasMark = text.starts(with: [0xEF, 0xBB, 0xBF])
    if text.dropFirst(hasMark ? 3 : 0).allSatisfy({ $0 == 32 || (9...13).contains($0) }) {
      return .empty
    }
    if String(validating: text, as: UTF8.self) != nil { return nil }
    let lines = text.split(separator: 10, omittingEmptySubsequences: false)
    let line = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return .notText(line: (line ?? 0) + 1)
  }
}
