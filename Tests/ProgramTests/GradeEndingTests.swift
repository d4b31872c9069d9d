import Foundation
import Processes
import Testing

/// How the grading of a class ends when something goes wrong.
struct GradeEndingTests {
  @Test(
    "asked to end it ends, with all its workers; what was graded is kept",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func asked(signal: Int32) throws {
    let room = try Classroom(["a.py": Classroom.right, "b.py": Classroom.held])
    let child = try room.start("--jobs", "1")
    try waitForWorker(of: "b.py", room, child)
    child.send(signal)
    let outcome = child.finish(seconds: patience(10))
    #expect(outcome.status == -Int(signal), "\(outcome.summary)")
    #expect(outcome.errorText.contains("interrupted: 1 of 2 graded"), "\(outcome.summary)")
    #expect(outcome.text.isEmpty)
    #expect(try room.workers().isEmpty)
    try room.hand(in: Classroom.once, as: "b.py")
    let (again, result) = try room.grade()
    #expect(again.errorText.contains("1 have not changed"), "\(again.summary)")
    #expect(result?.submissions.map(\.verdict?.points) == [3, 2])
  }

  @Test("when nobody reads its output any more it ends, with all its workers")
  func brokenPipe() throws {
    let room = try Classroom(["b.py": Classroom.held])
    let child = try room.start()
    try waitForWorker(of: "b.py", room, child)
    child.closeOutput()
    let outcome = child.finish(seconds: patience(10))
    #expect(outcome.status == -Int(SIGPIPE), "\(outcome.summary)")
    #expect(try room.workers().isEmpty)
  }

  @Test("killed by force it leaves no worker behind")
  func killed() throws {
    let room = try Classroom(["b.py": Classroom.held])
    let child = try room.start()
    try waitForWorker(of: "b.py", room, child)
    child.send(SIGKILL)
    _ = child.finish(seconds: patience(10))
    // They learn of it from the system, as soon as it gets round to it.
    let deadline = Clock.seconds() + patience(5)
    while try !room.workers().isEmpty, Clock.seconds() < deadline {}
    #expect(try room.workers().isEmpty)
  }

  @Test(
    "a worker that dies costs one check of one program, and is told",
    arguments: [(SIGSEGV, "error", 3), (SIGKILL, "timeout", 0)])
  func dies(signal: Int32, expected: String, status: Int) throws {
    let room = try Classroom(["a.py": Classroom.right, "b.py": Classroom.held])
    let child = try room.start("--jobs", "1", "--format", "json")
    let worker = try waitForWorker(of: "b.py", room, child)
    kill(worker, signal)
    let outcome = child.finish(seconds: patience(30))
    #expect(outcome.status == status, "\(outcome.summary)")
    let result = try #require(Classroom.result(outcome.output))
    #expect(result["a"]?.verdict?.points == 3)
    #expect(result["b"]?.failed?.outcome == expected, "\(result)")
    #expect(result["b"]?.verdict?.checks.last?.outcome == "blocked")
  }

  /// The number of the worker that grades a held file, once its check has begun.
  @discardableResult
  private func waitForWorker(
    of file: String, _ room: Classroom, _ child: ChildProcess
  ) throws -> Int32 {
    try #require(
      child.wait(seconds: patience(20)) { _ in room.hasBegun },
      "\(child.finish(seconds: 1).summary)")
    return try #require(try room.workers().first { $0.words.contains(file) }?.id)
  }

  @Test("the rest of a class is graded whatever some programs do, and each is told what it was")
  func hostile() throws {
    let hostile: [(name: String, program: String, words: [String])] = [
      ("loop", "while True: pass", []),
      ("print", "while True: print('x' * 10000)", []),
      ("hog", "x = []\nwhile True: x.append(bytearray(1 << 20))", ["MemoryError"]),
      (
        "threads",
        """
        import threading
        while True: threading.Thread(target=lambda: [0 for _ in iter(int, 1)]).start()
        """, []
      ),
      ("exit", "import os\nos._exit(3)", ["ended"]),
      ("kill", "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", []),
      ("closed", "import sys\nsys.stdout.close()\nsys.stderr.close()\nprint('x')", ["ended"]),
      ("deep", "def f(): f()\nf()", ["RecursionError"]),
      ("nested", "x = " + String(repeating: "(", count: 5000), ["SyntaxError"]),
      ("forged", "import os\nos.write(3, b'{\"isEnd\": true}\\n')\nwhile True: pass", []),
    ]
    let room = try Classroom(
      Dictionary(uniqueKeysWithValues: hostile.map { ("\($0.name).py", $0.program) })
        .merging(["ada.py": Classroom.right, "zoe.py": Classroom.once]) { $1 })
    let (outcome, found) = try room.grade("--jobs", "4")
    #expect(outcome.status == 0, "\(outcome.summary)")
    #expect(outcome.output.count < 500_000)
    let result = try #require(found)
    #expect(result["ada"]?.verdict?.points == 3)
    #expect(result["zoe"]?.verdict?.points == 2)
    for (name, _, words) in hostile {
      let failed = try #require(result[name]?.failed)
      #expect(failed.id == "greets")
      #expect(["fail", "timeout"].contains(failed.outcome), "\(name): \(failed)")
      #expect(!failed.message.isEmpty)
      for word in words { #expect(failed.message.contains(word), "\(name): \(failed)") }
    }
    #expect(try room.workers().isEmpty)
  }

  @Test("in a terminal the progress is one line, which goes at the end")
  func terminal() throws {
    let room = try Classroom(["ada.py": Classroom.right, "王芳.py": Classroom.once])
    var command = room.folder.command(room.words(["--jobs", "1"]), name: "grade")
    command.environment["COLUMNS"] = .some(nil)
    let terminal = try Pseudoterminal(command, columns: 44, rows: 30)
    terminal.companion = room
    #expect(terminal.finish(seconds: patience(20)) == 0)
    // It may have come and gone between two looks at the screen.
    #expect(String(decoding: terminal.output, as: UTF8.self).contains("of 2 graded"))
    let screen = terminal.screen
    #expect(!screen.contains("of 2 graded"))
    #expect(screen.contains("serves-on"))
    #expect(screen.contains("王芳"))
  }
}
