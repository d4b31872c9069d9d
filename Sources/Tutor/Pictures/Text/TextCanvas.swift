/// A field of character cells on which text is written and lines are drawn, and which knows how
/// lines join.
struct TextCanvas {
  /// The ways in which a thin line leaves a cell.
  struct Sides: OptionSet {
    var rawValue: Int
    static let up = Sides(rawValue: 1)
    static let down = Sides(rawValue: 2)
    static let left = Sides(rawValue: 4)
    static let right = Sides(rawValue: 8)
  }

  /// The line of a terminal's life behind everything else.
  enum Life { case none, idle, waiting }

  private struct Cell {
    /// nil: nothing is written here. Empty: the second half of a wide character.
    var text: String?
    var ink = Ink.plain
    var sides: Sides = []
    var life = Life.none
  }

  let columns: Int
  private var rows: [[Cell]]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  /// Writes text from a column on; what does not fit is left out.
  mutating func write(_ text: String, row: Int, column: Int, ink: Ink = .plain) {
    guard rows.indices.contains(row), column >= 0 else { return }
    var column = column
    for character in text {
      let width = TextFit.width(character)
      if width == 0 { continue }
      if column + width > columns { return }
      rows[row][column].text = String(character)
      rows[row][column].ink = ink
      for next in column + 1..<column + width { rows[row][next].text = "" }
      column += width
    }
  }

  /// A horizontal line from the middle of one cell to the middle of another.
  mutating func drawAcross(row: Int, from first: Int, to last: Int) {
    let (left, right) = (min(first, last), max(first, last))
    guard left < right else { return }
    for column in left...right {
      if column > left { add(.left, row, column) }
      if column < right { add(.right, row, column) }
    }
  }

  /// A vertical line from the middle of one cell to the middle of another.
  mutating func drawDown(column: Int, from first: Int, to last: Int) {
    guard first < last else { return }
    for row in first...last {
      if row > first { add(.up, row, column) }
      if row < last { add(.down, row, column) }
    }
  }

  /// The line of a life in a column, from one row to another.
  mutating func drawLife(_ life: Life, column: Int, from first: Int, to last: Int) {
    guard column >= 0, column < columns, first <= last else { return }
    for row in first...last where rows.indices.contains(row) { rows[row][column].life = life }
  }

  /// Whether cells hold nothing but a horizontal line.
  func isFree(row: Int, columns range: ClosedRange<Int>) -> Bool {
    range.allSatisfy { column in
      guard rows.indices.contains(row), rows[row].indices.contains(column) else { return false }
      let cell = rows[row][column]
      return cell.text == nil && cell.life == .none && cell.sides == [.left, .right]
    }
  }

  private mutating func add(_ sides: Sides, _ row: Int, _ column: Int) {
    guard rows.indices.contains(row), column >= 0, column < columns else { return }
    rows[row][column].sides.formUnion(sides)
  }

  /// The lines, without blanks at their ends.
  func lines(_ style: TextStyle) -> [String] {
    rows.map { row in
      var line = ""
      var open: Ink?
      var blanks = ""
      for cell in row {
        let (text, ink) = shown(cell, style)
        if text == " " {
          blanks += " "
          continue
        }
        if text.isEmpty { continue }
        let wanted = style.isColoured && ink.escape != nil ? ink : nil
        if let current = open, current != wanted {
          line += Ink.end
          open = nil
        }
        line += blanks
        blanks = ""
        if open == nil, let wanted, let escape = wanted.escape {
          line += escape
          open = wanted
        }
        line += text
      }
      return open == nil ? line : line + Ink.end
    }
  }

  private func shown(_ cell: Cell, _ style: TextStyle) -> (String, Ink) {
    if let text = cell.text { return (text, cell.ink) }
    if !cell.sides.isEmpty {
      if cell.life == .waiting { return (style.isPlain ? "#" : "╂", .waiting) }
      return (Self.corner(cell.sides, isPlain: style.isPlain), .arrow)
    }
    switch cell.life {
    case .none: return (" ", .plain)
    case .idle: return (style.isPlain ? "." : "┊", .faint)
    case .waiting: return (style.isPlain ? "#" : "┃", .waiting)
    }
  }

  private static func corner(_ sides: Sides, isPlain: Bool) -> String {
    let isAcross = !sides.isDisjoint(with: [.left, .right])
    let isDown = !sides.isDisjoint(with: [.up, .down])
    if isPlain { return isAcross ? isDown ? "+" : "-" : "|" }
    return switch sides {
    case [.up, .right]: "└"
    case [.up, .left]: "┘"
    case [.down, .right]: "┌"
    case [.down, .left]: "┐"
    case [.up, .down, .right]: "├"
    case [.up, .down, .left]: "┤"
    case [.left, .right, .down]: "┬"
    case [.left, .right, .up]: "┴"
    case [.up, .down, .left, .right]: "┼"
    default: isAcross ? "─" : "│"
    }
  }
}
