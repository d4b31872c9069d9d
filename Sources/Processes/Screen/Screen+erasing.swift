/// Erasing, and making room.
extension Screen {
  mutating func blank(_ range: Range<Int>, row: Int) {
    for column in range where grid[row].cells.indices.contains(column) {
      grid[row].cells[column] = Cell()
    }
    guard !range.isEmpty else { return }
    // A wide character loses both halves.
    if range.lowerBound > 0, range.lowerBound < columns {
      let left = range.lowerBound - 1
      if CellWidth.of(grid[row].cells[left].text) == 2 { grid[row].cells[left] = Cell() }
    }
    if range.upperBound < columns, grid[row].cells[range.upperBound].text.isEmpty {
      grid[row].cells[range.upperBound] = Cell()
    }
  }

  /// 0 from the cursor on, 1 up to it, 2 all.
  mutating func eraseRow(_ part: Int) {
    switch part {
    case 0:
      blank(cursor.column..<columns, row: cursor.row)
      grid[cursor.row].isFolded = false
    case 1: blank(0..<cursor.column + 1, row: cursor.row)
    default:
      blank(0..<columns, row: cursor.row)
      grid[cursor.row].isFolded = false
    }
    isFull = false
  }

  /// 0 from the cursor on, 1 up to it, 2 all.
  mutating func eraseScreen(_ part: Int) {
    let rows: Range<Int>
    switch part {
    case 0: rows = cursor.row + 1..<height
    case 1: rows = 0..<cursor.row
    default: rows = 0..<height
    }
    for row in rows { grid[row] = blankRow }
    if part < 2 { eraseRow(part) }
  }

  mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    grid[cursor.row].cells.removeSubrange(cursor.column..<cursor.column + count)
    grid[cursor.row].cells += Array(repeating: Cell(), count: count)
    mendHalves()
  }

  mutating func insertCells(_ count: Int) {
    let count = min(count, columns - cursor.column)
    let blanks = Array(repeating: Cell(), count: count)
    grid[cursor.row].cells.insert(contentsOf: blanks, at: cursor.column)
    grid[cursor.row].cells.removeLast(count)
    mendHalves()
  }

  /// Blanks halves whose other half was cut off.
  private mutating func mendHalves() {
    var cells = grid[cursor.row].cells
    for column in cells.indices {
      let isWide = CellWidth.of(cells[column].text) == 2
      let isFollowed = column + 1 < columns && cells[column + 1].text.isEmpty
      if isWide, !isFollowed { cells[column] = Cell() }
      let isLed = column > 0 && CellWidth.of(cells[column - 1].text) == 2
      if cells[column].text.isEmpty, !isLed { cells[column] = Cell() }
    }
    grid[cursor.row].cells = cells
  }

  mutating func insertRows(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    for _ in 0..<min(count, height) {
      grid.remove(at: region.upperBound)
      grid.insert(blankRow, at: cursor.row)
    }
  }

  mutating func deleteRows(_ count: Int) {
    guard region.contains(cursor.row) else { return }
    for _ in 0..<min(count, height) {
      grid.remove(at: cursor.row)
      grid.insert(blankRow, at: region.upperBound)
    }
  }
}
