import Foundation
import Processes

/// A Swift file of Sources.
struct SourceFile {
  /// From the package's folder on: `Sources/Sockets/System.swift`.
  var path: String
  var lines: [String]

  /// The folder under Sources that it stands in.
  var target: String { String(path.split(separator: "/")[1]) }

  /// The modules that it imports.
  var imports: [String] {
    lines.compactMap { line in
      var words = line.split(separator: " ").map(String.init)
      while let first = words.first, first.hasPrefix("@") || isModifier(first) {
        words.removeFirst()
      }
      guard words.first == "import", words.count > 1 else { return nil }
      let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let name = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
      return String(name.split(separator: ".")[0])
    }
  }

  private func isModifier(_ word: String) -> Bool {
    ["public", "package", "internal", "fileprivate", "private"].contains(word)
  }

  /// All of them.
  static func all() throws -> [SourceFile] {
    let sources = "\(Installation.root)/Sources"
    let names = FileManager.default.enumerator(atPath: sources)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOfFile: "\(sources)/\(name)", encoding: .utf8)
      return SourceFile(
        path: "Sources/\(name)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }
}
