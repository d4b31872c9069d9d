import Testing

@testable import Tutor

/// What a prompt shows of a long value.
struct LongValueTests {
  private func shown(_ text: String, columns: Int = 20) -> [Substring] {
    LongValue.shown(text, columns: columns, middle: "...")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("a value of ten rows is shown whole, one of eleven by its ends")
  func ends() {
    let ten = String(repeating: "0123456789", count: 20) + "\n"
    #expect(LongValue.shown(ten, columns: 20, middle: "...") == ten)
    let eleven = "a" + String(repeating: "0123456789", count: 20) + "\n"
    let rows = shown(eleven)
    #expect(rows.map(\.count) == [80, 3, 40, 0])
    #expect(rows[0].hasPrefix("a012") && rows[1] == "..." && rows[2].hasSuffix("6789"))
  }

  @Test("rows are those of the window: lines of the value, and wide characters")
  func rows() {
    let lines = (0..<11).map { "row \($0)" }.joined(separator: "\n") + "\n"
    #expect(
      shown(lines).map(String.init) == [
        "row 0", "row 1", "row 2", "row 3", "...", "row 9", "row 10", "",
      ])
    let wide = String(repeating: "欢迎", count: 60) + "\n"
    #expect(shown(wide).map(\.count) == [40, 3, 20, 0])
  }

  @Test("a text without a newline at its end, an empty one, a window of one column")
  func edges() {
    #expect(shown("short") == ["short"])
    #expect(shown("") == [""])
    #expect(shown("0123456789ab", columns: 1).first == "0123")
  }
}
