#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The file of a history: an entry a line, with `\n` for a newline in it and `\\` for a backslash.
///
/// It is replaced as a whole, so that a reader never sees half of it.
final class HistoryFile {
  /// What tells one state of the file from another.
  private struct Version: Equatable {
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private let path: String
  private var known: Version?

  init(path: String) {
    self.path = path
  }

  /// Its entries; nil when it cannot be read.
  func load() -> [String]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += piece[..<count]
    }
    known = version(of: descriptor)
    return bytes.split(separator: UInt8(ascii: "\n")).map { Self.decoded($0) }
  }

  /// Its entries if somebody else has written it since; nil otherwise.
  func loadIfChanged() -> [String]? {
    var status = stat()
    guard stat(path, &status) == 0, Self.version(status) != known else { return nil }
    return load()
  }

  /// Replaces it. Nothing happens when that fails: a history is not worth an error.
  func save(_ entries: [String]) {
    makeFolders()
    let temporary = "\(path).\(getpid())"
    unlink(temporary)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let descriptor = open(temporary, flags, 0o600)
    guard descriptor >= 0 else { return }
    let bytes = entries.flatMap { Self.encoded($0) + [UInt8(ascii: "\n")] }
    let isWritten = Self.writeAll(bytes, to: descriptor)
    let version = version(of: descriptor)
    if close(descriptor) == 0, isWritten, rename(temporary, path) == 0 {
      known = version
    } else {
      unlink(temporary)
    }
  }

  private func makeFolders() {
    var status = stat()
    let parts = path.split(separator: "/").dropLast()
    guard path.hasPrefix("/"), stat("/" + parts.joined(separator: "/"), &status) != 0 else {
      return
    }
    var folder = ""
    for part in parts {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
  }

  private func version(of descriptor: Int32) -> Version? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Self.version(status) : nil
  }

  private static func version(_ status: stat) -> Version {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Version(
      inode: UInt64(status.st_ino), size: Int64(status.st_size), seconds: time.tv_sec,
      nanoseconds: time.tv_nsec)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest.removeFirst(count)
    }
    return true
  }

  static func encoded(_ entry: String) -> [UInt8] {
    entry.utf8.flatMap { byte in
      switch byte {
      case UInt8(ascii: "\\"): [byte, byte]
      case UInt8(ascii: "\n"): [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      default: [byte]
      }
    }
  }

  static func decoded(_ line: some Sequence<UInt8>) -> String {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      if isEscaped {
        bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
