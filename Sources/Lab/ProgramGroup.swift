import Interpreter

/// Several programs side by side, each in its own terminal.
package struct ProgramGroup: Sendable {
  package let programs: [Program]

  package init(_ setups: [Program.Setup]) {
    if setups.count == 1 {
      programs = setups.map(Program.init)
      return
    }
    var used: [String: Int] = [:]
    programs = setups.enumerated().map { i, setup in
      var setup = setup
      let name = ProgramGroup.terminalName(setup.file)
      used[name, default: 0] += 1
      setup.terminal = used[name] == 1 ? name : "\(name)\(used[name] ?? 1)"
      setup.isQuietWhenInterrupted = i < setups.count - 1
      return Program(setup)
    }
  }

  /// Runs the programs: each starts when the one before listens, waits or has ended. When the last
  /// has ended the others are interrupted, and stopped if that does not end them within a second.
  /// Blocks until all have ended; the status is the last one's.
  package func run() -> Program.ExitStatus {
    for program in programs {
      program.start()
      if program !== programs.last { program.waitUntilReady() }
    }
    let status = programs.last?.waitForEnd() ?? .exit(0)
    let others = programs.dropLast().filter { $0.waitForEnd(milliseconds: 0) == nil }
    for program in others { program.interrupt() }
    for program in others where program.waitForEnd(milliseconds: 1000) == nil {
      program.stop()
      _ = program.waitForEnd(milliseconds: 2000)
    }
    return status
  }

  /// What Ctrl-C does to all of them. From any thread.
  package func interrupt() { for program in programs { program.interrupt() } }

  /// `server` for `.../server.py`.
  private static func terminalName(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".py") ? String(last.dropLast(3)) : last
  }
}
