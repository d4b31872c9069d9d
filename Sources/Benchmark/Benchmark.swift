import Foundation
import Processes

/// Compares socktutor with python3, and the Sockets library with bare system calls.
@main
enum Benchmark {
  static func main() {
    do {
      let options = try Options(Array(CommandLine.arguments.dropFirst()))
      if options.asksForHelp {
        print(Options.help)
        return
      }
      try run(options)
    } catch {
      FileHandle.standardError.write(Data("benchmark: \(error)\n".utf8))
      exit(2)
    }
  }

  private static func run(_ options: Options) throws {
    guard let python = Installation.python() else { throw Failure("python3 is not in PATH") }
    let runners = Runners(python: python, socktutor: options.binary)
    print("socktutor: \(runners.socktutor)\npython3:   \(runners.python)\n")

    let contests: [(title: String, unit: String, contests: [Contest])] = [
      ("Programs", "ms", try Workloads.contests(runners)),
      ("Two terminals", "ms", TwoPrograms.contests(runners, isQuick: options.isQuick)),
      ("Start-up", "ms", [StartUp.contest(runners)]),
      ("Peak memory", "MB", [StartUp.memoryContest(runners)]),
    ]
    for (title, unit, contests) in contests {
      let chosen = contests.filter { options.includes($0.name) }
      if chosen.isEmpty { continue }
      var table = Table(title: title, unit: unit)
      table.printHead()
      for contest in chosen { table.add(try contest.run(rounds: options.rounds(of: contest))) }
      table.printFoot()
    }
    let recording = TwoPrograms.recordingContest(runners, isQuick: options.isQuick)
    if options.includes(recording.name) {
      var table = Table(title: "The timeline", unit: "ms", columns: ["without", "with"])
      table.printHead()
      table.add(try recording.run(rounds: options.rounds(of: recording)))
      table.printFoot()
    }
    if options.includes(GradingCost.name) {
      let grading = GradingCost(runners, rounds: options.rounds, isQuick: options.isQuick)
      try grading.print()
    }
    if options.includes(LibraryCost.name) { try LibraryCost(isQuick: options.isQuick).print() }
  }
}

/// What keeps a measurement from being made.
struct Failure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
