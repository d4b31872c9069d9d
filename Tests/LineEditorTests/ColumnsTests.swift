import Testing

@testable import LineEditor

/// Candidates in columns.
struct ColumnsTests {
  @Test("labels stand in columns, read downwards")
  func downwards() {
    let columns = Columns(labels: ["accept", "bind", "close", "connect", "listen"])
    #expect(
      columns.rows(width: 30, limit: 10) == ["accept   close    listen", "bind     connect"])
  }
}
