import Foundation
import Processes

/// A class with a small exercise of its own: a server that says `hi`.
final class Classroom {
  let folder: ProgramFolder

  /// A program that passes.
  static let right = """
    import socket, sys
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(('127.0.0.1', 9999))
    listener.listen()
    while True:
        client, _ = listener.accept()
        client.sendall(b'hi\\r\\n')
        client.close()
    """

  /// One that fails the second check: it leaves after its first client.
  static let once = right.replacingOccurrences(of: "while True:", with: "for _ in range(1):")

  /// One that passes, and keeps its check from going on until something ends it.
  static let held = "print('hold')\n" + right

  /// What stands in the exercise's folder. Its first check tells of held programs by a file.
  private static func exercise(began file: String) -> [String: String] {
    [
      "exercise.yml": "program: true\n",
      "checks.py": """
      import time
      from checking import *

      @check(points=2, networks=['kind'], en='it says hi', zh='问好')
      def greets():
          server = start()
          if 'hold' in server.output:
              open('\(file)', 'w').close()
              time.sleep(25)
          connect(server.port).expect(b'hi\\r\\n').expect_end().close()

      @check(points=1, after='greets', networks=['kind', 'one-byte'], en='to all', zh='对每一个')
      def serves_on():
          server = start()
          for _ in range(2):
              connect(server.port).expect(b'hi\\r\\n').expect_end().close()
              server.rest()
      """,
      "task.en.md": "# Saying hi\n", "task.zh.md": "# 问好\n", "starter.py": "pass\n",
      "solution.py": right,
    ]
  }

  /// A class in which these files were handed in; the keys are paths in its folder.
  init(_ programs: [String: String]) throws {
    folder = try ProgramFolder()
    for (name, text) in Classroom.exercise(began: "\(folder.path)/began") {
      try write(Array(text.utf8), to: "lessons/01-x/hello/\(name)")
    }
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/class", withIntermediateDirectories: true)
    for (name, text) in programs { try hand(in: text, as: name) }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let parent = URL(fileURLWithPath: "\(folder.path)/\(name)").deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try folder.write(bytes, to: name)
  }

  func hand(in text: String, as name: String) throws {
    try write(Array(text.utf8), to: "class/\(name)")
  }

  /// What `grade` is called with.
  func words(_ words: [String]) -> [String] {
    ["class", "--exercise", "hello", "--lessons", "lessons", "--lang", "en"] + words
  }

  /// Whether the check of a held program has begun.
  var hasBegun: Bool { FileManager.default.fileExists(atPath: "\(folder.path)/began") }

  /// `socktutor grade class` with these words, to its end, and the result that it printed as JSON.
  func grade(_ words: String...) throws -> (Outcome, Result?) {
    let outcome = try folder.run(self.words(words + ["--format", "json"]), command: "grade")
    return (outcome, Classroom.result(outcome.output))
  }

  /// The same, while it runs.
  func start(_ words: String...) throws -> ChildProcess {
    let child = try ChildProcess(folder.command(self.words(words), name: "grade"))
    child.companion = folder
    return child
  }

  static func result(_ text: [UInt8]) -> Result? {
    try? JSONDecoder().decode(Result.self, from: Data(text))
  }

  /// The JSON without times, and without evidence, which holds the numbers of ports.
  static func withoutTimes(_ text: [UInt8]) throws -> String {
    let value = try JSONSerialization.jsonObject(with: Data(text))
    let data = try JSONSerialization.data(withJSONObject: plain(value), options: .sortedKeys)
    return String(decoding: data, as: UTF8.self)
  }

  private static func plain(_ value: Any) -> Any {
    switch value {
    case let record as [String: Any]:
      record.filter { !["submitted", "graded", "seconds", "evidence", "shard"].contains($0.key) }
        .mapValues(plain)
    case let list as [Any]: list.map(plain)
    default: value
    }
  }

  /// The command lines of the workers that grade this class now.
  func workers() throws -> [(id: Int32, words: String)] {
    let listing = try Command(["ps", "-A", "-o", "pid=,args="]).run(seconds: 60).text
    return listing.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, parts[1].contains(" grade-worker "),
        parts[1].contains("\(folder.path)/class/"), let id = Int32(parts[0])
      else { return nil }
      return (id, String(parts[1]))
    }
  }

  /// The part of the JSON that people script against.
  struct Result: Decodable, Equatable {
    struct Check: Decodable, Equatable {
      var id: String
      var outcome: String
      var message: String
      var replay: String?
    }
    struct Verdict: Decodable, Equatable {
      var verdict: String
      var points: Int
      var checks: [Check]
    }
    struct Submission: Decodable, Equatable {
      var student: String
      var file: String?
      var state: String
      var reason: String?
      var verdict: Verdict?
      var submitted: String?
      var graded: String?
      var hash: String?
      var roster: [String: String]
      var isUnlisted: Bool?

      /// The first check that did not pass.
      var failed: Check? { verdict?.checks.first { $0.outcome != "pass" } }
    }
    var exercise: String
    var title: String
    var seed: Int
    var max: Int
    var shard: String?
    var submissions: [Submission]

    subscript(_ student: String) -> Submission? { submissions.first { $0.student == student } }
  }
}
