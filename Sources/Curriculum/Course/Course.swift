import Languages

/// The lessons in their order (`course.yml`).
package struct Course: Sendable {
  /// A lesson's place in the course.
  package struct Entry: Hashable, Sendable {
    /// The name by which files and commands call it: `bind`.
    package var name: String

    /// Its place, from 1 on.
    package var number: Int

    /// The misconceptions that it breaks: `M19`.
    package var covers: [String]

    /// What people call it, by language.
    package var titles: [Language: String]
  }

  /// In their order.
  package let lessons: [Entry]

  /// The lesson of that name; nil where there is none.
  package subscript(_ name: String) -> Entry? { lessons.first { $0.name == name } }

  /// Reads `course.yml` and its words. Throws ``DataMistakes``.
  package init(from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("course.yml", from: source)
    let root = file.root.record(["lessons"])
    var entries: [Entry] = []
    for value in root.required("lessons").list() {
      let record = value.record(["name", "covers"])
      let name = record.required("name").text()
      if entries.contains(where: { $0.name == name }) {
        file.note("expected '\(name)' once", line: record.line)
      }
      entries.append(
        Entry(
          name: name, number: entries.count + 1,
          covers: record.optional("covers")?.texts() ?? [], titles: [:]))
    }
    _ = try file.finish(())
    for language in Language.allCases {
      let words = try Words("course.\(language).md", from: source)
      let mistakes = words.mistakes(required: entries.map(\.name))
      guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
      for i in entries.indices { entries[i].titles[language] = words[entries[i].name]?.title }
    }
    lessons = entries
  }
}
