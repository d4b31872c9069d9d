import Languages

/// The lessons in their order (`course.yml`).
package struct Course: Sendable {
  /// A lesson's place in the course.
  package struct Entry: Hashable, Sendable {
    /// The name by which files and commands call it: `bind`.
    package var name: String

    /// Its number, from 1 on; that of the lesson before it, for a page.
    package var number: Int

    /// Whether it is a page that belongs to the lesson before it.
    package var isPage: Bool

    /// What people call it, by language.
    package var titles: [Language: String]

    /// Its folder, from `Lessons` on: `02-bind`.
    package var folder: String { (number < 10 ? "0" : "") + "\(number)-\(name)" }
  }

  /// In their order, also those that nobody has written yet.
  package let lessons: [Entry]

  /// Those that have a folder.
  package let written: [Entry]

  /// The lesson of that name; nil where there is none.
  package subscript(_ name: String) -> Entry? { lessons.first { $0.name == name } }

  /// The written lesson that someone means who writes its name, the beginning of it that no other
  /// has, or its number; nil where there is none.
  package func lesson(meant text: String) -> Entry? {
    let name = text.lowercased()
    if let exact = written.first(where: { $0.name == name }) { return exact }
    if let number = Int(text) { return written.first { $0.number == number && !$0.isPage } }
    let near = written.filter { $0.name.hasPrefix(name) }
    return near.count == 1 ? near.first : nil
  }

  /// The written lesson after one; nil after the last.
  package func lesson(after name: String) -> Entry? {
    guard let place = written.firstIndex(where: { $0.name == name }) else { return nil }
    return written.dropFirst(place + 1).first
  }

  /// Reads `course.yml` and its words. Throws ``DataMistakes``.
  package init(from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("course.yml", from: source)
    let root = file.root.record(["lessons"])
    var entries: [Entry] = []
    var number = 0
    for value in root.required("lessons").list() {
      let record = value.record(["name", "page"])
      let name = record.required("name").text()
      let isPage = record.optional("page")?.truth() ?? false
      if entries.contains(where: { $0.name == name }) {
        file.note("expected '\(name)' once", line: record.line)
      }
      if !isPage { number += 1 }
      entries.append(Entry(name: name, number: number, isPage: isPage, titles: [:]))
    }
    _ = try file.finish(())
    for language in Language.allCases {
      let words = try Words("course.\(language).md", from: source)
      let mistakes = words.mistakes(required: entries.map(\.name))
      guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
      for i in entries.indices { entries[i].titles[language] = words[entries[i].name]?.title }
    }
    lessons = entries
    written = entries.filter { source.bytes(of: "\($0.folder)/lesson.yml") != nil }
  }
}
