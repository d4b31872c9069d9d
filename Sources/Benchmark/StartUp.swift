import Foundation
import Processes

/// What an empty program costs.
enum StartUp {
  /// From the start of the process to its end.
  static func contest(_ runners: Runners) -> Contest {
    Contest(
      name: "start-up", rounds: 30,
      python: { try time([runners.python, "-S", "-E", "/dev/null"]) },
      socktutor: { try time([runners.socktutor, "run", "/dev/null"]) })
  }

  /// The most memory held until a program that does nothing else waits.
  ///
  /// Linux counts what this process holds into what wait4(2) says of one that it starts, so there
  /// the kernel is asked while the program waits.
  static func memoryContest(_ runners: Runners) -> Contest {
    let file = "\(Installation.root)/Tests/Benchmarks/memory/wait.py"
    return Contest(
      name: "memory", rounds: 5,
      python: { try memory([runners.python, "-S", "-E", file]) },
      socktutor: { try memory([runners.socktutor, "run", file]) })
  }

  private static func time(_ words: [String]) throws -> Double {
    let outcome = try Command(words).run(seconds: 20)
    guard outcome.status == 0 else {
      throw Failure("\(words.joined(separator: " ")): status \(outcome.status)")
    }
    return outcome.seconds * 1000
  }

  private static func memory(_ words: [String]) throws -> Double {
    let child = try ChildProcess(Command(words))
    guard child.wait(seconds: 20, until: { $0.text == "ready\n" }) else {
      throw Failure("\(words.joined(separator: " ")) did not get ready")
    }
    #if os(Linux)
      let status = try String(contentsOfFile: "/proc/\(child.id)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard words.count == 3, let kilobytes = Double(words[1]) else { throw Failure("no VmHWM") }
      child.send(SIGKILL)
      return kilobytes / 1024
    #else
      child.send(SIGKILL)
      return Double(child.finish(seconds: 20).peakMemory) / Double(1 << 20)
    #endif
  }
}
