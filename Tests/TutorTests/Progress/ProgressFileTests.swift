import Foundation
import Languages
import Testing

@testable import Tutor

/// The file that keeps what a learner has done.
struct ProgressFileTests {
  private let bind = Progress.Place(lesson: "bind", step: "give-it-one")
  private let folder: ProgressFolder

  init() throws { folder = try ProgressFolder() }

  private func open() -> ProgressFile { ProgressFile(path: folder.file) }

  @Test("what is saved is read again, and only its owner may read it")
  func saved() throws {
    let file = open()
    #expect(file.notice == nil)
    #expect(file.update { $0.end(bind, as: .done, points: 2) } == [])
    #expect(open().progress == file.progress)
    #expect(open().progress[bind]?.points == 2)
    #expect(folder.names == ["progress.json"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("the form of the file is as it is documented")
  func form() throws {
    _ = open().update { progress in
      progress.keep(
        [.init(terminal: "server", text: "s.bind(('', 9))")], in: bind, at: "T1")
      progress.answer(.init("picked", isRight: true), in: bind, at: "T1")
      progress.end(bind, as: .done, points: 2, at: "T2")
      progress.finish(lesson: "bind", at: "T2")
    }
    #expect(
      try folder.text() == """
        {
          "exercises" : {

          },
          "lessons" : {
            "bind" : {
              "begun" : "T1",
              "finished" : "T2",
              "last" : "T2",
              "steps" : {
                "give-it-one" : {
                  "answer" : {
                    "given" : "picked",
                    "right" : true
                  },
                  "begun" : "T1",
                  "hints" : 0,
                  "inputs" : [
                    {
                      "interrupted" : false,
                      "kind" : "code",
                      "terminal" : "server",
                      "text" : "s.bind(('', 9))"
                    }
                  ],
                  "last" : "T2",
                  "points" : 2,
                  "state" : "done"
                }
              }
            }
          },
          "place" : {
            "lesson" : "bind",
            "step" : "give-it-one"
          },
          "version" : 1
        }

        """)
  }

  @Test("lessons and steps that nobody knows here are kept")
  func unknown() throws {
    _ = open().update { $0.end(.init(lesson: "quantum", step: "tunnel"), as: .done) }
    _ = open().update { $0.begin(bind) }
    #expect(try folder.text().contains("\"tunnel\""))
  }

  @Test("the folders on the way are made, for their owner alone")
  func folders() throws {
    let path = "\(folder.path)/a/b/progress.json"
    #expect(ProgressFile(path: path).update { $0.begin(bind) } == [])
    #expect(ProgressFile(path: path).progress.place == bind)
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder.path)/a")
    #expect(attributes[.posixPermissions] as? Int == 0o700)
  }

  @Test(
    "what is damaged is kept under another name, which is said once",
    arguments: [
      "{", "[]", "\u{0}\u{1}", #"{"version": 0}"#, #"{"version": 1}"#,
      #"{"version": 1, "lessons": 7}"#,
      #"{"version": 1, "lessons": {"bind": {"steps": {"a": {"state": "best"}}}}}"#,
      String(repeating: "[", count: 100_000),
    ])
  func damaged(_ text: String) throws {
    try folder.write(text)
    try folder.write("older", to: "progress.json.damaged-1")
    let file = open()
    #expect(file.notice == .notTaken(.damaged, path: folder.file))
    #expect(try folder.text() == text)
    let notices = file.update { $0.begin(bind) }
    guard case .setAside(.damaged, _, let kept)? = notices.first, notices.count == 1 else {
      Issue.record("\(notices)")
      return
    }
    #expect(kept.hasSuffix("/progress.json.damaged-2"))
    #expect(try folder.text("progress.json.damaged-2") == text)
    #expect(try folder.text("progress.json.damaged-1") == "older")
    #expect(open().progress.place == bind)
    #expect(file.update { $0.begin(bind) } == [])
  }

  @Test("what a newer socktutor has written is kept under another name")
  func newer() throws {
    let text = #"{"version": 2, "lessons": "elsewhere"}"#
    try folder.write(text)
    let file = open()
    #expect(file.notice == .notTaken(.newer, path: folder.file))
    #expect(file.update { $0.begin(bind) }.count == 1)
    #expect(try folder.text("progress.json.newer-1") == text)
    #expect(open().progress.place == bind)
  }

  @Test("an empty file holds nothing yet")
  func empty() throws {
    try folder.write("")
    #expect(open().update { $0.begin(bind) } == [])
    #expect(folder.names == ["progress.json"])
  }

  @Test("two that are open at once keep each other's steps")
  func two() {
    let one = open()
    let other = open()
    _ = one.update { $0.end(bind, as: .done, points: 2) }
    _ = other.update { $0.end(.init(lesson: "recv", step: "a"), as: .skipped) }
    _ = one.update { $0.begin(.init(lesson: "bind", step: "port-zero")) }
    let progress = open().progress
    #expect(progress[bind]?.state == .done)
    #expect(progress["recv"]?.steps["a"]?.state == .skipped)
    #expect(progress.place?.step == "port-zero")
    #expect(one.progress == progress)
  }

  @Test("no change is lost where many write at the same time")
  func many() async throws {
    let path = folder.file
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<8 {
        group.addTask {
          let file = ProgressFile(path: path)
          for step in 0..<10 {
            let place = Progress.Place(lesson: "lesson-\(writer)", step: "\(step)")
            _ = file.update { $0.end(place, as: .done) }
          }
        }
      }
    }
    let lessons = open().progress.lessons
    #expect(lessons.count == 8)
    #expect(lessons.values.allSatisfy { $0.steps.count == 10 })
    #expect(folder.names == ["progress.json"])
  }

  @Test("a link stays, and what it leads to is written", arguments: [true, false])
  func link(_ exists: Bool) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file, withDestinationPath: "elsewhere.json")
    if exists { try folder.write("", to: "elsewhere.json") }
    #expect(open().update { $0.begin(bind) } == [])
    #expect(open().update { $0.end(bind, as: .done) } == [])
    #expect(try folder.text("elsewhere.json").contains("\"done\""))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.file)
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
    #expect(folder.names == ["elsewhere.json", "progress.json"])
  }

  @Test("where nothing can be written progress lives on, and that is said once")
  func unwritable() throws {
    // A file stands where a folder is wanted: that stops the superuser too.
    try folder.write("", to: "file")
    let file = ProgressFile(path: "\(folder.path)/file/socktutor/progress.json")
    let notices = file.update { $0.end(bind, as: .done) }
    #expect(notices.count == 1)
    #expect(notices.first?.text(in: .en).hasPrefix("Progress is not saved: ") == true)
    #expect(file.update { $0.begin(.init(lesson: "recv", step: "a")) } == [])
    #expect(file.progress[bind]?.state == .done)
    #expect(file.progress.place?.lesson == "recv")
  }

  @Test("a folder in the file's place is left alone")
  func folderInPlace() throws {
    try FileManager.default.createDirectory(atPath: folder.file, withIntermediateDirectories: true)
    let file = open()
    #expect(file.update { $0.begin(bind) }.count == 1)
    #expect(file.progress.place == bind)
    #expect(folder.names == ["progress.json"])
  }

  @Test("what could not be written is written when it can be, with what others have saved")
  func later() throws {
    let path = "\(folder.path)/a/progress.json"
    try folder.write("", to: "a")
    let file = ProgressFile(path: path)
    #expect(file.update { $0.end(bind, as: .done) }.count == 1)
    try FileManager.default.removeItem(atPath: "\(folder.path)/a")
    _ = ProgressFile(path: path).update { $0.end(.init(lesson: "recv", step: "a"), as: .done) }
    #expect(file.update { $0.begin(bind) } == [])
    #expect(Set(ProgressFile(path: path).progress.lessons.keys) == ["bind", "recv"])
  }

  @Test("without any folder progress lives on, and that is said once")
  func nowhere() {
    let file = ProgressFile(path: nil)
    #expect(file.update { $0.begin(bind) } == [.noFolder])
    #expect(file.update { $0.end(bind, as: .done) } == [])
    #expect(file.progress[bind]?.state == .done)
  }

  @Test("a reset keeps the file under another name")
  func reset() throws {
    let session = open()
    _ = session.update { $0.end(bind, as: .done) }
    let old = try folder.text()
    #expect(try open().reset()?.hasSuffix("progress.json.before-reset-1") == true)
    #expect(try folder.text("progress.json.before-reset-1") == old)
    #expect(open().progress == Progress())
    #expect(try open().reset() == nil)
    // A session that goes on does not bring it back.
    _ = session.update { $0.begin(.init(lesson: "recv", step: "a")) }
    #expect(Array(open().progress.lessons.keys) == ["recv"])
  }

  @Test("a lesson alone can be reset")
  func resetLesson() throws {
    _ = open().update { $0.end(.init(lesson: "recv", step: "a"), as: .done) }
    _ = open().update { $0.end(bind, as: .done) }
    let file = open()
    #expect(try file.reset(lesson: "bind")?.hasSuffix("before-reset-1") == true)
    #expect(Array(open().progress.lessons.keys) == ["recv"])
    #expect(file.progress == open().progress)
    #expect(file.progress.place == nil)
    #expect(try file.reset(lesson: "bind") == nil)
  }

  @Test("a lesson of a file that can't be read is not reset")
  func resetDamaged() throws {
    try folder.write("{")
    #expect(throws: ProgressNotice.self) { try open().reset(lesson: "bind") }
    #expect(folder.names == ["progress.json"])
    #expect(try open().reset() != nil)
  }

  @Test(
    "it stands in XDG_DATA_HOME, or in the home folder, by absolute paths alone",
    arguments: [
      (["XDG_DATA_HOME": "/data", "HOME": "/home/me"], "/data/socktutor/progress.json"),
      (["HOME": "/home/me"], "/home/me/.local/share/socktutor/progress.json"),
      (
        ["XDG_DATA_HOME": "data", "HOME": "/home/me"],
        "/home/me/.local/share/socktutor/progress.json"
      ),
      (["XDG_DATA_HOME": "", "HOME": ""], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func path(_ variables: [String: String], _ path: String?) {
    #expect(ProgressFile.path { variables[$0] } == path)
  }
}
