import Languages

/// The pages of the method reference, in groups (`methods.yml`), and the names that lead to them.
package struct MethodIndex: Sendable {
  /// Pages that belong together.
  package struct Group: Hashable, Sendable {
    /// What files call it.
    package var name: String

    /// The names of the pages, in order.
    package var members: [String]

    /// What people call it, by language.
    package var titles: [Language: String]
  }

  /// The groups, in the order in which people read them.
  package let groups: [Group]

  /// Names that have no page of their own, and the page that speaks of them.
  private let others: [String: String]

  /// Reads `methods.yml` and its words; the pages are not read. Throws ``DataMistakes``.
  package init(from source: LessonSource) throws(DataMistakes) {
    let file = DataFile("methods.yml", from: source)
    let root = file.root.record(["groups", "others"])
    var groups: [Group] = []
    for value in root.required("groups").list() {
      let record = value.record(["name", "members"])
      groups.append(
        Group(
          name: record.required("name").text(), members: record.required("members").texts(),
          titles: [:]))
    }
    var others: [String: String] = [:]
    for (key, value) in root.optional("others")?.entries() ?? [] {
      others[key.text.lowercased()] = value.text()
      if !groups.contains(where: { $0.members.contains(value.text()) }) {
        value.expected("the name of a page")
      }
    }
    _ = try file.finish(())
    for language in Language.allCases {
      let words = try Words("methods.\(language).md", from: source)
      let mistakes = words.mistakes(required: groups.map(\.name))
      guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
      for i in groups.indices { groups[i].titles[language] = words[groups[i].name]?.title }
    }
    self.groups = groups
    self.others = others
  }

  /// The names of all pages, in order.
  package var names: [String] { groups.flatMap(\.members) }

  /// The page that someone means who writes `bind`, `s.bind`, `socket.bind()` or `BIND`; nil where
  /// there is none.
  package func page(meant text: String) -> String? {
    let name = MethodIndex.bareName(text)
    return names.first { $0 == name } ?? others[name]
  }

  /// The names most like what someone wrote, the nearest first, at most three; of pages, and of other
  /// things that go by a name.
  package func names(near text: String, also more: [String] = []) -> [String] {
    let name = MethodIndex.bareName(text)
    let known = names + others.keys.sorted() + more.filter { !names.contains($0) }
    let near = known.map { (name: $0, distance: EditDistance.between(name, $0)) }.filter {
      $0.distance <= max(1, name.count / 3)
        || (name.count > 2 && ($0.name.hasPrefix(name) || name.hasPrefix($0.name)))
    }
    return near.sorted { $0.distance < $1.distance }.prefix(3).map(\.name)
  }

  /// `recv` for `conn.recv(1024)`.
  private static func bareName(_ text: String) -> String {
    let call = text.prefix { $0 != "(" }
    let name = call.split(separator: ".").last ?? call
    return String(name.filter { !$0.isWhitespace }).lowercased()
  }
}
