/// What an author has still to write: the places that `lesson new` has marked with `TODO`.
package enum Unwritten {
  /// What marks a place, before words that say what belongs there.
  package static let mark = "TODO"

  /// The marked places of a lesson's files and titles, first those of its structure.
  package static func places(of entry: Course.Entry, from source: LessonSource) -> [DataMistake] {
    let names = (try? source.names()) ?? []
    let structure = Lesson.structureFile(of: entry)
    let others = names.filter { name in
      // Where an exercise begins, learners may find such a place too.
      let isInside =
        name.hasPrefix(entry.folder + "/") && !name.dropFirst(entry.folder.count + 1).contains("/")
      return isInside && name != structure
    }
    var found = ([structure] + others).flatMap { places(in: $0, from: source) { _ in true } }
    for name in names where name.hasPrefix("course.") {
      found += places(in: name, from: source) { $0.hasPrefix("# \(entry.name) ") }
    }
    return found
  }

  private static func places(
    in file: String, from source: LessonSource, where isMeant: (Substring) -> Bool
  ) -> [DataMistake] {
    guard let text = try? source.text(of: file), text.contains(mark) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { i, line in
      guard isMeant(line), let wanted = wanted(in: line) else { return nil }
      return DataMistake(file: file, line: i + 1, message: "expected \(wanted), found \(mark)")
    }
  }

  /// What a line says that belongs there; nil where it marks no place.
  private static func wanted(in line: Substring) -> String? {
    guard let range = line.firstRange(of: mark) else { return nil }
    let rest = line[range.upperBound...].drop { $0 == ":" || $0 == " " }
    let words = rest.prefix { $0 != "\"" }
    return words.isEmpty ? "something else" : String(words)
  }
}
