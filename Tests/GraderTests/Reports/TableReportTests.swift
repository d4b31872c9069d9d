import Foundation
import Languages
import Processes
import Testing

@testable import Grader

/// The reports that are tables.
struct TableReportTests {
  private func rows(_ format: ReportFormat, _ result: ClassResult = SampleClass.result) throws
    -> [[String]]
  {
    let text = try #require(format.files(result, in: .en).first).text
    let rows = try #require(CSVRows.parse(text))
    #expect(Set(rows.map(\.count)).count == 1)
    return rows
  }

  @Test("a spreadsheet has a row a student and a column a check, and the roster's columns")
  func spreadsheet() throws {
    let rows = try rows(.csv)
    #expect(
      rows[0] == [
        "student", "state", "verdict", "points", "max", "name", "email", "id", "section", "github",
        "roster:points", "check:greets", "check:port", "check:serves-on", "failed", "diagnosis",
        "note", "reason", "submitted", "graded", "seconds", "file",
      ])
    let byStudent = Dictionary(uniqueKeysWithValues: rows.dropFirst().map { ($0[0], $0) })
    #expect(rows.count == 8)
    #expect(
      byStudent["alice"] == [
        "alice", "graded", "pass", "5", "5", "Alice Ågren", "alice@example.org", "4711",
        "A, morning", "alice-gh", "12", "2", "1", "2", "", "", "", "", "2026-11-23T01:00:00Z",
        "2026-11-23T02:00:00Z", "1.250", "hand-ins/alice.py",
      ])
    #expect(byStudent["bob"]?[7] == "0042")
    #expect(byStudent["bob"]?[14...16] == ["greets", "M04", "line 7: 1 byte came"])
    #expect(byStudent["dave"]?[2...3] == ["error", "5"])
    #expect(byStudent["zoë"]?[1...4] == ["missing", "", "0", "5"])
  }

  @Test("no cell is a formula, and numbers stay numbers")
  func formulas() throws {
    for format in [ReportFormat.csv, .canvas] {
      for row in try rows(format) {
        for cell in row where !cell.isEmpty {
          let isFormula = "=+-@\t\n＝＋－＠".contains(cell.first ?? " ") && Double(cell) == nil
          #expect(!isFormula, "\(cell)")
        }
      }
    }
    let rows = try rows(.csv)
    #expect(rows.contains { $0[0] == "'=cmd|' /C calc'!A0" })
    #expect(rows.contains { $0[5] == "'@SUM(1+1)*cmd|' /C calc'!A0" })
    #expect(rows.contains { $0[7] == "+49" && $0[6] == "'-z@x" })
  }

  @Test("lines end as RFC 4180 says, also in a cell of several lines")
  func ends() throws {
    let text = CSVText.table([["a", "b\nc", "d\r\ne", "f\"g", " h "], ["", "", "", "", ""]])
    #expect(text == "a,\"b\nc\",\"d\\r\ne\",\"f\"\"g\",\" h \"\r\n,,,,\r\n")
  }

  @Test("Canvas gets its own columns, the points that there are, and the points of each student")
  func canvas() throws {
    let rows = try rows(.canvas)
    #expect(
      rows[0] == [
        "Student", "ID", "SIS User ID", "SIS Login ID", "Section", "A greeting server",
      ])
    #expect(rows[1] == ["    Points Possible", "", "", "", "", "5"])
    let alice = rows.first { $0[0] == "Alice Ågren" }
    #expect(alice == ["Alice Ågren", "", "4711", "alice@example.org", "A, morning", "5"])
    #expect(rows.count == 9)
  }

  @Test("a gradebook exported from Canvas gives its ids and its name of the assignment back")
  func canvasExport() throws {
    var result = SampleClass.result
    result.submissions = [
      SampleClass.submission(
        "alice", [SampleClass.check(0, .pass)],
        roster: [
          "student": "Ågren, Alice", "id": "99", "sis user id": "s-1", "sis login id": "alice",
          "section": "A", "a greeting server (123456)": "", "quiz (12)": "3",
        ])
    ]
    let rows = try rows(.canvas, result)
    #expect(rows[0].last == "a greeting server (123456)")
    #expect(rows[2] == ["Ågren, Alice", "99", "s-1", "alice", "A", "2"])
  }

  @Test(
    "python3's csv module reads the same cells", .enabled(if: Installation.python() != nil))
  func python() throws {
    let python = try #require(Installation.python())
    let program = """
      import csv, json, sys
      text = sys.stdin.buffer.read().decode('utf-8')
      print(json.dumps(list(csv.reader(text.splitlines(keepends=True), strict=True))))
      """
    for format in [ReportFormat.csv, .canvas] {
      let text = try #require(format.files(SampleClass.result, in: .zh).first).text
      let command = Command(
        [python, "-c", program], environment: ["PYTHONIOENCODING": "utf-8"],
        input: Array(text.utf8))
      let outcome = try command.run(seconds: 60)
      #expect(outcome.status == 0, "\(outcome.errorText)")
      let cells = try JSONDecoder().decode([[String]].self, from: Data(outcome.output))
      #expect(cells == CSVRows.parse(text))
    }
  }

  @Test("the text is a table whose columns stand under each other, in both languages")
  func text() throws {
    for (language, words) in [
      (Language.en, ["M04", "REFUSED  it is empty", "MISSING", "not on the roster: carol"]),
      (.zh, ["M04", "无法批改  it is empty", "未交", "不在名单上：carol"]),
    ] {
      let text = ReportFormat.text.files(SampleClass.result, in: language)[0].text
      for word in words { #expect(text.contains(word), "\(word) in\n\(text)") }
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
  }
}
