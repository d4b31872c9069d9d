import Curriculum
import Foundation
import Processes
import Testing

/// `socktutor watch`, in a terminal and without one.
@Suite(.serialized)
struct WatchTests {
  private let folder: ProgramFolder
  private let solution: [UInt8]
  private let starter: [UInt8]
  /// A program that is imported for ever.
  private let endless = Array("while True: pass\n".utf8)

  init() throws {
    folder = try ProgramFolder()
    let exercise = try #require(try Exercise.named("recv-exactly", in: .embedded))
    solution = exercise.solution
    starter = exercise.starter
  }

  private func sit(_ file: String) throws -> Pseudoterminal {
    var command = folder.command(["recv-exactly", file, "--lang", "en"], name: "watch")
    command.environment["LC_ALL"] = "C.UTF-8"
    let terminal = try Pseudoterminal(command, columns: 100, rows: 40)
    terminal.companion = folder
    return terminal
  }

  private func count(_ text: String, in output: [UInt8]) -> Int {
    String(decoding: output, as: UTF8.self).components(separatedBy: text).count - 1
  }

  private func waitFor(_ number: Int, _ text: String, _ terminal: Pseudoterminal) -> Bool {
    terminal.wait(seconds: patience(60)) { _ in count(text, in: terminal.output) >= number }
  }

  /// Replaces the program as most editors do.
  private func replace(_ bytes: [UInt8], _ name: String) throws {
    try folder.write(bytes, to: ".new")
    #expect(rename("\(folder.path)/.new", "\(folder.path)/\(name)") == 0)
  }

  @Test("a program is checked at each save, also by rename, from the first on")
  func saves() throws {
    let terminal = try sit("mine.py")
    #expect(terminal.wait(seconds: patience(20), for: "There is no mine.py yet"))
    try folder.write(starter, to: "mine.py")
    #expect(waitFor(1, "recv-exactly: FAIL", terminal), "\(terminal.screen.text)")
    #expect(terminal.screen.contains("expected: recv_exactly(sock, 10) returns b'0123456789'"))
    #expect(terminal.screen.contains("blocked  many"))
    #expect(!terminal.screen.contains("not run, because"))
    try replace(solution, "mine.py")
    #expect(waitFor(1, "recv-exactly: pass, 14/14 points", terminal), "\(terminal.screen.text)")
    try folder.write(solution, to: "mine.py")
    #expect(waitFor(2, "recv-exactly: pass, 14/14 points", terminal), "\(terminal.screen.text)")
    terminal.press(.controlC)
    #expect(terminal.finish(seconds: patience(20)) == -2)
    #expect(count("recv-exactly: FAIL", in: terminal.output) == 1)
  }

  @Test("a save during a check begins it anew, and the old one says nothing")
  func again() throws {
    try folder.write(endless, to: "mine.py")
    let terminal = try sit("mine.py")
    #expect(terminal.wait(seconds: patience(20), for: "mine.py is checked now"))
    #expect(workers(1, terminal))
    // Only the last one leads to a verdict.
    for bytes in [endless, endless, solution] { try folder.write(bytes, to: "mine.py") }
    #expect(waitFor(1, "recv-exactly: pass", terminal), "\(terminal.screen.text)")
    terminal.press(.controlC)
    #expect(terminal.finish(seconds: patience(20)) == -2)
    #expect(count("TIMEOUT", in: terminal.output) == 0)
    #expect(count("recv-exactly: ", in: terminal.output) == 1)
  }

  #if os(Linux)
    @Test("Ctrl-C during a check, or another signal, leaves no process behind")
    func ends() throws {
      for number in [SIGINT, SIGTERM, SIGHUP] {
        try folder.write(endless, to: "mine.py")
        let terminal = try sit("mine.py")
        #expect(workers(1, terminal))
        if number == SIGINT { terminal.press(.controlC) } else { terminal.signal(number) }
        #expect(terminal.finish(seconds: patience(20)) == -Int(number))
        #expect(workerCount == 0)
        #expect(count("recv-exactly: ", in: terminal.output) == 0)
      }
    }
  #endif

  @Test("without a terminal it says the same, and a vanished folder may come again")
  func plain() throws {
    let place = "\(folder.path)/work"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try folder.write(starter, to: "work/mine.py")
    var command = folder.command(["recv-exactly", "work/mine.py", "--lang", "zh"], name: "watch")
    command.environment["LC_ALL"] = "C.UTF-8"
    let child = try ChildProcess(command)
    child.companion = folder
    func sees(_ number: Int, _ text: String) -> Bool {
      child.wait(seconds: patience(60)) { count(text, in: $0.output) >= number }
    }
    #expect(sees(1, "recv-exactly: 未通过"))
    try FileManager.default.removeItem(atPath: place)
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try folder.write(solution, to: "work/mine.py")
    #expect(sees(1, "recv-exactly: 通过, 14/14 分"))
    try folder.write([], to: "work/large.py")
    try FileManager.default.removeItem(atPath: "\(place)/mine.py")
    try FileManager.default.createDirectory(
      atPath: "\(place)/mine.py", withIntermediateDirectories: true)
    #expect(sees(1, "它不是文件"))
    child.send(SIGTERM)
    #expect(child.finish(seconds: patience(20)).status != 0)
    #expect(!String(decoding: child.output, as: UTF8.self).contains("\u{1b}"))
  }

  /// How many workers check a program of the folder.
  private var workerCount: Int {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { name in
      guard Int(name) != nil,
        let words = FileManager.default.contents(atPath: "/proc/\(name)/cmdline")
      else { return false }
      let text = String(decoding: words, as: UTF8.self)
      return text.contains("grade-worker") && text.contains(folder.path)
    }.count
  }

  /// Whether so many come to be, where that can be seen.
  private func workers(_ number: Int, _ terminal: Pseudoterminal) -> Bool {
    #if os(Linux)
      return terminal.wait(seconds: patience(20)) { _ in workerCount == number }
    #else
      return true
    #endif
  }
}
