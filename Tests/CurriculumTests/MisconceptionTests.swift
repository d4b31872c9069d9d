import Languages
import Testing

@testable import Curriculum

struct MisconceptionTests {
  @Test("all 68 rows are there, in order, in both languages")
  func rows() throws {
    let rows = try Misconceptions(from: .embedded).rows
    #expect(rows.map(\.name) == (1...68).map { $0 < 10 ? "M0\($0)" : "M\($0)" })
    for row in rows {
      for language in Language.allCases {
        #expect(row.belief[language]?.isEmpty == false, "\(row.name) \(language)")
        #expect((row.reality[language] ?? "").contains("\n\n"), "\(row.name): how to see it")
      }
    }
  }

  @Test("each row says how to see it, in its own language")
  func translation() throws {
    for row in try Misconceptions(from: .embedded).rows {
      let chinese = row.reality[.zh] ?? ""
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(chinese.contains("试一试："), "\(row.name)")
      #expect((row.reality[.en] ?? "").contains("See it:"), "\(row.name)")
    }
  }

  @Test("a row is found however its number is written")
  func found() throws {
    let rows = try Misconceptions(from: .embedded)
    for name in ["M04", "m04", "M4", "m4"] { #expect(rows[name]?.name == "M04") }
    for name in ["M69", "M", "4", "X04", ""] { #expect(rows[name] == nil) }
  }

  @Test("a lesson covers only rows that there are")
  func covered() throws {
    let source = LessonSource.embedded
    let rows = Set(try Misconceptions(from: source).rows.map(\.name))
    for entry in try Course(from: source).written {
      #expect(rows.isSuperset(of: Lesson.rows(of: entry, from: source)), "\(entry.name)")
    }
  }
}
