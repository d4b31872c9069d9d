import Languages

/// What learners believe, and what the kernel does (`misconceptions.yml` and its words).
package struct Misconceptions: Sendable {
  /// A wrong belief.
  package struct Row: Hashable, Sendable {
    /// `M04`; stable, because notes and verdicts name it.
    package var name: String

    /// The method or protocol whose lesson breaks it.
    package var method: String

    /// What is believed, by language.
    package var belief: [Language: String]

    /// What really happens and how to see it, by language; Markdown.
    package var reality: [Language: String]
  }

  /// Rows that belong together.
  package struct Group: Hashable, Sendable {
    /// What files call it.
    package var name: String

    /// What people call it, by language.
    package var titles: [Language: String]

    /// Its rows, in order.
    package var rows: [Row]
  }

  /// The groups, in order.
  package let groups: [Group]

  /// All rows, in order.
  package var rows: [Row] { groups.flatMap(\.rows) }

  /// The row of that name, however its number is written: `M04`, `m4`; nil where there is none.
  package subscript(_ name: String) -> Row? {
    guard name.first == "M" || name.first == "m", let number = Int(name.dropFirst()) else {
      return nil
    }
    return rows.first { Int($0.name.dropFirst()) == number }
  }

  /// Reads the rows. Throws ``DataMistakes``.
  package init(from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("misconceptions.yml", from: source)
    var groups: [Group] = []
    for value in file.root.record(["groups"]).required("groups").list() {
      let record = value.record(["name", "rows"])
      let rows = record.required("rows").entries().map { key, method in
        Row(name: key.text, method: method.text(), belief: [:], reality: [:])
      }
      groups.append(Group(name: record.required("name").text(), titles: [:], rows: rows))
    }
    _ = try file.finish(())
    let names = groups.flatMap { [$0.name] + $0.rows.map(\.name) }
    for language in Language.allCases {
      let words = try Words("misconceptions.\(language).md", from: source)
      let mistakes = words.mistakes(required: names) + Misconceptions.incomplete(words, groups)
      guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
      for i in groups.indices {
        groups[i].titles[language] = words[groups[i].name]?.title
        for j in groups[i].rows.indices {
          let section = words[groups[i].rows[j].name]
          groups[i].rows[j].belief[language] = section?.title
          groups[i].rows[j].reality[language] = section?.text
        }
      }
    }
    self.groups = groups
  }

  /// Rows whose belief or reality is missing.
  private static func incomplete(_ words: Words, _ groups: [Group]) -> [DataMistake] {
    let rows = Set(groups.flatMap { $0.rows.map(\.name) })
    return words.sections.filter { rows.contains($0.name) && ($0.title.isEmpty || $0.text.isEmpty) }
      .map {
        DataMistake(
          file: words.file, line: $0.line,
          message: "expected the belief beside '\($0.name)' and the reality under it")
      }
  }
}
