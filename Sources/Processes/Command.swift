/// What to run, and what it is given.
package struct Command: Sendable {
  /// The executable, by path or by its name in PATH, and its arguments.
  package var words: [String]
  /// The folder to run in; nil for this process's own.
  package var folder: String?
  /// Changes to this process's environment; nil takes a variable away.
  package var environment: [String: String?]
  /// What it reads on standard input: at most 64 KB, which a pipe holds.
  package var input: [UInt8]

  /// A command with its surroundings; it runs only by ``run(seconds:)``.
  package init(
    _ words: [String], folder: String? = nil, environment: [String: String?] = [:],
    input: [UInt8] = []
  ) {
    self.words = words
    self.folder = folder
    self.environment = environment
    self.input = input
  }

  /// Runs it to its end, which is forced after so many seconds.
  ///
  /// Errors: ``SpawnError``.
  package func run(seconds: Double) throws -> Outcome {
    try ChildProcess(self).finish(seconds: seconds)
  }
}

/// Why a process could not be started.
package struct SpawnError: Error, CustomStringConvertible {
  /// The call that failed, and with what.
  package var call: String
  /// The error number.
  package var code: Int32

  /// The call and its error number, in words.
  package var description: String { "\(call) failed: error \(code)" }
}
