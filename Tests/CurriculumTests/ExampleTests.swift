import Foundation
import Processes
import Testing

@testable import Curriculum

/// What the reference says of errors and results is what happens.
struct ExampleTests {
  private func check(_ command: [String]) throws {
    let program = ExampleProgram(try MethodReferenceTests.pages())
    #expect(program.cases.count > 120)
    let file = FileManager.default.temporaryDirectory.appending(path: "examples-\(UUID()).py")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(program.text.utf8).write(to: file)
    let outcome = try Command(command + [file.path]).run(seconds: 100)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let lines = outcome.text.split(separator: "\n").map(String.init)
    for (i, example) in program.cases.enumerated() {
      #expect(i < lines.count && lines[i] == example.expected, "\(example.page)")
    }
  }

  @Test("every error and every result is socktutor's")
  func socktutor() throws { try check([Installation.binary, "run"]) }

  @Test(
    "every error and every result is CPython's", .enabled(if: Installation.python("3.11") != nil))
  func cpython() throws { try check([try #require(Installation.python("3.11"))]) }

  @Test("every error but those that a test cannot cause has an example")
  func withoutExample() throws {
    let found = try MethodReferenceTests.pages().flatMap { page in
      page.failures.filter { $0.example.isEmpty }.map { "\(page.name) \($0.name)" }
    }
    #expect(
      Set(found) == [
        // They take privileges away, minutes, or all descriptors, or name a port.
        "bind EACCES", "connect ETIMEDOUT", "accept EMFILE", "create_server EADDRINUSE",
      ])
  }
}
