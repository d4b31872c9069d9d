import Curriculum
import Languages
import Testing

@testable import Tutor

struct ExplainerTests {
  private func text(_ name: String, _ language: Language, _ width: Int) throws -> String {
    let answer = try Explainer(language).explain(name)
    guard case .found(let markdown) = answer else { return "\(answer)" }
    return TextRenderer(width: width, marking: .plain).text(markdown)
  }

  @Test(
    "pages are as they were read", arguments: ["bind", "recv", "socketserver", "streams", "M04"],
    Language.allCases)
  func pages(_ name: String, _ language: Language) throws {
    for width in [40, 80] {
      try Snapshot.expect(
        try text(name, language, width), is: "explain-\(name)-\(language)-\(width).txt")
    }
  }

  @Test("the list is as it was read", arguments: Language.allCases)
  func list(_ language: Language) throws {
    for width in [40, 80] {
      let list = try Explainer(language).list()
      let text = TextRenderer(width: width, marking: .plain).text(list)
      try Snapshot.expect(text, is: "explain-list-\(language)-\(width).txt")
    }
  }

  @Test("everything fits every window, in both languages", arguments: Language.allCases)
  func fits(_ language: Language) throws {
    let explainer = try Explainer(language)
    #expect(explainer.names.count > 100)
    for name in explainer.names {
      guard case .found(let markdown) = try explainer.explain(name) else {
        Issue.record("\(name) is not found")
        continue
      }
      for width in [20, 33, 80] {
        for line in TextRenderer(width: width, marking: .plain).lines(markdown) {
          #expect(TextFit.width(line) <= width, "\(name) at \(width): \(line)")
          #expect(line.last != " ")
          #expect(!"。，、；：）".contains(line.drop { $0 == " " }.first ?? " "), "\(name): \(line)")
        }
      }
    }
  }

  @Test("each lesson is summed up: under its own name, or at the end of the page of that name")
  func lessons() throws {
    let course = try Course(from: .embedded)
    for language in Language.allCases {
      for entry in course.written {
        let found = try Lesson(entry, from: .embedded)
        let summary = try #require(found.words(of: Lesson.summary, in: language)).text
        let last = TextRenderer(width: 80, marking: .plain).lines(Markdown(summary)).last
        #expect(try text(entry.name, language, 80).contains(try #require(last)), "\(entry.name)")
      }
    }
    #expect(try text("streams", .en, 80).hasPrefix("Lesson 7: No message boundaries\n"))
    #expect(try text("7", .zh, 80).hasPrefix("第 7 课："))
    #expect(try text("bind", .en, 80).contains("\nThe lesson in short\n"))
    #expect(try !text("recv", .en, 80).contains("The lesson in short"))
  }

  @Test("lessons are among the names that are offered, each name once")
  func lessonNames() throws {
    let names = try Explainer(.en).names
    #expect(names.contains("time-wait"))
    #expect(Set(names).count == names.count)
    #expect(
      try Explainer(.en).explain("time-wiat")
        == .unknown(
          "There is nothing about 'time-wiat'. Did you mean: time-wait? "
            + "'explain' alone lists all there is."))
  }

  @Test("a name that nobody knows is answered with names like it")
  func unknown() throws {
    let english = try Explainer(.en)
    #expect(
      try english.explain("bnid")
        == .unknown(
          "There is nothing about 'bnid'. Did you mean: bind? 'explain' alone lists all there is."))
    #expect(try english.explain("M99") != english.explain("M98"))
    guard case .unknown(let range) = try english.explain("M99") else {
      Issue.record("M99 is found")
      return
    }
    #expect(range.contains("M01, M68"))
    #expect(
      try Explainer(.zh).explain("bnid")
        == .unknown("没有关于“bnid”的说明。你要找的也许是：bind。单独用 explain 可以列出全部内容。"))
  }

  @Test("a folder with mistakes is refused with all of them")
  func mistakes() {
    #expect(throws: DataMistakes.self) { try Explainer(.en, from: .folder("/no/such/folder")) }
  }
}
