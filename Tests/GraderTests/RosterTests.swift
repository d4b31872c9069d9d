import Testing

@testable import Grader

/// Tables from spreadsheets, and who in them is who.
struct RosterTests {
  @Test("cells may be quoted, hold commas, quotes and ends of lines, and end in any way")
  func cells() {
    #expect(CSVReader.rows("a,b\r\n1,2\r\n") == [["a", "b"], ["1", "2"]])
    #expect(CSVReader.rows("a,b\r1,2") == [["a", "b"], ["1", "2"]])
    #expect(CSVReader.rows("\u{FEFF}\"a\",\"b,\"\"c\"\"\r\nd\"\n") == [["a", "b,\"c\"\r\nd"]])
    #expect(CSVReader.rows("a;b\n1,5;2\n") == [["a", "b"], ["1,5", "2"]])
    #expect(CSVReader.rows("a\tb\n\n,\t\n") == [["a", "b"], [",", ""]])
    #expect(CSVReader.rows("a,\"never closed\n1,2") == [["a", "never closed\n1,2"]])
    #expect(CSVReader.rows("a b\"c,\"d\"e\n") == [["a b\"c", "de"]])
    #expect(CSVReader.rows("").isEmpty)
    #expect(CSVReader.rows("\n\r\n").isEmpty)
  }

  @Test("students are found by what tells them apart, in any case of letters")
  func matching() throws {
    let roster = try #require(
      Roster(
        text: """
          Login,Name,E-mail,Email,ID,Section
          ada,"Lovelace, Ada",x,ada.l@example.org,17,A
          王芳,王 芳,,wang@example.org,18,B
          ,Nobody,,,,
          """))
    #expect(roster.rows.map(\.student) == ["ada", "王芳", "Nobody"])
    #expect(roster.index(of: "ADA") == 0)
    #expect(roster.index(of: "17") == 0)
    #expect(roster.index(of: "Lovelace, Ada") == 0)
    #expect(roster.index(of: "ada.l") == 0)
    #expect(roster.index(of: "王芳") == 1)
    #expect(roster.index(of: "18") == 1)
    #expect(roster.index(of: "nobody") == 2)
    #expect(roster.index(of: "eve") == nil)
    #expect(
      roster.rows[0].values == [
        "login": "ada", "name": "Lovelace, Ada", "e-mail": "x", "email": "ada.l@example.org",
        "id": "17", "section": "A",
      ])
    #expect(roster.missing(["Ada", "eve"]).map(\.student) == ["王芳", "Nobody"])
    #expect(roster.missing(["ada", "18", "Nobody"]).isEmpty)
  }

  @Test("a value that two students have tells neither of them")
  func ambiguous() throws {
    let roster = try #require(Roster(text: "id,name\n1,Li Wei\n2,Li Wei\n"))
    #expect(roster.index(of: "Li Wei") == nil)
    #expect(roster.index(of: "2") == 1)
  }

  @Test("headings may be Chinese, or those of a gradebook")
  func headings() throws {
    let chinese = try #require(Roster(text: "学号,姓名,班级\r\n001,李雷,一班\r\n"))
    #expect(chinese.rows[0].values == ["id": "001", "name": "李雷", "section": "一班"])
    #expect(chinese.index(of: "李雷") == 0)
    let canvas = try #require(
      Roster(
        text: """
          Student,ID,SIS User ID,SIS Login ID,Section,Greeting (12)
              Points Possible,,,,,16
          "Lovelace, Ada",17,u17,ada,A,
          """))
    #expect(canvas.rows.count == 1)
    #expect(canvas.index(of: "ada") == 0)
    #expect(Roster(text: "colour,shape\nred,round\n") == nil)
    #expect(Roster(text: "") == nil)
  }
}
