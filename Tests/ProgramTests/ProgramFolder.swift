import Foundation
import Processes

/// A folder of Python files that is gone after the test, and runs of `socktutor run` in it.
final class ProgramFolder {
  let path: String

  /// A folder with these files; the keys are names.
  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.appending(path: "programs-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(Array(text.utf8), to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// `socktutor run` with these arguments, to its end.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: input)
  }

  /// `socktutor run`, or another command, with these arguments and these changes to the environment,
  /// to its end.
  func run(
    _ arguments: [String], command name: String = "run", input: String = "",
    environment: [String: String?] = [:]
  ) throws -> Outcome {
    turns.wait()
    defer { turns.signal() }
    return try withExtendedLifetime(self) {
      var command = command(arguments, name: name, input: input)
      command.environment.merge(environment) { $1 }
      return try command.run(seconds: patience(20))
    }
  }

  /// `socktutor run` with these arguments, while it runs.
  func start(_ arguments: String...) throws -> ChildProcess { try start(arguments) }

  /// `socktutor run` with these arguments, while it runs.
  func start(_ arguments: [String]) throws -> ChildProcess {
    let child = try ChildProcess(command(arguments))
    child.companion = self
    return child
  }

  /// `socktutor run`, or another command.
  func command(_ arguments: [String], name: String = "run", input: String = "") -> Command {
    Command(
      [Installation.binary, name] + arguments, folder: path,
      environment: ["PYTHONUNBUFFERED": nil, "XDG_DATA_HOME": path], input: Array(input.utf8))
  }
}

/// Few run at a time, so that each gets on.
private let turns = DispatchSemaphore(value: 3)

/// Runs one program to its end.
func run(_ program: String, input: String = "") throws -> Outcome {
  try ProgramFolder(["main.py": program]).run("main.py", input: input)
}

/// The seconds that a test waits at most where an optimized socktutor on a quiet machine needs at most so
/// many.
func patience(_ seconds: Double) -> Double { seconds * (Installation.isDebug ? 10 : 4) }

extension Outcome {
  /// What to show when a test fails.
  var summary: String {
    "status \(status)\(isLate ? " (late)" : "")\nstdout: \(text)\nstderr: \(errorText)"
  }
}
