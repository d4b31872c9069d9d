import Foundation

@testable import Tutor

/// A folder for a progress file, gone after the test.
final class ProgressFolder {
  let path = FileManager.default.temporaryDirectory.appending(path: "progress-\(UUID())").path

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the progress file is.
  var file: String { "\(path)/progress.json" }

  /// The names in it.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? []
  }

  func text(_ name: String = "progress.json") throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func write(_ text: String, to name: String = "progress.json") throws {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
  }
}
