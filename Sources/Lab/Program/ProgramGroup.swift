import Interpreter
import StandardModules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several programs side by side, each in its own terminal.
package struct ProgramGroup: Sendable {
  /// The programs in the order in which they start.
  package let programs: [Program]
  /// Whether Ctrl-C has come: then no other program starts.
  private let wasInterrupted = Monitor(false)

  /// The folder in which graded programs meet by AF_UNIX sockets.
  private let socketFolder: String?

  /// Gives each of several programs the name of its file for a terminal, numbered where it is taken,
  /// and graded ones a folder to meet in; a single program writes straight to the process's streams.
  package init(_ setups: [Program.Setup]) {
    if setups.count == 1 {
      programs = setups.map(Program.init)
      socketFolder = nil
      return
    }
    let folder = setups.contains { $0.limits.isGraded } ? NetworkPolicy.makeFolder() : nil
    socketFolder = folder
    var used: Set<String> = []
    programs = setups.enumerated().map { i, setup in
      var setup = setup
      let name = ProgramGroup.terminalName(setup.file)
      // The second client is client2; what ends in a digit already gets a dash.
      let stem = name.last?.isNumber == true ? name + "-" : name
      var terminal = name
      var number = 1
      while !used.insert(terminal).inserted {
        number += 1
        terminal = "\(stem)\(number)"
      }
      setup.terminal = terminal
      setup.socketFolder = folder
      setup.isQuietWhenInterrupted = i < setups.count - 1
      return Program(setup)
    }
  }

  /// Runs the programs: each starts when the one before listens, waits or has ended. When the last
  /// has ended and the others have done what is left of it for them (they get a second for that),
  /// those are interrupted, and stopped if that does not end them within another second.
  /// Blocks until all have ended; the status is the last one's.
  package func run() -> Program.ExitStatus {
    if programs.count == 1, let program = programs.first { return program.run() }
    var status = Program.ExitStatus.interrupted
    for program in programs {
      // A program that is started now has not seen the Ctrl-C that came before.
      if wasInterrupted.withLock({ $0 }) { break }
      program.start()
      if program !== programs.last {
        program.waitUntilReady()
      } else {
        status = program.waitForEnd() ?? .exit(0)
      }
    }
    let others = programs.dropLast().filter {
      $0.isStarted && $0.waitForEnd(milliseconds: 0) == nil
    }
    waitForRest(of: others)
    for program in others { program.interrupt() }
    for program in others where program.waitForEnd(milliseconds: 1000) == nil {
      program.stop()
      _ = program.waitForEnd(milliseconds: 2000)
    }
    removeSocketFolder()
    return status
  }

  /// Blocks until all of some programs wait for what none of them sends, or for a second. One that
  /// is at rest may be woken by another that is not yet.
  private func waitForRest(of programs: [Program]) {
    let end = ContinuousClock.now + .seconds(1)
    while !wasInterrupted.withLock({ $0 }),
      let busy = programs.first(where: { !$0.waits.isAtRest })
    {
      let left = (end - .now) / .milliseconds(1)
      guard left > 0 else { return }
      busy.waits.waitForRest(milliseconds: Int(left.rounded(.up)))
    }
  }

  /// What Ctrl-C does to all of them. From any thread.
  package func interrupt() {
    wasInterrupted.withLock { $0 = true }
    for program in programs { program.interrupt() }
  }

  /// Ends all of them, whatever they do; waits for half a second at most. From any thread.
  package func stop() {
    for program in programs { program.stop() }
    for program in programs where program.isStarted {
      _ = program.waitForEnd(milliseconds: 500)
    }
    removeSocketFolder()
  }

  /// The programs have removed what was in it.
  private func removeSocketFolder() {
    if let socketFolder { rmdir(socketFolder) }
  }

  /// How many instructions and calls each program took, a line each, and the most memory that the
  /// process held, after they have ended. Programs that were not counted are left out.
  package var statistics: String {
    var text = ""
    for program in programs {
      guard let counts = program.counts else { continue }
      text += program.setup.terminal.map { "[\($0)] " } ?? "socktutor: "
      text += "\(grouped(counts.instructions)) instructions, \(grouped(counts.calls)) calls\n"
    }
    let tenths = (MemoryUse.peak() * 10 + (1 << 19)) >> 20
    return text + "socktutor: peak memory \(tenths / 10).\(tenths % 10) MB\n"
  }

  /// `1,234,567`.
  private func grouped(_ number: Int) -> String {
    var text = ""
    for (i, digit) in String(number).reversed().enumerated() {
      if i > 0, i % 3 == 0 { text = "," + text }
      text = String(digit) + text
    }
    return text
  }

  /// `server` for `.../server.py`.
  static func terminalName(_ file: String) -> String {
    let last = file.split(separator: "/").last.map(String.init) ?? file
    return last.hasSuffix(".py") ? String(last.dropLast(3)) : last
  }
}
