import Sockets

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells when a file is saved: written in its place, or replaced by another of its name, as most
/// editors do. The file and its folders need not exist, and may go and come again. A link is followed.
package final class FileWatch {
  private let path: String
  private let folders: FolderWatch
  /// The file as it was when somebody last heard of it; nil for none.
  private var seen: Signature?

  /// Why a file can't be watched.
  package struct Failure: Error { package var errno: Int32 }

  /// What a save changes.
  private struct Signature: Equatable {
    var device: UInt64
    var number: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  /// Watches a file from now on.
  ///
  /// - Parameter path: From the root.
  ///
  /// Errors: ``Failure``, as where the system has no watches left.
  package init(_ path: String) throws(Failure) {
    self.path = path
    folders = try FolderWatch()
    try folders.watch(files)
    seen = signature
  }

  /// It is readable when ``takeSave()`` may have something to tell.
  package var descriptor: Descriptor { folders.descriptor }

  /// Whether the file has been saved since the last call, once or more often, and is there. Never
  /// blocks.
  package func takeSave() -> Bool {
    var (isSaved, isMoved) = folders.take([path, destination].compactMap { $0 })
    while isMoved {
      // What can't be watched any more is heard of again when a folder above it changes.
      try? folders.watch(files)
      let more = folders.take([path, destination].compactMap { $0 })
      isSaved = isSaved || more.isSaved || signature != seen
      isMoved = more.isMoved
    }
    let now = signature
    isSaved = isSaved || !FolderWatch.hearsSaves && now != seen
    seen = now
    return isSaved && now != nil
  }

  /// Where the file stands as it is called, and where it really is.
  private var files: [String] { [path] + (destination.map { [$0] } ?? []) }

  /// What links lead to; nil where there are none, or nothing is there.
  private var destination: String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    let found = String(cString: real)
    return found == path ? nil : found
  }

  private var signature: Signature? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Signature(
      device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino), size: Int64(status.st_size),
      seconds: Int(time.tv_sec), nanoseconds: Int(time.tv_nsec))
  }
}

/// A path as the folders that lead to it, from the root on, each with the name that follows in it.
struct PathSteps {
  let steps: [(folder: String, name: String)]

  init(_ path: String) {
    var folder = ""
    steps = path.split(separator: "/").map { part in
      defer { folder += "/\(part)" }
      return (folder.isEmpty ? "/" : folder, String(part))
    }
  }

  /// The place of the deepest folder that is there.
  var deepest: Int {
    var found = 0
    for (i, step) in steps.enumerated() {
      var status = stat()
      guard stat(step.folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { break }
      found = i
    }
    return found
  }
}
