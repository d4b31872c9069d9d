import Foundation
import PackagePlugin

/// Turns the text files of a target's folder of texts into one Swift file of string literals, so
/// that they travel in the binary.
@main
struct EmbedText: BuildToolPlugin {
  /// The folder of each target's texts, from the package's folder on.
  ///
  /// A target holds its folder or a link to it, excluded from its sources: by these SwiftPM sees
  /// that a file is new, and asks again what is to be embedded.
  private let folders = [
    "StandardModules": "Sources/StandardModules/Python",
    "Curriculum": "Lessons",
    "Grader": "Sources/Grader/Python",
  ]

  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    guard let name = folders[target.name] else {
      Diagnostics.error("EmbedText.swift says of no folder that its texts belong to \(target.name)")
      return []
    }
    let folder = context.package.directoryURL.appending(path: name)
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedText.swift")
    // The folders are inputs too: a file that comes or goes changes its folder's date.
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return [
      .buildCommand(
        displayName: "Embedding the texts of \(name)",
        executable: try context.tool(named: "embedtext").url,
        arguments: [output.path, folder.path],
        inputFiles: [folder] + names.map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
