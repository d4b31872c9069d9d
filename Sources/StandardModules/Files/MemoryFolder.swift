/// The private folder of a graded program: files that are only bytes in memory.
final class MemoryFolder {
  /// One file of the folder.
  final class File {
    var bytes: [UInt8]
    init(_ bytes: [UInt8] = []) { self.bytes = bytes }
  }

  /// The path that the program sees as its folder.
  static let path = "/home/learner"

  private(set) var files: [String: File] = [:]
  /// Folders made by the program, relative to the folder itself.
  private(set) var folders: Set<String> = [""]

  init(_ contents: [String: [UInt8]]) {
    for (name, bytes) in contents {
      let name = MemoryFolder.normalized(name)
      files[name] = File(bytes)
      var parts = name.split(separator: "/").dropLast()
      while !parts.isEmpty {
        folders.insert(parts.joined(separator: "/"))
        parts = parts.dropLast()
      }
    }
  }

  /// The path without `.`, `..` and doubled slashes, relative to the folder; absolute paths outside
  /// keep their slash, and so name nothing.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    var rest = path[...]
    let isAbsolute = path.hasPrefix("/")
    if path == self.path { return "" }
    if path.hasPrefix(self.path + "/") { rest = path.dropFirst(self.path.count + 1) }
    for part in rest.split(separator: "/") where part != "." {
      if part == ".." {
        if parts.isEmpty { return "/" }
        parts.removeLast()
      } else {
        parts.append(part)
      }
    }
    let isInside = !isAbsolute || path.hasPrefix(self.path + "/")
    return (isInside ? "" : "/") + parts.joined(separator: "/")
  }

  /// The file of a path.
  func file(_ path: String) -> File? { files[MemoryFolder.normalized(path)] }

  func isFolder(_ path: String) -> Bool { folders.contains(MemoryFolder.normalized(path)) }

  /// Whether the folder that is to hold a path is there.
  func hasParent(_ path: String) -> Bool {
    let parts = MemoryFolder.normalized(path).split(
      separator: "/", omittingEmptySubsequences: false)
    return folders.contains(parts.dropLast().joined(separator: "/"))
  }

  /// Makes a file, which must have a parent.
  func add(_ path: String, _ file: File) { files[MemoryFolder.normalized(path)] = file }

  func remove(_ path: String) { files[MemoryFolder.normalized(path)] = nil }

  func addFolder(_ path: String) { folders.insert(MemoryFolder.normalized(path)) }

  func removeFolder(_ path: String) { folders.remove(MemoryFolder.normalized(path)) }

  /// The names directly in a folder, in order.
  func names(in path: String) -> [String] {
    let folder = MemoryFolder.normalized(path)
    let prefix = folder.isEmpty ? "" : folder + "/"
    let inside = (Array(files.keys) + Array(folders)).filter {
      !$0.isEmpty && $0.hasPrefix(prefix) && $0.count > prefix.count
        && !$0.dropFirst(prefix.count).contains("/")
    }
    return inside.map { String($0.dropFirst(prefix.count)) }.sorted()
  }
}
