import Foundation
import Testing

@testable import Grader

/// Saves of a file, as editors and people make them.
struct FileWatchTests {
  /// A folder that is gone after the test.
  private final class Folder {
    let path: String

    init() throws {
      let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      path = parent.appending(path: "watch-\(UUID())").path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func rename(_ name: String, to new: String) {
      Foundation.rename("\(path)/\(name)", "\(path)/\(new)")
    }

    func make(_ name: String) throws {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }

    func remove(_ name: String) throws {
      try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  private let folder: Folder

  init() throws { folder = try Folder() }

  private func watch(_ name: String) throws -> FileWatch {
    try FileWatch("\(folder.path)/\(name)")
  }

  @Test("a file that is written in its place is told once, however often it was written")
  func inPlace() throws {
    try folder.write("a", to: "a.py")
    let watch = try watch("a.py")
    #expect(!watch.takeSave())
    for text in ["b", "c", "dd"] { try folder.write(text, to: "a.py") }
    #expect(watch.takeSave())
    #expect(!watch.takeSave())
  }

  @Test("a file that another takes the place of is told, and the new one too")
  func replaced() throws {
    try folder.write("a", to: "a.py")
    let watch = try watch("a.py")
    for text in ["b", "c"] {
      try folder.write(text, to: ".a.py.swp")
      #expect(!watch.takeSave())
      folder.rename(".a.py.swp", to: "a.py")
      #expect(watch.takeSave())
      #expect(!watch.takeSave())
      try folder.write(text + text, to: "a.py")
      #expect(watch.takeSave())
    }
  }

  @Test("what happens to other files is not told")
  func others() throws {
    try folder.write("a", to: "a.py")
    let watch = try watch("a.py")
    try folder.write("b", to: "b.py")
    folder.rename("b.py", to: "c.py")
    try folder.remove("c.py")
    try folder.make("sub")
    #expect(!watch.takeSave())
  }

  @Test("a file is told that comes later, with the folders that it stands in")
  func later() throws {
    let watch = try watch("one/two/a.py")
    #expect(!watch.takeSave())
    try folder.make("one")
    #expect(!watch.takeSave())
    try folder.make("one/two")
    try folder.write("a", to: "one/two/a.py")
    #expect(watch.takeSave())
    #expect(!watch.takeSave())
    try folder.write("b", to: "one/two/a.py")
    #expect(watch.takeSave())
  }

  @Test("a folder may vanish and come again, and so may the file")
  func vanishing() throws {
    try folder.make("one/two")
    try folder.write("a", to: "one/two/a.py")
    let watch = try watch("one/two/a.py")
    try folder.remove("one/two/a.py")
    #expect(!watch.takeSave())
    try folder.write("b", to: "one/two/a.py")
    #expect(watch.takeSave())
    try folder.remove("one")
    #expect(!watch.takeSave())
    try folder.make("one/two")
    #expect(!watch.takeSave())
    try folder.write("c", to: "one/two/a.py")
    #expect(watch.takeSave())
    folder.rename("one", to: "other")
    #expect(!watch.takeSave())
    try folder.write("d", to: "other/two/a.py")
    #expect(!watch.takeSave())
    folder.rename("other", to: "one")
    #expect(watch.takeSave())
  }

  @Test("a link is followed, and a new one too")
  func links() throws {
    try folder.make("real")
    try folder.write("a", to: "real/a.py")
    try folder.write("b", to: "real/b.py")
    func link(to name: String) {
      symlink("\(folder.path)/real/\(name)", "\(folder.path)/new")
      folder.rename("new", to: "a.py")
    }
    link(to: "a.py")
    let watch = try watch("a.py")
    try folder.write("aa", to: "real/a.py")
    #expect(watch.takeSave())
    link(to: "b.py")
    #expect(watch.takeSave())
    try folder.write("bb", to: "real/b.py")
    #expect(watch.takeSave())
    try folder.write("aaa", to: "real/a.py")
    #expect(!watch.takeSave())
  }
}
