import Foundation
import Testing

@testable import Grader

/// What students hand in, and what they should not.
struct ClassFolderTests {
  /// A folder that is gone after the test.
  final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "class-\(UUID())").path

    init(_ files: [String: String] = [:]) throws {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, text) in files { try write(Array(text.utf8), name) }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], _ name: String) throws {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }

    func link(_ name: String, to destination: String) throws {
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/\(name)", withDestinationPath: destination)
    }

    func entries() throws -> [String: ClassFolder.Entry] {
      let found = try ClassFolder(path, fileName: "echo_server.py").entries
      return Dictionary(uniqueKeysWithValues: found.map { ($0.student, $0) })
    }
  }

  @Test("programs are files of students, or the one in a student's folder")
  func programs() throws {
    let folder = try Folder([
      "ada.py": "", "王芳.py": "", "O'Neil \"x\".py": "",
      "bob/server.py": "", "bob/notes.txt": "",
      "carol/src/deep/main.py": "", "carol/__pycache__/x.py": "", "carol/.git/y.py": "",
      "dave/echo_server.py": "", "dave/test.py": "", "dave/old/echo_server.py": "",
      ".hidden.py": "", ".socktutor/e.jsonl": "", "__pycache__/z.py": "", "roster.csv": "",
    ])
    let entries = try folder.entries()
    #expect(
      entries.mapValues { $0.file?.dropFirst(folder.path.count + 1) ?? "" } == [
        "ada": "ada.py", "王芳": "王芳.py", "O'Neil \"x\"": "O'Neil \"x\".py",
        "bob": "bob/server.py", "carol": "carol/src/deep/main.py", "dave": "dave/echo_server.py",
      ])
    #expect(entries.values.allSatisfy { $0.fault == nil })
  }

  @Test("what leaves open which program is meant, or leads elsewhere, is said")
  func faults() throws {
    let folder = try Folder([
      "none/a.txt": "", "many/a.py": "", "many/b.py": "",
      "twice/a/echo_server.py": "", "twice/b/echo_server.py": "",
      "called.py/a.py": "", "both.py": "", "both/a.py": "", "out/notes": "", "in/real/a.py": "",
      "secret.txt": "x",
    ])
    try folder.link("out/a.py", to: "../secret.txt")
    try folder.link("loop.py", to: "loop.py")
    try folder.link("circle", to: "circle")
    try folder.link("in/around", to: "..")
    mkdir("\(folder.path)/empty", 0o755)
    mkfifo("\(folder.path)/pipe.py", 0o600)
    let entries = try folder.entries()
    #expect(entries["none"]?.fault == .noProgram)
    #expect(entries["empty"]?.fault == .noProgram)
    #expect(entries["many"]?.fault == .several(["a.py", "b.py"], wanted: "echo_server.py"))
    #expect(
      entries["twice"]?.fault
        == .several(["a/echo_server.py", "b/echo_server.py"], wanted: "echo_server.py"))
    #expect(entries["called"]?.fault == .isFolder)
    #expect(
      entries["both"]?.fault == .several(["both", "both.py"].sorted(), wanted: "echo_server.py")
        || entries["both"]?.fault == .several(["both/a.py", "both.py"], wanted: "echo_server.py"))
    #expect(entries["out"]?.fault == .leadsOut)
    #expect(entries["loop"]?.fault == .file(.unreadable(errno: ELOOP)))
    #expect(entries["circle"]?.fault == .file(.unreadable(errno: ELOOP)))
    #expect(entries["in"]?.fault == nil)
    #expect(entries["pipe"]?.fault == nil)
    #expect(entries.count == 11)
    #expect(throws: LearnerFile.Fault.unreadable(errno: ENOENT)) {
      try ClassFolder("\(folder.path)/nothing", fileName: "a.py")
    }
    #expect(throws: LearnerFile.Fault.unreadable(errno: ENOTDIR)) {
      try ClassFolder("\(folder.path)/both.py", fileName: "a.py")
    }
  }

  @Test("only text of an ordinary file of a moderate size is a program")
  func texts() throws {
    let folder = try Folder()
    func fault(_ bytes: [UInt8]) throws -> LearnerFile.Fault? {
      try folder.write(bytes, "a.py")
      do throws(LearnerFile.Fault) {
        _ = try LearnerFile.program("\(folder.path)/a.py")
        return nil
      } catch {
        return error
      }
    }
    #expect(try fault(Array("x = '问'\r\n".utf8)) == nil)
    #expect(try fault([0xEF, 0xBB, 0xBF] + Array("x = 1".utf8)) == nil)
    #expect(
      try fault(Array("# coding: gbk\nx = '".utf8) + [0xC4, 0xE3] + Array("'\n".utf8)) == nil)
    #expect(try fault([]) == .empty)
    #expect(try fault(Array(" \n\t\r\n".utf8)) == .empty)
    #expect(try fault([0xEF, 0xBB, 0xBF, 10]) == .empty)
    #expect(try fault([0x7F, 0x45, 0x4C, 0x46, 2, 1, 0]) == .binary)
    #expect(try fault(Array("x = 1\ny = '".utf8) + [0xC4, 0xE3]) == .notText(line: 2))
    #expect(try fault([0xFF, 0xFE, 0x78, 0]) == .notText(line: 1))
    mkfifo("\(folder.path)/pipe", 0o600)
    for (name, expected) in [
      ("pipe", LearnerFile.Fault.notAFile), (".", .notAFile),
      ("gone", .unreadable(errno: ENOENT)),
    ] {
      #expect(throws: expected) { try LearnerFile.program("\(folder.path)/\(name)") }
    }
    // 100 MB that are never read: the file has holes.
    try folder.write([], "large")
    truncate("\(folder.path)/large", 100 << 20)
    #expect(throws: LearnerFile.Fault.tooLarge(100 << 20)) {
      try LearnerFile.program("\(folder.path)/large")
    }
    #expect(throws: LearnerFile.Fault.notAFile) { try LearnerFile.program("/dev/zero") }
  }
}
