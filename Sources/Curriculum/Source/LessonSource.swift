#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the files under `Lessons` come from: the binary, or a folder that an author works in.
package enum LessonSource: Hashable, Sendable {
  /// The files that were embedded when socktutor was built.
  case embedded

  /// The files of a folder, by its path.
  case folder(String)

  /// The names of the files, from `Lessons` on, in the order of their bytes: `methods/bind.yml`.
  /// Hidden files are left out.
  ///
  /// Throws ``DataMistake`` when the folder cannot be read.
  package func names() throws(DataMistake) -> [String] {
    switch self {
    case .embedded: return EmbeddedText.names
    case .folder(let path):
      do {
        let all = try FileManager.default.subpathsOfDirectory(atPath: path)
        return all.filter { name in
          !name.split(separator: "/").contains { $0.hasPrefix(".") } && isFile("\(path)/\(name)")
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      } catch {
        throw DataMistake(file: path, message: "this folder cannot be read")
      }
    }
  }

  /// Whether a path is that of a file, and not of a folder or a link.
  private func isFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// The bytes of a file, by its name from `Lessons` on; nil where there is none.
  package func bytes(of name: String) -> [UInt8]? {
    switch self {
    case .embedded:
      guard let text = EmbeddedText.text(name) else { return nil }
      return Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    case .folder(let path):
      return FileManager.default.contents(atPath: "\(path)/\(name)").map { [UInt8]($0) }
    }
  }

  /// The text of a file, by its name from `Lessons` on.
  ///
  /// Throws ``DataMistake`` when there is no such file or it is not UTF-8.
  package func text(of name: String) throws(DataMistake) -> String {
    guard let bytes = bytes(of: name) else {
      throw DataMistake(file: name, message: "there is no such file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw DataMistake(file: name, message: "expected UTF-8")
    }
    return text
  }
}
