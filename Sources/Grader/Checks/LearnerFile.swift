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
  }

  /// Says why a file can't be graded; nil where it can.
  static func fault(of path: String) -> Fault? {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else {
      return .unreadable(errno: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    let size = Int(status.st_size)
    return size > mostBytes ? .tooLarge(size) : nil
  }

  /// The bytes of a file; nil when it can't be read, or is too large.
  static func contents(of path: String) -> [UInt8]? {
    guard fault(of: path) == nil else { return nil }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= mostBytes {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
    return nil
  }
}
