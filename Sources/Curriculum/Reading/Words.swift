/// A Markdown file with words for people, a section for each thing that the structure beside it
/// names: the line `# bind Names for endpoints` begins the section `bind`, whose title may be left
/// out.
package struct Words: Hashable, Sendable {
  /// A section, without its heading.
  package struct Section: Hashable, Sendable {
    /// What it is about, as the structure calls it.
    package var name: String

    /// The rest of the heading; empty where there is none.
    package var title: String

    /// The line of the heading, from 1 on.
    package var line: Int

    /// Markdown.
    package var text: String
  }

  /// The file's name, from `Lessons` on.
  package let file: String

  /// In the order of the file.
  package let sections: [Section]

  /// Reads a file. Throws ``DataMistakes``: no such file, text before the first heading, two
  /// sections of one name, or one without any words.
  package init(_ file: String, from source: LessonSource) throws(DataMistakes) {
    do {
      try self.init(file, text: source.text(of: file))
    } catch let mistake as DataMistake {
      throw DataMistakes([mistake])
    } catch let mistakes as DataMistakes {
      throw mistakes
    } catch {
      throw DataMistakes([DataMistake(file: file, message: "\(error)")])
    }
  }

  /// Reads a text as if it stood in a file of that name.
  package init(_ file: String, text: String) throws(DataMistakes) {
    var sections: [Section] = []
    var mistakes: [DataMistake] = []
    var fence: Substring?
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (i, line) in lines.enumerated() {
      if let open = fence {
        // A Python comment in a block of code is no heading.
        if line.hasPrefix(open) { fence = nil }
      } else if line.hasPrefix("```") {
        fence = line.prefix { $0 == "`" }
      } else if line.hasPrefix("# ") {
        let words = line.dropFirst(2).split(separator: " ", maxSplits: 1)
        guard let name = words.first.map(String.init) else {
          mistakes.append(DataMistake(file: file, line: i + 1, message: "expected a name after #"))
          continue
        }
        if sections.contains(where: { $0.name == name }) {
          mistakes.append(
            DataMistake(file: file, line: i + 1, message: "expected '\(name)' once"))
        }
        let title = words.count > 1 ? String(words[1]) : ""
        sections.append(Section(name: name, title: title, line: i + 1, text: ""))
        continue
      }
      guard let last = sections.indices.last else {
        if !line.isEmpty {
          mistakes.append(
            DataMistake(file: file, line: i + 1, message: "expected a heading '# NAME' first"))
        }
        continue
      }
      sections[last].text += line + "\n"
    }
    for i in sections.indices {
      sections[i].text = Words.trimmed(sections[i].text)
      if sections[i].text.isEmpty, sections[i].title.isEmpty {
        mistakes.append(
          DataMistake(
            file: file, line: sections[i].line,
            message: "expected words under '\(sections[i].name)'"))
      }
    }
    guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
    self.file = file
    self.sections = sections
  }

  /// The section of that name; nil where there is none.
  package subscript(_ name: String) -> Section? { sections.first { $0.name == name } }

  /// What differs between the sections and the names that the structure asks for.
  func mistakes(required: [String], allowed: [String] = []) -> [DataMistake] {
    let missing = required.indices.filter { self[required[$0]] == nil }.map { place in
      let before = required[..<place].last { self[$0] != nil }
      return DataMistake(
        file: file, line: before.flatMap { self[$0]?.line },
        message: "expected a section '# \(required[place])'"
          + (before.map { " behind '# \($0)'" } ?? ""))
    }
    let foreign = sections.filter { !required.contains($0.name) && !allowed.contains($0.name) }
      .map {
        DataMistake(
          file: file, line: $0.line,
          message: "expected a section that the structure names, found '\($0.name)'")
      }
    return missing + foreign
  }

  static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.allSatisfy(\.isWhitespace) == true { lines = lines.dropFirst() }
    while lines.last?.allSatisfy(\.isWhitespace) == true { lines = lines.dropLast() }
    return lines.joined(separator: "\n")
  }
}
