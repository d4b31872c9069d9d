/// What a person sees of a program in a terminal: a model of an xterm, as far as programs here use
/// one. Rows and columns count from 0.
package struct Screen: Sendable, CustomStringConvertible {
  /// A place on the screen.
  package struct Cell: Sendable, Equatable {
    /// One character with what combines with it; "" is the right half of a wide one.
    package var text = " "
    /// The parameters of the SGR escapes in force when it was written, such as "1;32".
    package var style = ""
  }

  struct Row: Sendable {
    var cells: [Cell]
    /// Whether its text goes on in the next row because the line was full.
    var isFolded = false
  }

  /// The window's width.
  package internal(set) var columns: Int
  /// The window's height.
  package internal(set) var height: Int
  /// Where the cursor stands; the column is never past the last one.
  package internal(set) var cursor = (row: 0, column: 0)
  /// The rows that went out at the top, the oldest first.
  package internal(set) var scrolledOff: [String] = []
  /// Whether the program has asked for pastes to be marked (bracketed paste).
  package internal(set) var marksPastes = false
  /// How often the bell rang.
  package internal(set) var bells = 0
  /// What the terminal has to answer to the program's questions.
  var answers: [UInt8] = []

  var grid: [Row]
  /// The next character goes to the next row: the last one filled this row.
  var isFull = false
  var isInserting = false
  var style = ""
  var savedCursor = (row: 0, column: 0)
  var region: ClosedRange<Int>
  var parser = Parser.text
  var decoder: [UInt8] = []

  /// An empty screen.
  package init(columns: Int = 80, rows: Int = 24) {
    self.columns = max(columns, 2)
    height = max(rows, 1)
    grid = []
    region = 0...max(rows, 1) - 1
    grid = (0..<height).map { _ in blankRow }
  }

  var blankRow: Row { Row(cells: Array(repeating: Cell(), count: columns)) }

  /// The text of each row, without the blanks at its end.
  package var rows: [String] { grid.map { Self.text(of: $0) } }

  /// The rows joined by newlines, without the empty ones at the end.
  package var text: String {
    var rows = rows
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  /// The text, for failed tests.
  package var description: String { "\(text)\n(cursor at \(cursor))" }

  /// All text since the beginning with what was folded put together again: a line that the program
  /// wrote is a line here, whatever the window's width. Rows scrolled off stay folded.
  package var lines: [String] {
    var lines: [String] = []
    var line = ""
    for row in grid {
      line += row.isFolded ? row.cells.map(\.text).joined() : Self.text(of: row)
      if row.isFolded { continue }
      lines.append(line)
      line = ""
    }
    if !line.isEmpty { lines.append(line) }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return scrolledOff + lines
  }

  /// The row that the cursor is in.
  package var cursorRow: String { Self.text(of: grid[cursor.row]) }

  /// What stands before the cursor in its row.
  package var beforeCursor: String {
    grid[cursor.row].cells[..<cursor.column].map(\.text).joined()
  }

  /// Whether a row holds this text, or several rows where it has newlines.
  package func contains(_ text: String) -> Bool { self.text.contains(text) }

  /// The cell in that place.
  package func cell(row: Int, column: Int) -> Cell {
    guard grid.indices.contains(row), grid[row].cells.indices.contains(column) else {
      return Cell()
    }
    return grid[row].cells[column]
  }

  static func text(of row: Row) -> String {
    var text = row.cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}
