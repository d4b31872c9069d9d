import Foundation
import Processes

/// The programs of Tests/Benchmarks, each of which times itself.
enum Workloads {
  static func contests(_ runners: Runners) throws -> [Contest] {
    let folder = "\(Installation.root)/Tests/Benchmarks"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".py") }
    return files.sorted().map { file in
      let path = "\(folder)/\(file)"
      return Contest(
        name: String(file.dropLast(3)),
        python: { try Command([runners.python, path]).printedSeconds() * 1000 },
        socktutor: { try Command([runners.socktutor, "run", path]).printedSeconds() * 1000 })
    }
  }
}
