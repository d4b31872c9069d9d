#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What folders hold (readdir(3)).
enum FolderNames {
  /// What kind of file a name leads to.
  enum Kind {
    case folder, file, link
    /// A device, a named pipe or the like.
    case other
  }

  /// Why a folder can't be read.
  struct Failure: Error { var errno: Int32 }

  /// The names in a folder, sorted, without those that begin with a point. Errors: ``Failure``.
  static func all(in folder: String) throws(Failure) -> [String] {
    guard let stream = opendir(folder) else { throw Failure(errno: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1024) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The kind of what stands at a path, or, where links are followed, of what it leads to; nil where there
  /// is nothing, with the reason in `errno`.
  static func kind(of path: String, followingLinks: Bool) -> Kind? {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// A path without links and points; nil where it leads nowhere, with the reason in `errno`.
  static func real(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }
}
