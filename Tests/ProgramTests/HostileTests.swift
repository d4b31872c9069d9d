import Foundation
import Processes
import Testing

/// No program gets past the limits of a graded run.
struct HostileTests {
  @Test(
    "it ends with a Python error or a limit's message",
    arguments: HostileProgram.sources + HostileProgram.expressions + HostileProgram.files)
  func ends(program: HostileProgram) throws {
    let folder = try ProgramFolder()
    let text = try program.source ?? contents(of: program)
    try folder.write(Array(text.utf8), to: "main.py")
    let steps = program.steps.map { ["--steps", "\($0)"] } ?? []
    let outcome = try folder.run(["--limits", "graded", "--stats"] + steps + ["main.py"])
    check(outcome)
    if let output = program.output { #expect(outcome.text == output, "\(outcome.beginning)") }
    let all = outcome.text + outcome.errorText
    #expect(
      program.anyOf.isEmpty || program.anyOf.contains { all.contains($0) }, "\(outcome.beginning)")
    #expect(!all.contains("OPEN"), "\(outcome.beginning)")
  }

  @Test("bytes that are no UTF-8, or zero, are a SyntaxError", arguments: [[0xff], [0xc3], [0]])
  func invalidSource(bytes: [UInt8]) throws {
    let folder = try ProgramFolder()
    try folder.write(Array("x = '".utf8) + bytes + Array("'\n".utf8), to: "main.py")
    let outcome = try folder.run("--limits", "graded", "--stats", "main.py")
    check(outcome)
    #expect(outcome.status == 1)
    let lines = outcome.errorText.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("SyntaxError: ") }, "\(outcome.summary)")
  }

  @Test("what waits for nobody can be interrupted")
  func waiting() throws {
    let program = """
      import socket
      a, b = socket.socketpair()
      print('ready', flush=True)
      while True:
          try:
              a.recv(1)
          finally:
              print('again', flush=True)
              continue
      """
    let child = try ProgramFolder(["main.py": program]).start("--limits", "graded", "main.py")
    try #require(child.wait(seconds: patience(10)) { $0.text == "ready\n" })
    child.send(SIGINT)
    try #require(child.wait(seconds: patience(10)) { $0.text == "ready\nagain\n" })
    child.send(SIGINT)
    let outcome = child.finish(seconds: patience(5))
    #expect(outcome.status == -Int(SIGINT), "\(outcome.summary)")
  }

  @Test("nothing is left of its sockets", arguments: ["pass", "1 / 0", "while True: pass"])
  func privateFolder(end: String) throws {
    let program = """
      import os, socket
      s = socket.socket(socket.AF_UNIX)
      s.bind('/tmp/of the program')
      s.listen()
      t = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
      t.bind(b'\\0abstract')
      print(os.path.exists('/tmp/of the program'), flush=True)
      \(end)
      """
    let folder = try ProgramFolder(["main.py": program])
    let outcome = try folder.run(
      ["--limits", "graded", "--steps", "100000", "main.py"], environment: ["TMPDIR": folder.path])
    #expect(outcome.text == "True\n", "\(outcome.summary)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["main.py"])
  }

  @Test("each file is in the list")
  func filesAreListed() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: HostileProgram.folder)
    let names = files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) }
    #expect(names.sorted() == HostileProgram.files.map(\.name).sorted())
  }

  private func check(_ outcome: Outcome) {
    #expect(!outcome.isLate, "\(outcome.beginning)")
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.beginning)")
    // The limit is 64 MB; the rest is the process itself.
    let peak = outcome.errorText.split(separator: "\n").last { $0.contains("peak memory") }
    let megabytes = peak.flatMap { Double($0.split(separator: " ").dropLast().last ?? "") }
    #expect((megabytes ?? 0) > 1 && (megabytes ?? .infinity) < 112, "\(outcome.beginning)")
    #expect(outcome.output.count <= (1 << 20) + 4096, "\(outcome.output.count) bytes of output")
  }

  private func contents(of program: HostileProgram) throws -> String {
    let path = "\(HostileProgram.folder)/\(program.name).py"
    return try String(contentsOfFile: path, encoding: .utf8)
  }
}

extension Outcome {
  /// The summary, of a length that can be read.
  fileprivate var beginning: String { String(summary.prefix(3000)) }
}
