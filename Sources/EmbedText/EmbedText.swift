import Foundation
import PackagePlugin

/// Turns the text files of a folder named `Python` in a target into one Swift file of string
/// literals, so that they travel in the binary.
@main
struct EmbedText: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = target.directory.appending("Python")
    let output = context.pluginWorkDirectory.appending("EmbeddedText.swift")
    // The excluded files of a target are not among its source files: the folder is listed here.
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.string).sorted()
    let inputs = names.filter { $0.hasSuffix(".py") }.map { folder.appending($0) }
    return [
      .buildCommand(
        displayName: "Embedding the modules written in Python",
        executable: try context.tool(named: "embedtext").path,
        arguments: [output.string] + inputs.map(\.string),
        inputFiles: inputs,
        outputFiles: [output])
    ]
  }
}
