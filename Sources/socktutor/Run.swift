import ArgumentParser
import Interpreter
import Lab

/// `socktutor run FILE...`
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run Python programs side by side, each in its own terminal.",
    discussion: """
      One file runs as python3 would run it, and what follows the file is its arguments. Several \
      files each get a terminal: 'socktutor run server.py client.py'. A program with arguments \
      is quoted: 'socktutor run "server.py 9999" client.py'. Each starts when the one before \
      listens, waits or has ended; all end with the last.
      """)

  @Option(help: "Limits for the programs: none, or graded.")
  var limits: LimitChoice = .none

  @Argument(help: "The programs.")
  var programs: [String] = []

  enum LimitChoice: String, ExpressibleByArgument, CaseIterable {
    case none, graded
  }

  func validate() throws {
    if programs.isEmpty {
      throw ValidationError("name at least one program: socktutor run FILE...")
    }
  }

  func run() throws {
    let group = ProgramGroup(
      ProgramWords.setups(programs, limits: limits == .graded ? .graded : Limits()))
    let status = Interrupts.during(group)
    switch status {
    case .exit(let code): throw ExitCode(Int32(truncatingIfNeeded: code))
    case .interrupted: Interrupts.endByInterrupt()
    }
  }
}
