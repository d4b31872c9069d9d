import Curriculum
import Languages

/// Explains methods, lessons and misconceptions: `explain bind` on the command line, `:explain bind`
/// at the prompt.
package struct Explainer: Sendable {
  /// What there is to say of a name.
  package enum Answer: Hashable, Sendable {
    case found(Markdown)

    /// Nobody knows the name; this is to be said instead.
    case unknown(String)
  }

  private let source: LessonSource
  private let language: Language
  private let words: ExplainWords
  private let index: MethodIndex
  private let misconceptions: Misconceptions
  private let course: Course

  /// Reads what the pages stand in; each page is read when it is asked for.
  ///
  /// Throws ``DataMistakes``, which the files of the binary never do.
  package init(_ language: Language, from source: LessonSource = .embedded) throws(DataMistakes) {
    self.source = source
    self.language = language
    words = ExplainWords(language)
    index = try MethodIndex(from: source)
    misconceptions = try Misconceptions(from: source)
    course = try Course(from: source)
  }

  /// Explains a method (`bind`, `s.bind`, `socket.bind()`), a lesson (`streams`, `7`) or a
  /// misconception (`M04`). The page of a method ends with the summary of the lesson of its name.
  ///
  /// Throws ``DataMistakes``.
  package func explain(_ name: String) throws(DataMistakes) -> Answer {
    if let row = misconceptions[name] { return .found(Markdown(blocks: blocks(row))) }
    if let found = index.page(meant: name) {
      var page = blocks(try MethodPage(found, from: source))
      if let lesson = course.written.first(where: { $0.name == found }) {
        page.append(.heading(level: 2, [.text(words.summary)]))
        page += try summary(of: lesson)
      }
      return .found(Markdown(blocks: page))
    }
    guard let lesson = lesson(named: name) else {
      return .unknown(words.unknown(name, near: near(name)))
    }
    return .found(Markdown(blocks: try blocks(lesson)))
  }

  /// All that can be explained, by kind.
  ///
  /// Throws ``DataMistakes``.
  package func list() throws(DataMistakes) -> Markdown {
    var blocks: [Markdown.Block] = []
    for group in index.groups {
      var fields: [Markdown.Field] = []
      for name in group.members {
        let title = try Words("methods/\(name).\(language).md", from: source)["summary"]?.title
        fields.append(Markdown.Field(name, InlineParser.parse(title ?? "")))
      }
      blocks.append(.heading(level: 2, InlineParser.parse(group.titles[language] ?? "")))
      blocks.append(.fields(fields))
    }
    if !course.written.isEmpty {
      blocks.append(.heading(level: 2, [.text(words.lessons)]))
      blocks.append(.fields(course.written.map { Markdown.Field($0.name, title(of: $0)) }))
    }
    blocks.append(.heading(level: 2, [.text(words.misconceptions)]))
    let ranges = misconceptions.groups.map { group in
      let ends = [group.rows.first, group.rows.last].compactMap { $0?.name }
      return Markdown.Field(
        ends.joined(separator: "-"), InlineParser.parse(group.titles[language] ?? ""))
    }
    return Markdown(blocks: blocks + [.fields(ranges)])
  }

  /// The names, of pages, of lessons and of misconceptions, that ``explain(_:)`` knows.
  package var names: [String] {
    index.names + lessonNames.filter { !index.names.contains($0) } + misconceptions.rows.map(\.name)
  }

  /// Whether ``explain(_:)`` knows a name.
  package func knows(_ name: String) -> Bool {
    misconceptions[name] != nil || index.page(meant: name) != nil || lesson(named: name) != nil
  }

  private var lessonNames: [String] { course.written.map(\.name) }

  /// The written lesson of a name or number.
  private func lesson(named text: String) -> Course.Entry? {
    if let lesson = course.written.first(where: { $0.name == text.lowercased() }) { return lesson }
    return Int(text) == nil ? nil : course.lesson(meant: text)
  }

  private func near(_ name: String) -> [String] {
    let number = name.dropFirst()
    if "Mm".contains(name.prefix(1)), !number.isEmpty, number.allSatisfy(\.isNumber) {
      return [misconceptions.rows.first, misconceptions.rows.last].compactMap { $0?.name }
    }
    return index.names(near: name, also: lessonNames)
  }

  private func blocks(_ page: MethodPage) -> [Markdown.Block] {
    guard let text = page.words[language] else { return [] }
    let name = page.kind == .module ? page.name : "\(page.name)()"
    let title = InlineParser.parse(text["summary"]?.title ?? "")
    var blocks: [Markdown.Block] = [.heading(level: 1, [.text(name + words.colon)] + title)]
    blocks += Markdown(text["summary"]?.text ?? "").blocks
    blocks.append(.fields(fields(page, text)))
    if !page.failures.isEmpty {
      blocks.append(.heading(level: 2, [.text(words.errors)]))
      let items = page.failures.map { failure in
        let isErrno = failure.name.allSatisfy { $0.isUppercase }
        let name = isErrno ? " (\(failure.name))" : ""
        return [.paragraph([.bareCode(failure.text), .text(name)])]
          + Markdown(text[failure.name]?.text ?? "").blocks
      }
      blocks.append(.list(start: nil, isLoose: false, items: items))
    }
    let rows = page.misconceptions.compactMap { misconceptions[$0] }
    if !rows.isEmpty {
      blocks.append(.heading(level: 2, [.text(words.beliefs)]))
      let fields = rows.map {
        Markdown.Field($0.name, InlineParser.parse($0.belief[language] ?? ""))
      }
      blocks.append(.fields(fields))
    }
    if let tutorial = text["tutorial"] {
      blocks.append(.heading(level: 2, [.text(words.tutorial)]))
      blocks += Markdown(tutorial.text).blocks
    }
    return blocks
  }

  private func fields(_ page: MethodPage, _ text: Words) -> [Markdown.Field] {
    func code(_ label: String, _ lines: [String]) -> [Markdown.Field] {
      let parts = lines.map { [Markdown.Inline.bareCode($0)] }
      return parts.isEmpty
        ? [] : [Markdown.Field(label, Array(parts.joined(separator: [.lineBreak])))]
    }
    func section(_ label: String, _ name: String) -> Markdown.Field {
      Markdown.Field(label, InlineParser.parse(text[name]?.text ?? ""))
    }
    var fields = code("Python", page.python) + code("C", page.c) + code("Swift", page.swift)
    fields.append(section(words.returns, "returns"))
    fields.append(section(words.waits, "waits"))
    let lesson = course.written.first { $0.name == page.lesson }
    if let lesson { fields.append(field(lesson)) }
    if !page.related.isEmpty {
      fields.append(Markdown.Field(words.related, [.text(page.related.joined(separator: ", "))]))
    }
    return fields
  }

  private func field(_ lesson: Course.Entry) -> Markdown.Field {
    Markdown.Field(words.lesson, title(of: lesson))
  }

  /// Its number, if it is no page, and its title.
  private func title(of lesson: Course.Entry) -> [Markdown.Inline] {
    [.text(lesson.isPage ? "" : "\(lesson.number) ")]
      + InlineParser.parse(lesson.titles[language] ?? "")
  }

  /// What a lesson is about, and what is known behind it.
  private func blocks(_ lesson: Course.Entry) throws(DataMistakes) -> [Markdown.Block] {
    let text = try Words("\(lesson.folder)/\(language).md", from: source)
    let title = InlineParser.parse(lesson.titles[language] ?? "")
    let about = Markdown(text[Lesson.introduction]?.text ?? "").blocks
    let heading = InlineParser.parse(text[Lesson.summary]?.title ?? "")
    let number = lesson.isPage ? "" : words.lesson(lesson.number)
    return [.heading(level: 1, [.text(number)] + title)] + about
      + [.heading(level: 2, heading)] + (try summary(of: lesson))
  }

  private func summary(of lesson: Course.Entry) throws(DataMistakes) -> [Markdown.Block] {
    let text = try Words("\(lesson.folder)/\(language).md", from: source)
    return Markdown(text[Lesson.summary]?.text ?? "").blocks
  }

  private func blocks(_ row: Misconceptions.Row) -> [Markdown.Block] {
    let belief = InlineParser.parse(row.belief[language] ?? "")
    var fields = [Markdown.Field(words.method, [.text(row.method)])]
    fields += course.written.filter { Lesson.rows(of: $0, from: source).contains(row.name) }
      .map(field)
    return [.heading(level: 1, [.text(row.name + words.colon)] + belief)]
      + Markdown(row.reality[language] ?? "").blocks + [.fields(fields)]
  }
}
