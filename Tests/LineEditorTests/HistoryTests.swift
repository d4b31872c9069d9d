import Foundation
import Testing

@testable import LineEditor

/// The history by itself.
struct HistoryTests {
  private func path() -> String {
    FileManager.default.temporaryDirectory.appending(path: "history-\(UUID())/a/b").path
  }

  @Test("the newest entries stay")
  func bounded() {
    let path = path()
    let history = History(path: path, limit: 3)
    for number in 0..<5 { history.add("line \(number)") }
    #expect(history.entries == ["line 2", "line 3", "line 4"])
    #expect(History(path: path, limit: 2).entries == ["line 3", "line 4"])
  }

  @Test("two that write to one file keep both their lines")
  func shared() {
    let path = path()
    let (first, second) = (History(path: path), History(path: path))
    first.add("one")
    second.add("two")
    first.add("three")
    #expect(History(path: path).entries == ["one", "two", "three"])
  }

  @Test("any text comes back as it was", arguments: ["a\\nb", "a\nb\\", "\\", "套\r接", "a\n\n\tb"])
  func encoding(entry: String) {
    #expect(HistoryFile.decoded(HistoryFile.encoded(entry)) == entry)
  }

  @Test("only its owner reads the file, and no other file is left beside it")
  func privacy() throws {
    let path = path()
    History(path: path).add("secret")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["b"])
  }

  @Test("a path that cannot be written is no error")
  func unwritable() {
    let history = History(path: "/dev/null/x")
    history.add("one")
    #expect(history.entries == ["one"])
  }
}
