import Foundation
import Testing

@testable import Curriculum

struct LessonSourceTests {
  /// The folder that was embedded.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Lessons").path

  @Test("the binary holds every file of Lessons, byte for byte")
  func embedded() throws {
    let files = LessonSource.folder(Self.folder)
    let names = try files.names()
    #expect(names.contains("course.yml"))
    #expect(try LessonSource.embedded.names() == names)
    for name in names {
      #expect(LessonSource.embedded.bytes(of: name) == files.bytes(of: name), "\(name)")
    }
  }

  @Test("a file that is not there is nil, and a mistake when its text is asked for")
  func missing() throws {
    for source in [LessonSource.embedded, .folder(Self.folder)] {
      #expect(source.bytes(of: "no/such.yml") == nil)
      #expect(throws: DataMistake(file: "no/such.yml", message: "there is no such file")) {
        try source.text(of: "no/such.yml")
      }
    }
  }

  @Test("a folder that cannot be read is a mistake")
  func missingFolder() {
    #expect(throws: DataMistake.self) { try LessonSource.folder("/no/such/folder").names() }
  }
}
