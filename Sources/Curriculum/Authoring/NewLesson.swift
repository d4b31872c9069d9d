#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Makes the folder of a new lesson, with files that say what is to be written in them.
package struct NewLesson: Sendable {
  /// Its place in the course.
  package let entry: Course.Entry

  /// The files that were made or changed, from `Lessons` on.
  package private(set) var files: [String] = []

  /// Folders of lessons that have another number now, by their old names.
  package private(set) var renamed: [(old: String, new: String)] = []

  private static let parts = ["lesson.yml", "en.md", "zh.md"]

  /// Makes a lesson in a folder of lessons. One that course.yml names already gets its place there;
  /// another one comes behind a lesson, or at the end.
  ///
  /// Throws ``DataMistakes``, and then nothing was changed unless the folder cannot be written to.
  package init(_ name: String, in folder: String, after: String? = nil) throws(DataMistakes) {
    let source = LessonSource.folder(folder)
    let course = try Course(from: source)
    try NewLesson.check(name, course, after)
    if let known = course[name] {
      entry = known
      try NewLesson.checkFolder(known, source)
    } else {
      var list = try CourseList(from: source)
      try list.insert(name, behind: after)
      let number = (after.flatMap { course[$0] } ?? course.lessons.last)?.number ?? 0
      entry = Course.Entry(name: name, number: number + 1, isPage: false, titles: [:])
      // The folder of this name may be that of a lesson which is about to move.
      let moving = NewLesson.moved(course, from: entry.number, behind: after)
      if !moving.contains(where: { $0.old == entry.folder }) {
        try NewLesson.checkFolder(entry, source)
      }
      for move in moving.reversed() {
        try NewLesson.doing(move.new) {
          try FileManager.default.moveItem(
            atPath: "\(folder)/\(move.old)", toPath: "\(folder)/\(move.new)")
        }
      }
      renamed = moving
      for (file, text) in list.files {
        try NewLesson.write(text, to: file, in: folder)
        files.append(file)
      }
    }
    for part in NewLesson.parts {
      let file = "\(entry.folder)/\(part)"
      let text: String
      do {
        text = try LessonSource.embedded.text(of: "skeleton/\(part)")
      } catch {
        throw DataMistakes([error])
      }
      try NewLesson.write(text, to: file, in: folder)
      files.append(file)
    }
  }

  private static func check(
    _ name: String, _ course: Course, _ after: String?
  ) throws(DataMistakes) {
    func refuse(_ message: String) -> DataMistakes {
      DataMistakes([DataMistake(file: "course.yml", message: message)])
    }
    let isName =
      name.first.map { $0.isASCII && $0.isLowercase } == true && name.count <= 40
      && name.allSatisfy { $0 == "-" || $0.isASCII && ($0.isLowercase || $0.isNumber) }
    if !isName {
      throw refuse("expected small letters, digits and hyphens, a letter first, found '\(name)'")
    }
    if let after, course[after] == nil {
      throw refuse("expected the name of a lesson that stands here, found '\(after)'")
    }
    guard let known = course[name] else { return }
    if course.written.contains(known) {
      throw refuse("expected a new name: '\(name)' is written already, in \(known.folder)")
    }
    if after != nil {
      throw refuse("expected no --after for '\(name)', which stands here as lesson \(known.number)")
    }
  }

  /// Refuses a folder in which something is.
  private static func checkFolder(
    _ entry: Course.Entry, _ source: LessonSource
  ) throws(DataMistakes) {
    let names = (try? source.names()) ?? []
    if let file = names.first(where: { $0.hasPrefix(entry.folder + "/") }) {
      throw DataMistakes([
        DataMistake(file: file, message: "expected no such file: it would be overwritten")
      ])
    }
  }

  /// The folders of written lessons that get another number when one comes before them.
  private static func moved(
    _ course: Course, from number: Int, behind after: String?
  ) -> [(old: String, new: String)] {
    guard let after, let place = course.lessons.firstIndex(where: { $0.name == after }) else {
      return []
    }
    // Pages behind the lesson stay its pages.
    let later = course.lessons[(place + 1)...].drop { $0.isPage }
    return later.filter(course.written.contains).map { entry in
      var new = entry
      new.number += 1
      return (entry.folder, new.folder)
    }
  }

  private static func write(
    _ text: String, to file: String, in folder: String
  ) throws(DataMistakes) {
    try doing(file) {
      let path = "\(folder)/\(file)"
      let parent = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
      try FileManager.default.createDirectory(
        atPath: String(parent), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
  }

  private static func doing(_ file: String, _ body: () throws -> Void) throws(DataMistakes) {
    do {
      try body()
    } catch {
      throw DataMistakes([DataMistake(file: file, message: "this cannot be written: \(error)")])
    }
  }
}
