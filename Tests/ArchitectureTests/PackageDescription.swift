import Foundation
import Processes

/// What `swift package describe` says of this package.
struct PackageDescription: Decodable {
  struct Target: Decodable {
    var name: String
    var type: String
    var path: String
    var targetDependencies: [String]?
    var productDependencies: [String]?

    enum CodingKeys: String, CodingKey {
      case name, type, path
      case targetDependencies = "target_dependencies"
      case productDependencies = "product_dependencies"
    }
  }

  var targets: [Target]

  /// Asks with a build folder of its own, because the tests' build holds the usual one.
  ///
  /// Errors: ``Unreadable``, and what reading JSON throws.
  static func read() throws -> PackageDescription {
    let folder = FileManager.default.temporaryDirectory.appending(path: "describe-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let command = Command([
      "swift", "package", "--package-path", Installation.root, "--scratch-path", folder, "describe",
      "--type", "json",
    ])
    let outcome = try command.run(seconds: 120)
    guard outcome.status == 0 else { throw Unreadable(reason: outcome.errorText) }
    return try JSONDecoder().decode(PackageDescription.self, from: Data(outcome.output))
  }

  struct Unreadable: Error { var reason: String }
}
