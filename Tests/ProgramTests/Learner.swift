import Foundation
import Processes
import Testing

/// Somebody with saved progress of their own, who types commands about it.
final class Learner {
  let folder: ProgramFolder

  /// Progress as it may have been saved; nil for none.
  init(saved: String? = Learner.saved) throws {
    folder = try ProgramFolder()
    if let saved {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/socktutor", withIntermediateDirectories: true)
      try folder.write(Array(saved.utf8), to: "socktutor/progress.json")
    }
  }

  /// The environment that a command sees.
  var environment: [String: String?] {
    [
      "XDG_DATA_HOME": folder.path, "HOME": folder.path, "LC_ALL": "C.UTF-8", "COLUMNS": "60",
    ]
  }

  /// A command, to its end; without a terminal.
  func type(
    _ name: String, _ arguments: String..., variables: [String: String?] = [:]
  ) throws -> Outcome {
    let environment = environment.merging(variables) { $1 }
    return try folder.run(arguments, command: name, environment: environment)
  }

  /// A command in a terminal.
  func sit(_ name: String, _ arguments: String...) throws -> Pseudoterminal {
    var command = folder.command(arguments, name: name)
    command.environment.merge(environment) { $1 }
    return try Pseudoterminal(command, columns: 100)
  }

  /// The names of the files beside the saved progress.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/socktutor").sorted())
      ?? []
  }

  func text(_ name: String = "socktutor/progress.json") throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(name)", encoding: .utf8)
  }

  /// Somebody in the middle of a lesson.
  static let saved = """
    {
      "version": 1,
      "place": {"lesson": "bind", "step": "give-it-one"},
      "lessons": {
        "bind": {
          "begun": "2026-11-21T10:00:00Z", "last": "2026-11-21T11:00:00Z",
          "steps": {
            "an-address": {
              "state": "done", "points": 0, "hints": 0, "inputs": [],
              "begun": "2026-11-21T10:00:00Z", "last": "2026-11-21T10:00:00Z"
            },
            "give-it-one": {
              "state": "done", "points": 2, "hints": 1,
              "inputs": [{
                "terminal": "server", "text": "s.bind(('127.0.0.1', 9999))", "kind": "code",
                "interrupted": false
              }],
              "begun": "2026-11-21T10:00:00Z", "last": "2026-11-21T11:00:00Z"
            }
          }
        },
        "quantum": {
          "begun": "2026-11-21T10:00:00Z", "last": "2026-11-21T11:00:00Z", "steps": {}
        }
      }
    }
    """
}
