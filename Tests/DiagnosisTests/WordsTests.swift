import Lab
import Languages
import Testing

@testable import Diagnosis

@Suite("The words of notes")
struct WordsTests {
  /// The names in braces.
  private func placeholders(_ template: String) -> Set<String> {
    let parts = template.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
    return Set(parts.compactMap { $0.split { $0 == "}" || $0 == "|" }.first }.map(String.init))
  }

  @Test("every note of every rule has words in every language, of its own facts alone")
  func complete() {
    for rule in Rules.all {
      for (note, facts) in rule.notes {
        for language in Language.allCases {
          guard let template = Finding.template(note, language) else {
            Issue.record("\(note) has no words in \(language)")
            continue
          }
          let unknown = placeholders(template).subtracting(facts)
          #expect(unknown.isEmpty, "\(note) in \(language) shows \(unknown)")
        }
      }
    }
  }

  @Test("both languages show the same values")
  func alike() {
    for (note, text) in EnglishNotes.texts {
      #expect(placeholders(text) == placeholders(ChineseNotes.texts[note] ?? ""), "\(note)")
    }
  }

  @Test("no words are left over from a rule that is gone")
  func used() {
    let notes = Set(Rules.all.flatMap(\.notes.keys))
    for language in [EnglishNotes.texts, ChineseNotes.texts] {
      #expect(Set(language.keys).subtracting(notes).isEmpty)
    }
  }

  @Test("a note belongs to one rule, and at least thirty codes are of the table of misconceptions")
  func codes() {
    let notes = Rules.all.flatMap(\.notes.keys)
    #expect(Set(notes).count == notes.count)
    let codes = Set(notes.compactMap { $0.split(separator: ".").first })
    #expect(codes.filter { $0.hasPrefix("M") }.count >= 30)
  }

  @Test("a line of another terminal carries its name")
  func places() {
    let place = SourcePlace(file: "a.py", line: 12)
    #expect(Fact.place(place, terminal: nil).text(in: .en) == "line 12")
    #expect(Fact.place(place, terminal: "server").text(in: .en) == "line 12 of server")
    #expect(Fact.place(place, terminal: nil).text(in: .zh) == "第 12 行")
    #expect(Fact.place(place, terminal: "server").text(in: .zh) == "终端 server 第 12 行")
  }

  @Test("one byte is a byte")
  func plural() {
    func text(_ count: Int) -> String {
      let facts: [String: Fact] = ["count": .number(count), "line": .number(0)]
      return Finding(
        note: "M42.silent", terminal: "", place: nil, events: [], error: nil, facts: facts
      ).text(in: .en)
    }
    #expect(text(1).contains("left 1 byte unread"))
    #expect(text(2).contains("left 2 bytes unread"))
  }

  @Test("seconds are short")
  func seconds() {
    func text(_ seconds: Double) -> String {
      Fact.seconds(Int64(seconds * 1e9)).text(in: .en)
    }
    #expect(text(2) == "2")
    #expect(text(0.5) == "0.5")
    #expect(text(57.44) == "57")
    #expect(text(0.01) == "0.01")
  }

  @Test("lines break at blanks, with the later ones indented")
  func layout() {
    let lines = NoteLayout.lines(of: "note (M04): send took 3 of 29 bytes", width: 20)
    #expect(lines == ["note (M04): send", "  took 3 of 29 bytes"])
  }

  @Test("Chinese breaks between characters, and not before punctuation")
  func chineseLayout() {
    let lines = NoteLayout.lines(of: "说明 (M04): 只接受了三个字节，其余", width: 24)
    #expect(lines == ["说明 (M04): 只接受了三个", "  字节，其余"])
    #expect(NoteLayout.lines(of: "一二三四，五六", width: 8) == ["一二三", "  四，五", "  六"])
  }
}
