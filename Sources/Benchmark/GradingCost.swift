import Foundation
import Processes

/// What grading a class costs: programs of greeting-server through `grade`, and the same through one
/// python3 each that plays the clients once, on one network, and starts the program once. socktutor starts
/// it anew for each check and plays most of them on three networks.
struct GradingCost {
  static let name = "grading"
  private let runners: Runners
  private let rounds: Int
  private let count: Int

  init(_ runners: Runners, rounds: Int?, isQuick: Bool) {
    self.runners = runners
    self.rounds = rounds ?? (isQuick ? 1 : 3)
    count = isQuick ? 10 : 100
  }

  /// Measures and prints.
  func print() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let solution = "\(Installation.root)/Lessons/05-accept/greeting-server/solution.py"
    let text = try String(contentsOfFile: solution, encoding: .utf8)
    for student in 1...count {
      let program = text + "# student \(student)\n"
      try Data(program.utf8).write(to: folder.appending(path: "student\(student).py"))
    }
    var python: [Outcome] = []
    var socktutor: [Outcome] = []
    for _ in 0..<rounds {
      python.append(try gradeWithPython(folder.path))
      socktutor.append(try grade(folder.path))
    }
    var table = Table(title: "Grading, \(count) programs", unit: "")
    table.printHead()
    let scale = Double(count)
    func add(_ name: String, _ figure: (Outcome) -> Double) {
      table.add(
        Contest.Result(
          name: name, python: python.map(figure), socktutor: socktutor.map(figure)))
    }
    add("CPU ms a program") { $0.processorSeconds * 1000 / scale }
    add("ms a program") { $0.seconds * 1000 / scale }
    add("programs a second") { scale / $0.seconds }
    add("peak memory, MB") { Double($0.peakMemory) / Double(1 << 20) }
    Swift.print()
  }

  private func grade(_ folder: String) throws -> Outcome {
    let outcome = try Command([
      runners.socktutor, "grade", folder, "--exercise", "greeting-server", "--again", "--format",
      "json",
    ]).run(seconds: 600)
    let passed = outcome.text.components(separatedBy: "\n      \"verdict\" : {").count - 1
    let failed = outcome.text.contains("\"outcome\" : \"fail\"")
    guard outcome.status == 0, passed == count, !failed else {
      throw Failure("grade: status \(outcome.status): \(outcome.lastErrorLine)")
    }
    return outcome
  }

  private func gradeWithPython(_ folder: String) throws -> Outcome {
    let script = "\(Installation.root)/Tests/Benchmarks/grading/grade.py"
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    let outcome = try Command([runners.python, script, folder, "\(jobs)"]).run(seconds: 600)
    guard outcome.text == "\(count) of \(count) passed\n" else {
      throw Failure("grade.py: status \(outcome.status): \(outcome.lastErrorLine)")
    }
    return outcome
  }
}
