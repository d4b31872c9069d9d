import Processes
import Testing

/// What `--stats` says.
struct StatsTests {
  @Test("the figures go to standard error and leave the output as it is")
  func stats() throws {
    let folder = try ProgramFolder([
      "main.py": "def f(n):\n    return n\nfor i in range(1000):\n    f(i)\nprint('out')"
    ])
    let outcome = try folder.run("--stats", "main.py")
    #expect(outcome.status == 0)
    #expect(outcome.text == "out\n")
    for word in ["instructions", "calls", "memory"] {
      #expect(outcome.errorText.contains(word), "\(outcome.summary)")
    }
    let numbers = outcome.errorText.split { !$0.isNumber && $0 != "," }
      .compactMap { Int($0.filter(\.isNumber)) }
    #expect(numbers.contains { $0 >= 1000 }, "\(outcome.summary)")
  }

  @Test("several programs have a line each, and none is written unless asked for")
  func several() throws {
    let folder = try ProgramFolder(["a.py": "pass", "b.py": "len('')\nlen('')"])
    let counted = try folder.run("--stats", "a.py", "b.py").errorText.split(separator: "\n")
    #expect(counted.count == 3, "\(counted)")
    #expect(
      counted.first?.hasPrefix("[a] ") == true && counted.first?.hasSuffix(" 0 calls") == true)
    #expect(counted.contains { $0.hasPrefix("[b] ") && $0.hasSuffix(" 2 calls") })
    #expect(counted.last?.hasPrefix("socktutor: peak memory ") == true)
    #expect(try folder.run("a.py", "b.py").errorText.isEmpty)
  }
}
