import Languages

/// A class as one page for a browser, which needs nothing besides: the commonest mistakes, the students by
/// the checks, and for each student what the checks have to show.
struct HTMLReport {
  let result: ClassResult
  let words: ReportWords
  let verdictWords: VerdictWords

  /// A report of a class in a language.
  init(_ result: ClassResult, _ language: Language) {
    self.result = result
    words = ReportWords(language)
    verdictWords = VerdictWords(language)
  }

  /// The file. It is XML too: every element has its end.
  var text: String {
    let title = "\(result.title) · \(result.exercise)"
    let head = Markup.block(
      "head",
      [
        .empty("meta", ["charset": "utf-8"]),
        .empty("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .empty("meta", ["name": "color-scheme", "content": "light dark"]),
        // Nothing is fetched and nothing runs, whatever should have come into the page.
        .empty(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        .tag("title", title), .style(HTMLStyle.sheet),
      ])
    let body = Markup.block(
      "body",
      [
        .block(
          "header", ["id": "class"],
          [.tag("h1", title)] + [.tag("p", summary), .tag("p", ["class": "faint"], origin)]),
        .block("main", [commonest, matrix, checkList, students]),
      ])
    let page = Markup.block("html", ["lang": words.code], [head, body])
    return "<!DOCTYPE html>\n\(page.source)\n"
  }

  private var summary: String {
    "\(words.counts(result)); \(words.word(.mean)) \(words.mean(result))"
  }

  private var origin: String {
    var parts = [words.seed(result.seed)]
    if let moment = ReportTime.last(result) { parts.append(words.graded(moment)) }
    if let shard = result.shard { parts.append(words.shard(shard)) }
    return parts.joined(separator: "; ")
  }

  // MARK: Mistakes

  private var commonest: Markup {
    let found = CommonDiagnosis.all(in: result)
    let heading = Markup.tag("h2", ["id": "mistakes"], words.word(.commonest))
    if found.isEmpty {
      return .block("section", [heading, .tag("p", words.word(.noMistakes))])
    }
    let head = Markup.tag(
      "tr",
      [
        column(.code), column(.students), column(.example), column(.who),
      ])
    let rows = found.map { entry in
      let who = entry.students.enumerated().flatMap { place, student in
        (place == 0 ? [] : [Markup.text(words.language == .zh ? "、" : ", ")])
          + [link(student)]
      }
      return Markup.tag(
        "tr",
        [
          .tag("th", ["scope": "row"], [.tag("code", entry.id)]),
          .tag(
            "td", ["class": "share"], words.share(entry.students.count, result.submissions.count)),
          .tag("td", entry.example), .tag("td", [:], who),
        ])
    }
    return .block(
      "section", ["aria-labelledby": "mistakes"],
      [heading, .block("table", [.block("thead", [head]), .block("tbody", rows)])])
  }

  func column(_ word: ReportWords.Word) -> Markup {
    .tag("th", ["scope": "col"], words.word(word))
  }

  /// A link to the section of a student, by the place among the submissions.
  func link(_ place: Int) -> Markup {
    .tag("a", ["href": "#s\(place + 1)"], name(place))
  }

  /// A student's name, with that of the roster.
  func name(_ place: Int) -> String {
    let submission = result.submissions[place]
    guard let name = RosterColumns.value(["name"], of: submission), name != submission.student
    else { return VisibleText.line(submission.student) }
    return VisibleText.line("\(submission.student) (\(name))")
  }
}
