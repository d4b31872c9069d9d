import Foundation
import Languages
import Testing

@testable import Curriculum

struct NewLessonTests {
  /// A copy of the course's lists, and of one lesson behind which others come.
  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "new-\(UUID())").path
    var source: LessonSource { .folder(path) }

    init(written: [String] = []) throws {
      let embedded = LessonSource.embedded
      for name in ["course.yml", "course.en.md", "course.zh.md"] {
        try write(try embedded.text(of: name), to: name)
      }
      for folder in written { try write("steps: []\n", to: "\(folder)/lesson.yml") }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws {
      let file = URL(fileURLWithPath: "\(path)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  @Test("a lesson that the course names gets its place")
  func named() throws {
    let folder = try Folder()
    let made = try NewLesson("delimiters", in: folder.path)
    #expect(
      made.files == ["19-delimiters/lesson.yml", "19-delimiters/en.md", "19-delimiters/zh.md"])
    #expect(made.renamed.isEmpty)
    #expect(try Course(from: folder.source).written.map(\.name) == ["delimiters"])
  }

  @Test("the new lesson has the form of a lesson, and says at each place what is to be written")
  func form() throws {
    let folder = try Folder()
    let made = try NewLesson("delimiters", in: folder.path)
    let lesson = try Lesson(made.entry, from: folder.source)
    #expect(lesson.steps.count == 6)
    #expect(Set(lesson.steps.map(\.kind)) == [.read, .demo, .predict, .do])
    let places = Unwritten.places(of: made.entry, from: folder.source)
    for file in made.files {
      #expect(places.contains { $0.file == file }, "\(file)")
      let text = try folder.source.text(of: file)
      #expect(places.filter { $0.file == file }.count == text.ranges(of: "TODO").count, "\(file)")
    }
    #expect(
      places.allSatisfy { $0.line != nil && $0.message.count > "expected , found TODO".count })
  }

  @Test("another lesson comes at the end, with titles to be written")
  func atTheEnd() throws {
    let folder = try Folder()
    let made = try NewLesson("quic", in: folder.path)
    let course = try Course(from: folder.source)
    #expect(course.lessons.last?.name == "quic")
    #expect(course["quic"]?.folder == made.entry.folder)
    #expect(made.files.contains("course.zh.md"))
    let places = Unwritten.places(of: made.entry, from: folder.source)
    for language in Language.allCases {
      #expect(places.contains { $0.file == "course.\(language).md" && $0.line != nil })
    }
  }

  @Test("a lesson behind another moves those that follow, and behind its pages")
  func behind() throws {
    let written = ["02-bind", "05-accept", "05-two-levels", "06-bytes", "07-streams"]
    let folder = try Folder(written: written)
    let made = try NewLesson("doors", in: folder.path, after: "accept")
    let course = try Course(from: folder.source)
    #expect(made.entry.folder == "06-doors")
    #expect(
      course.written.map(\.folder)
        == ["02-bind", "05-accept", "05-two-levels", "06-doors", "07-bytes", "08-streams"])
    #expect(made.renamed.map(\.old) == ["06-bytes", "07-streams"])
    let names = course.lessons.map(\.name)
    let place = try #require(names.firstIndex(of: "doors"))
    #expect(names[place - 1] == "two-levels" && names[place + 1] == "bytes")
    for language in Language.allCases {
      let sections = try Words("course.\(language).md", from: folder.source).sections.map(\.name)
      #expect(sections == names)
    }
  }

  @Test(
    "what is there is never overwritten, and bad names are refused",
    arguments: [
      ("bind", nil, "expected a new name: 'bind' is written already, in 02-bind"),
      ("listen", nil, "03-listen/notes.txt: expected no such file"),
      ("connect", "bind", "expected no --after for 'connect'"),
      ("new", "nowhere", "expected the name of a lesson that stands here, found 'nowhere'"),
      ("Two Words", nil, "expected small letters, digits and hyphens"),
      ("../up", nil, "expected small letters, digits and hyphens"),
      ("", nil, "expected small letters, digits and hyphens"),
    ] as [(String, String?, String)])
  func refused(_ name: String, _ after: String?, _ message: String) throws {
    let folder = try Folder(written: ["02-bind"])
    try folder.write("mine", to: "03-listen/notes.txt")
    let before = try folder.source.names()
    do {
      _ = try NewLesson(name, in: folder.path, after: after)
      Issue.record("\(name) was made")
    } catch {
      #expect(error.description.contains(message), "\(error)")
    }
    #expect(try folder.source.names() == before)
    #expect(folder.source.bytes(of: "course.yml") == LessonSource.embedded.bytes(of: "course.yml"))
  }
}
