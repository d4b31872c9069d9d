import Interpreter
import Lab

/// Cuts the middle out of a value that would fill the screen: what a prompt shows of a value is for
/// the eye, and the name that it may get has all of it.
enum LongValue {
  /// A value of more rows is cut.
  private static let mostRows = 10
  private static let rowsBefore = 4
  private static let rowsAfter = 2

  /// What is shown of a value's text, which may end with a newline: its beginning, `middle` on a line
  /// of its own, and its end; all of it where it has few rows of so many columns.
  static func shown(_ text: String, columns: Int, middle: @autoclosure () -> String) -> String {
    let whole = text.unicodeScalars.last == "\n" ? text.dropLast() : text[...]
    let scalars = whole.unicodeScalars
    guard end(of: scalars, rows: mostRows, columns) != nil,
      let head = end(of: scalars, rows: rowsBefore, columns)
    else { return text }
    let tail = start(of: scalars, rows: rowsAfter, columns)
    return whole[..<head] + "\n" + middle() + "\n" + whole[tail...] + "\n"
  }

  /// Where the rows after the first ones begin; nil when there are none.
  private static func end(
    of text: Substring.UnicodeScalarView, rows: Int, _ columns: Int
  ) -> Substring.Index? {
    var (row, used) = (1, 0)
    for place in text.indices {
      let isNewline = text[place] == "\n"
      let width = isNewline ? 0 : DisplayWidth.of(text[place].value)
      if isNewline || used + width > columns {
        row += 1
        used = 0
        if row > rows { return place }
      }
      used += width
    }
    return nil
  }

  /// Where the last rows begin.
  private static func start(
    of text: Substring.UnicodeScalarView, rows: Int, _ columns: Int
  ) -> Substring.Index {
    var (row, used) = (1, 0)
    var place = text.endIndex
    while place > text.startIndex {
      let before = text.index(before: place)
      let isNewline = text[before] == "\n"
      let width = isNewline ? 0 : DisplayWidth.of(text[before].value)
      if isNewline || used + width > columns {
        row += 1
        used = 0
        if row > rows { return place }
      }
      used += width
      place = before
    }
    return place
  }
}
