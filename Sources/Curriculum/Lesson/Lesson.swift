import Languages

/// A lesson: its structure (`lesson.yml`), written once, and its words in every language.
package struct Lesson: Sendable {
  /// Where it stands in the course, and its name.
  package let entry: Course.Entry

  /// The methods that it teaches.
  package let teaches: [String]

  /// Rows of misconceptions.yml that it breaks.
  package let covers: [String]

  /// In their order.
  package let steps: [LessonStep]

  /// What it names that stands elsewhere, its steps included.
  package let references: [LessonReference]

  /// The words by language, and in them by the names of the steps, besides `lesson` and `summary`.
  package let words: [Language: [String: StepWords]]

  /// The section that says what the lesson is about.
  package static let introduction = "lesson"
  /// The section that says what has been learnt.
  package static let summary = "summary"

  /// Reads a lesson. Throws ``DataMistakes``: all that is wrong in its files.
  package init(_ entry: Course.Entry, from source: LessonSource) throws(DataMistakes) {
    let file = DataFile(Lesson.structureFile(of: entry), from: source)
    let root = file.root.record(["teaches", "covers", "steps"])
    self.entry = entry
    teaches = root.required("teaches").texts()
    covers = root.required("covers").texts()
    let own =
      (root.optional("teaches")?.references(.method, under: "teaches") ?? [])
      + (root.optional("covers")?.references(.row, under: "covers") ?? [])
    steps = root.required("steps").list().map { LessonStep($0, of: entry, from: source) }
    references = own + steps.flatMap(\.references)
    Lesson.check(steps, in: file)
    var mistakes = file.mistakes
    var words: [Language: [String: StepWords]] = [:]
    for language in Language.allCases {
      do {
        let found = try Words("\(entry.folder)/\(language).md", from: source)
        let sections = found.sections.map { ($0.name, StepWords($0)) }
        words[language] = Dictionary(sections, uniquingKeysWith: { first, _ in first })
        // What is missing in a broken structure is not known.
        if file.mistakes.isEmpty { mistakes += Lesson.mistakes(in: found, of: steps) }
      } catch {
        mistakes += error.all
      }
    }
    guard mistakes.isEmpty else { throw DataMistakes(mistakes) }
    self.words = words
  }

  /// The words of a step, or of another section, in a language.
  package func words(of section: String, in language: Language) -> StepWords? {
    words[language]?[section]
  }

  /// The rows of misconceptions.yml that a written lesson breaks; none where its file has mistakes.
  package static func rows(of entry: Course.Entry, from source: LessonSource) -> [String] {
    let file = DataFile(structureFile(of: entry), from: source)
    let rows = file.root.record(["teaches", "covers", "steps"]).optional("covers")?.texts()
    return rows ?? []
  }

  /// The place of the step whose setup the terminals of a step go back to: its own, or an earlier one.
  package func setupPlace(of place: Int) -> Int {
    steps[...place].lastIndex { $0.setup != nil } ?? 0
  }

  /// The file of a lesson's structure, from `Lessons` on.
  package static func structureFile(of entry: Course.Entry) -> String {
    "\(entry.folder)/lesson.yml"
  }

  private static func check(_ steps: [LessonStep], in file: DataFile) {
    var names: Set<String> = [introduction, summary]
    var hasTerminals = false
    // A learner may have used other names than the model answer since the last setup.
    var hasLearnersNames = false
    var terminals: Set<String> = []
    for step in steps {
      if !names.insert(step.name).inserted {
        file.note("expected another name than '\(step.name)', which is taken", line: step.line)
      }
      hasTerminals = hasTerminals || step.setup != nil
      if !hasTerminals, [.do, .predict, .demo].contains(step.kind) {
        file.note("expected 'setup' in the first step with code", line: step.line)
        hasTerminals = true
      } else if step.setup == nil, hasLearnersNames, [.predict, .demo].contains(step.kind) {
        file.note(
          "expected 'setup': in the step before, a learner may have used other names",
          line: step.line)
      }
      hasLearnersNames = step.kind == .do || step.setup == nil && hasLearnersNames
      if step.setup != nil { terminals = [] }
      terminals.formUnion(step.typed.map(\.terminal))
      for reference in step.references where reference.kind == .terminal {
        if !terminals.union(["server", "client"]).contains(reference.name) {
          file.note(
            "expected server, client or a terminal that is typed in, found '\(reference.name)'",
            line: reference.line)
        }
      }
    }
  }

  private static func mistakes(in words: Words, of steps: [LessonStep]) -> [DataMistake] {
    var mistakes = words.mistakes(required: [introduction] + steps.map(\.name) + [summary])
    for step in steps {
      guard let section = words[step.name] else { continue }
      let found = StepWords(section)
      func note(_ message: String) {
        mistakes.append(DataMistake(file: words.file, line: section.line, message: message))
      }
      if section.title.isEmpty { note("expected a title beside '# \(step.name)'") }
      if found.text.isEmpty { note("expected words under '# \(step.name)'") }
      for part in step.requiredParts where found[part].isEmpty {
        note("expected words under '## \(part)' in '\(step.name)'")
      }
      var known: Set<String> = []
      for part in found.names {
        if !step.requiredParts.contains(part) {
          note("expected parts that the structure names in '\(step.name)', found '## \(part)'")
        } else if !known.insert(part).inserted {
          note("expected '## \(part)' once in '\(step.name)'")
        }
      }
    }
    return mistakes
  }
}
