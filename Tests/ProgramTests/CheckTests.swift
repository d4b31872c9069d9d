import Foundation
import Processes
import Testing

/// `socktutor check`, as it is typed: right programs, wrong ones, hostile ones.
struct CheckTests {
  private static let folder = "\(Installation.root)/Lessons/05-accept/greeting-server"

  /// What `check greeting-server` says of a program, as JSON.
  private func check(_ file: String, _ words: String...) throws -> (Outcome, Answer?) {
    let outcome = try ProgramFolder().run(
      ["greeting-server", file, "--format", "json"] + words, command: "check")
    return (outcome, try? JSONDecoder().decode(Answer.self, from: Data(outcome.output)))
  }

  /// What it says of a program's text.
  private func check(source: String, _ words: String...) throws -> (Outcome, Answer?) {
    let folder = try ProgramFolder(["server.py": source])
    let outcome = try folder.run(
      ["greeting-server", "server.py", "--format", "json"] + words, command: "check")
    return (outcome, try? JSONDecoder().decode(Answer.self, from: Data(outcome.output)))
  }

  /// The part of the JSON that people script against.
  private struct Answer: Decodable {
    struct Check: Decodable {
      struct Diagnosis: Decodable { var id: String }
      var id: String
      var outcome: String
      var points: Int
      var max: Int
      var message: String
      var diagnosis: Diagnosis?
      var replay: String?
    }
    var exercise: String
    var verdict: String
    var points: Int
    var max: Int
    var seed: Int
    var checks: [Check]

    /// The first that did not pass.
    var failed: Check? { checks.first { $0.outcome != "pass" } }
  }

  @Test("a right program passes all checks, with any seed")
  func right() throws {
    for seed in ["1", "77"] {
      let (outcome, answer) = try check("\(CheckTests.folder)/solution.py", "--seed", seed)
      #expect(outcome.status == 0, "\(outcome.summary)")
      #expect(answer?.verdict == "pass")
      #expect(answer?.points == answer?.max)
      #expect(answer?.checks.allSatisfy { $0.outcome == "pass" } == true)
    }
  }

  @Test("the command to run it again calls socktutor as it was called")
  func commandName() throws {
    let folder = try ProgramFolder(["a program.py": "pass"])
    let outcome = try folder.run(
      ["greeting-server", "a program.py", "--plain"], command: "check",
      environment: ["SOCKTUTOR_COMMAND": "../socktutor"])
    #expect(
      outcome.text.contains("../socktutor check greeting-server 'a program.py' --seed 1 --only"),
      "\(outcome.summary)")
  }

  @Test("a wrong program fails its check with its diagnosis, and the command to run it again")
  func wrong() throws {
    let (outcome, answer) = try check("\(CheckTests.folder)/wrong/send_once.py")
    #expect(outcome.status == 1, "\(outcome.summary)")
    let failed = try #require(answer?.failed)
    #expect(failed.id == "greets")
    #expect(failed.diagnosis?.id == "M04")
    #expect(failed.points == 0)
    #expect(failed.replay?.hasSuffix("send_once.py --seed 1 --only greets") == true)
    #expect(answer?.checks.contains { $0.outcome == "blocked" } == true)
  }

  @Test("the same seed gives the same verdict")
  func sameAgain() throws {
    let file = "\(CheckTests.folder)/wrong/send_once.py"
    let messages = try (0..<3).map { _ in
      try check(file, "--only", "greets", "--seed", "5").1?.failed?.message
    }
    #expect(messages[0] != nil)
    #expect(Set(messages).count == 1)
  }

  @Test("the text says what was done, expected and happened, in both languages")
  func text() throws {
    let folder = try ProgramFolder(["my server.py": "import socket\nsocket.socket().listen()\n"])
    for (language, words) in [
      ("en", ["FAIL  greets", "expected: a socket of your program listens", "run it again"]),
      ("zh", ["未通过  greets", "期望", "重新运行"]),
    ] {
      let outcome = try folder.run(
        ["greeting-server", "my server.py", "--lang", language], command: "check")
      #expect(outcome.status == 1)
      for word in words + ["'my server.py' --seed 1"] {
        #expect(outcome.text.contains(word), "\(word) in\n\(outcome.summary)")
      }
    }
  }

  @Test("words that are not understood are an error of usage")
  func usage() throws {
    let folder = try ProgramFolder(["a.py": ""])
    for words in [
      ["no-such-exercise", "a.py"], ["greeting-server", "none.py"], ["greeting-server"],
    ] {
      let outcome = try folder.run(words, command: "check")
      #expect(outcome.status == 2, "\(outcome.summary)")
    }
    try folder.write([UInt8](repeating: 35, count: 2 << 20), to: "large.py")
    let large = try folder.run(["greeting-server", "large.py"], command: "check")
    #expect(large.status == 2)
    #expect(large.errorText.contains("2097152 bytes"))
  }

  @Test("mistakes in the lessons are a fault of ours")
  func fault() throws {
    let folder = try ProgramFolder(["a.py": ""])
    let lessons = "\(folder.path)/lessons/01-x/y"
    try FileManager.default.createDirectory(atPath: lessons, withIntermediateDirectories: true)
    try folder.write(Array("program: true\n".utf8), to: "lessons/01-x/y/exercise.yml")
    let outcome = try folder.run(["y", "a.py", "--lessons", "lessons"], command: "check")
    #expect(outcome.status == 3)
    #expect(outcome.errorText.contains("01-x/y/checks.py: there is no such file"))
    for name in ["task.en.md", "task.zh.md", "starter.py", "solution.py"] {
      try folder.write(Array("x".utf8), to: "lessons/01-x/y/\(name)")
    }
    let checks = "from checking import *\n@check(en='a', zh='b')\ndef one():\n    1 / 0\n"
    try folder.write(Array(checks.utf8), to: "lessons/01-x/y/checks.py")
    let broken = try folder.run(["y", "a.py", "--lessons", "lessons"], command: "check")
    #expect(broken.status == 3, "\(broken.summary)")
    #expect(broken.text.contains("ZeroDivisionError"))
    #expect(broken.text.contains("1/1 points"))
  }

  @Test(
    "what a hostile program does ends in an outcome of the first check, and nothing else",
    arguments: [
      "while True: pass",
      "while True: print('x' * 10000)",
      "x = []\nwhile True: x.append(bytearray(1 << 20))",
      "import threading\nwhile True: threading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start()",
      "import os\nos._exit(0)",
      "import sys\nsys.stdout.close()\nsys.exit('gone')",
      "def f(): f()\nf()",
      "import socket\ns = [socket.socket() for _ in range(1000)]",
      "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
      "import os\nos.write(3, b'{\"isEnd\": true}\\n')\nwhile True: pass",
      "import socket\nsocket.socket(fileno=3).close()",
      "(" + String(repeating: "(", count: 3000),
      "\0\u{1}binary",
      "",
    ])
  func hostile(_ source: String) throws {
    let (outcome, answer) = try check(source: source)
    #expect(outcome.status == 1, "\(outcome.summary)")
    let failed = try #require(answer?.failed)
    #expect(failed.id == "greets")
    #expect(["fail", "timeout"].contains(failed.outcome))
    #expect(answer?.points == 0)
    #expect(outcome.output.count < 100_000)
  }
}
