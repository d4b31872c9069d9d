#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Program {
  /// Whether there is a file of this name.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether a file can be read; the reason is in `errno` when it can't.
  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// The bytes of a file; nil when it can't be read, with the reason in `errno`.
  static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count > 0 {
        bytes += piece[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        return nil
      }
    }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names of what a folder holds, in no order; none when it can't be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// A path from the root, as python3 shows the main file's.
  package static func absolute(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    let folder = String(cString: current)
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The file that is run for a path: of a folder its `__main__.py`.
  static func mainFile(of path: String) -> String {
    let file = absolute(path)
    if !isFolder(file) { return file }
    return file + (file.hasSuffix("/") ? "__main__.py" : "/__main__.py")
  }

  /// The folder that a file stands in, without links and dots.
  static func folder(of path: String) -> String {
    let real = realpath(path, nil)
    defer { free(real) }
    let parts = (real.map { String(cString: $0) } ?? absolute(path)).split(separator: "/")
    return "/" + parts.dropLast().joined(separator: "/")
  }
}
