import Curriculum
import Languages

/// Finds what is wrong in a lesson without playing it, beyond what its files' form shows.
struct LessonReading {
  let lesson: Lesson
  let source: LessonSource
  let known: KnownNames

  /// The most lines of prose, in a window of 80 columns.
  private static let mostLines = 12

  /// All that is wrong.
  func mistakes() -> [DataMistake] {
    contents() + names() + exercises() + diagnoses() + wildcards() + strays() + words()
  }

  func mistake(_ line: Int?, _ message: String) -> DataMistake {
    DataMistake(file: Lesson.structureFile(of: lesson.entry), line: line, message: message)
  }

  // MARK: The structure

  /// What a lesson must have.
  private func contents() -> [DataMistake] {
    var found: [DataMistake] = []
    let named = Set(lesson.steps.flatMap(\.rows))
    for row in lesson.references where row.key == "covers" && !named.contains(row.name) {
      found.append(
        mistake(row.line, "expected a step that names '\(row.name)', which the lesson covers"))
    }
    if lesson.entry.isPage { return found }
    func count(_ kind: LessonStep.Kind) -> Int { lesson.steps.filter { $0.kind == kind }.count }
    // A program is more than a step, and stands beside them.
    let steps = lesson.steps.count - count(.program)
    if !(6...12).contains(steps) {
      found.append(mistake(nil, "expected 6 to 12 steps besides programs, found \(steps)"))
    }
    if count(.predict) < 1 { found.append(mistake(nil, "expected a predict step")) }
    if count(.do) < 2 { found.append(mistake(nil, "expected two do steps, found \(count(.do))")) }
    let typed = lesson.steps.reduce(0) { $0 + $1.wrong.count }
    let wrong = lesson.steps.reduce(typed) { $0 + $1.beliefs.count }
    if wrong < 3 { found.append(mistake(nil, "expected three wrong answers, found \(wrong)")) }
    if typed < 2 {
      found.append(mistake(nil, "expected two wrong answers that are typed, found \(typed)"))
    }
    return found
  }

  /// Names of what there isn't.
  private func names() -> [DataMistake] {
    lesson.references.compactMap { reference in
      let what =
        switch reference.kind {
        case .method: known.methods.contains(reference.name) ? nil : "a method of methods.yml"
        case .row: known.rows.contains(reference.name) ? nil : "a row of misconceptions.yml"
        case .code:
          known.rows.contains(reference.name) || known.codes.contains(reference.name)
            ? nil : "a row of misconceptions.yml or the code of a note"
        // What a terminal may be called is part of the form.
        case .terminal: nil as String?
        }
      return what.map {
        mistake(
          reference.line, "expected \($0) in '\(reference.key)', found '\(reference.name)'")
      }
    }
  }

  /// Exercises that the lesson's folder hasn't.
  private func exercises() -> [DataMistake] {
    lesson.steps.compactMap { step in
      guard let name = step.exercise else { return nil }
      let file = "\(lesson.entry.folder)/\(name)/exercise.yml"
      if source.bytes(of: file) != nil { return nil }
      return mistake(step.line, "expected an exercise '\(name)' with the file \(file)")
    }
  }

  /// Diagnoses that nobody could give.
  private func diagnoses() -> [DataMistake] {
    lesson.steps.flatMap { step in
      let own = step.mistakes.map(\.condition.name)
      return step.wrong.filter {
        !own.contains($0.diagnosis) && !known.codes.contains($0.diagnosis)
      }.map {
        mistake(
          $0.line,
          "expected the code of a note or one of the mistakes of '\(step.name)' in 'diagnosis', "
            + "found '\($0.diagnosis)'")
      }
    }
  }

  /// Ports of the wildcard address, which all programs of the machine share.
  private func wildcards() -> [DataMistake] {
    lesson.steps.flatMap(\.typed).filter { line in
      ["''", "\"\"", "'0.0.0.0'", "\"0.0.0.0\""].contains { host in
        line.text.ranges(of: "bind((\(host), ").contains { range in
          line.text[range.upperBound...].first != "0"
        }
      }
    }.map {
      mistake(
        $0.line, "expected port 0 at the wildcard address: other ports of it are the machine's")
    }
  }

  /// Files of the lesson's folder that no step uses.
  private func strays() -> [DataMistake] {
    let folder = lesson.entry.folder + "/"
    let names = ((try? source.names()) ?? []).filter { $0.hasPrefix(folder) }
    let typed = lesson.steps.flatMap(\.typed).compactMap(\.file)
    let used = Set(typed + ["lesson.yml"] + Language.allCases.map { "\($0).md" })
    return names.compactMap { name in
      let own = name.dropFirst(folder.count)
      // A folder in it is an exercise, which is proved on its own.
      if own.contains("/") || used.contains(String(own)) { return nil }
      return DataMistake(file: name, message: "expected a file that a step of the lesson types")
    }
  }

  // MARK: The words

  private func words() -> [DataMistake] {
    Language.allCases.flatMap { language in
      let file = "\(lesson.entry.folder)/\(language).md"
      let text = LessonText(file, (try? source.text(of: file)) ?? "")
      return lengths(language, file) + text.widePictures() + links(in: text)
        + (lesson.entry.isPage ? [] : panel(text, language))
    }
  }

  /// Sections with too many lines of prose.
  private func lengths(_ language: Language, _ file: String) -> [DataMistake] {
    let renderer = TextRenderer(width: 78, marking: .plain)
    let sections = (lesson.words[language] ?? [:]).values.sorted { $0.line < $1.line }
    return sections.compactMap { words in
      let prose = Markdown(words.text).blocks.filter { block in
        switch block {
        case .code, .table: false
        default: true
        }
      }
      let count = renderer.lines(Markdown(blocks: prose)).filter { !$0.isEmpty }.count
      guard count > LessonReading.mostLines else { return nil }
      return DataMistake(
        file: file, line: words.line,
        message: "expected at most \(LessonReading.mostLines) lines of prose, found \(count)")
    }
  }

  /// `:explain NAME` with a name that nobody can explain.
  private func links(in text: LessonText) -> [DataMistake] {
    text.explained().filter { !known.explainer.knows($0.name) }.map {
      DataMistake(
        file: text.file, line: $0.line,
        message: "expected a name that explain knows, found ':explain \($0.name)'")
    }
  }

  /// The step that shows the same in C and in Swift.
  private func panel(_ text: LessonText, _ language: Language) -> [DataMistake] {
    let name = "in-c-and-swift"
    guard let words = lesson.words(of: name, in: language) else {
      // Said once, of the structure.
      return language == .en ? [mistake(nil, "expected a read step '\(name)'")] : []
    }
    return ["c", "swift"].filter { !words.text.contains("```\($0)\n") }.map {
      DataMistake(
        file: text.file, line: words.line, message: "expected a block '```\($0)' in '\(name)'")
    }
  }
}
