import Testing

@testable import Curriculum

struct DataFileTests {
  enum Colour: String, CaseIterable { case red, blue }

  private func mistakes(_ text: String, _ read: (DataValue) -> Void) -> [String] {
    let file = DataFile("a.yml", text: text)
    read(file.root)
    return file.mistakes.map(\.description)
  }

  @Test("values of every kind are read")
  func values() throws {
    let text = """
      name: bind
      number: 3
      truth: true
      colour: blue
      list: [a, b]
      """
    let file = DataFile("a.yml", text: text)
    let record = file.root.record(["name", "number", "truth", "colour", "list", "other"])
    #expect(record.required("name").text() == "bind")
    #expect(record.required("number").integer() == 3)
    #expect(record.required("truth").truth())
    #expect(record.required("colour").choice(Colour.self) == .blue)
    #expect(record.required("list").texts() == ["a", "b"])
    #expect(record.required("name").texts() == ["bind"])
    #expect(record.optional("other") == nil)
    #expect(try file.finish(1) == 1)
  }

  @Test("every mistake of a file says its line, what was expected and what was found")
  func allMistakes() {
    let text = """
      name: [a]
      number: many
      list: one
      colour: green
      colors: red
      """
    let found = mistakes(text) { root in
      let record = root.record(["name", "number", "list", "colour", "truth"])
      _ = record.required("name").text()
      _ = record.required("number").integer()
      _ = record.required("list").list()
      _ = record.required("colour").choice(Colour.self)
      _ = record.required("truth").truth()
    }
    #expect(
      found == [
        "a.yml:5: expected one of the keys name, number, list, colour, truth, found 'colors'",
        "a.yml:1: expected a text, found a list",
        "a.yml:2: expected a whole number, found 'many'",
        "a.yml:3: expected a list, found 'one'",
        "a.yml:4: expected one of red, blue, found 'green'",
        "a.yml:1: expected the key 'truth'",
      ])
  }

  @Test("a key without a value is a mistake where it stands")
  func noValue() {
    let found = mistakes("a:\n  b:\n  c: 1\n") { root in
      _ = root.record(["a"]).required("a").record(["b", "c"]).required("b").text()
    }
    #expect(found == ["a.yml:2: expected a text, found nothing"])
  }

  @Test("what is not YAML says where it is not")
  func grammar() {
    #expect(mistakes("a: 1\nb: \"x\nc: 2\n") { _ in }.first?.hasPrefix("a.yml:") == true)
    #expect(
      mistakes("a: 1\nb: `x`\n") { _ in }
        == [
          "a.yml:2: expected YAML, but found character that cannot start any token "
            + "while scanning for the next token"
        ])
    #expect(mistakes("a: 1\na: 2\n") { _ in }.first?.contains("found 'a' again") == true)
    #expect(mistakes("") { _ in } == ["a.yml: expected a value, found an empty file"])
  }

  @Test("a missing file is one mistake, not many")
  func missingFile() {
    let file = DataFile("none.yml", from: .embedded)
    _ = file.root.record(["a"]).required("a").text()
    #expect(file.mistakes.map(\.description) == ["none.yml: there is no such file"])
  }
}
