import Foundation

/// Where this package stands and which socktutor its tests and benchmarks run.
package enum Installation {
  /// The package's folder.
  package static var root: String {
    var parts = #filePath.split(separator: "/")
    parts.removeLast(3)
    return "/" + parts.joined(separator: "/")
  }

  /// The socktutor to run: the variable SOCKTUTOR_BINARY if it is set, or the release build, or the
  /// one built beside this program.
  package static var binary: String {
    if let named = ProcessInfo.processInfo.environment["SOCKTUTOR_BINARY"] { return named }
    return program("socktutor", in: ["\(root)/.build/release"] + besideThis)
  }

  /// A program of this package that was built together with this one.
  package static func program(_ name: String) -> String { program(name, in: besideThis) }

  private static var besideThis: [String] {
    CommandLine.arguments.map { folder(of: $0) } + ["\(root)/.build/debug"]
  }

  private static func program(_ name: String, in folders: [String]) -> String {
    let found = folders.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 && !isFolder($0) }
    return found ?? "\(root)/.build/debug/\(name)"
  }

  /// Whether `binary` was built without optimization, which takes about twenty times as long.
  package static var isDebug: Bool { !binary.contains("/release/") }

  /// The python3 in PATH if it is of this version, such as "3.11": the path of its executable, past
  /// any scripts that choose one.
  package static func python(_ version: String? = nil) -> String? {
    let question =
      "import sys; print(sys.executable, '%d.%d' % sys.version_info[:2], sep='\\n')"
    let outcome = try? Command(["python3", "-c", question]).run(seconds: 20)
    guard let lines = outcome?.text.split(separator: "\n"), lines.count == 2 else { return nil }
    return version == nil || lines[1] == version ?? "" ? String(lines[0]) : nil
  }

  /// Quotes a word so that a shell, and `socktutor run`, read it as one.
  package static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "_@%+=:,./-".utf8.contains($0)
    }
    if plain, !word.isEmpty { return word }
    return "'" + word.replacingOccurrences(of: "'", with: "'\"'\"'") + "'"
  }

  private static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
