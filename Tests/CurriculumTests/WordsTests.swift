import Testing

@testable import Curriculum

struct WordsTests {
  @Test("a section is a heading's name, its title and what stands below")
  func sections() throws {
    let words = try Words(
      "a.md", text: "# one The first\n\nText.\n\n```\n# a comment\n```\n\n# two\nMore.\n")
    #expect(words.sections.map(\.name) == ["one", "two"])
    #expect(words["one"]?.title == "The first")
    #expect(words["one"]?.text == "Text.\n\n```\n# a comment\n```")
    #expect(words["two"]?.text == "More.")
    #expect(words["two"]?.line == 9)
    #expect(words["three"] == nil)
  }

  @Test("every mistake says its line")
  func mistakes() {
    let text = "Lost.\n# one\nText\n# one\nAgain\n# two\n"
    do {
      _ = try Words("a.md", text: text)
      Issue.record("no mistake was found")
    } catch {
      #expect(
        error.description == """
          a.md:1: expected a heading '# NAME' first
          a.md:4: expected 'one' once
          a.md:6: expected words under 'two'
          """)
    }
  }

  @Test("sections that are missing, or that the structure does not name, are mistakes")
  func completeness() throws {
    let words = try Words("a.md", text: "# one\nText\n\n# other\nText\n")
    #expect(
      words.mistakes(required: ["one", "two"]).map(\.description) == [
        "a.md:1: expected a section '# two' behind '# one'",
        "a.md:4: expected a section that the structure names, found 'other'",
      ])
  }
}
