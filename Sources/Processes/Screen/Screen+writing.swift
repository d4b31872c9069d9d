/// Characters and control characters.
extension Screen {
  /// Puts a character where the cursor is, as a terminal with automatic margins does.
  mutating func put(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    guard width > 0 else { return combine(scalar) }
    if isFull || cursor.column + width > columns {
      grid[cursor.row].isFolded = true
      nextRow()
      cursor.column = 0
      isFull = false
    }
    if isInserting { shiftRight(by: width) }
    clearHalves(at: cursor.column, width: width)
    grid[cursor.row].cells[cursor.column] = Cell(text: String(Character(scalar)), style: style)
    if width == 2 { grid[cursor.row].cells[cursor.column + 1] = Cell(text: "", style: style) }
    cursor.column += width
    if cursor.column >= columns {
      cursor.column = columns - 1
      isFull = true
    }
  }

  /// Adds an accent or the like to the character before the cursor.
  private mutating func combine(_ scalar: Unicode.Scalar) {
    var column = isFull ? cursor.column : cursor.column - 1
    if column > 0, grid[cursor.row].cells[column].text.isEmpty { column -= 1 }
    guard column >= 0 else { return }
    grid[cursor.row].cells[column].text.unicodeScalars.append(scalar)
  }

  /// Blanks the other half of a wide character of which one half is about to be overwritten.
  mutating func clearHalves(at column: Int, width: Int) {
    let cells = grid[cursor.row].cells
    if column > 0, cells[column].text.isEmpty { grid[cursor.row].cells[column - 1].text = " " }
    let after = column + width
    if after < columns, cells[after].text.isEmpty { grid[cursor.row].cells[after].text = " " }
  }

  private mutating func shiftRight(by count: Int) {
    let blanks = Array(repeating: Cell(), count: count)
    grid[cursor.row].cells.insert(contentsOf: blanks, at: cursor.column)
    grid[cursor.row].cells.removeLast(count)
  }

  /// Does what a control character asks for.
  mutating func control(_ byte: UInt8) {
    switch byte {
    case 7: bells += 1
    case 8: move(toColumn: cursor.column - 1)
    case 9: move(toColumn: (cursor.column / 8 + 1) * 8)
    case 10, 11, 12: nextRow()
    case 13: move(toColumn: 0)
    default: break
    }
  }

  mutating func move(toColumn column: Int) {
    cursor.column = min(max(column, 0), columns - 1)
    isFull = false
  }

  mutating func move(toRow row: Int) {
    cursor.row = min(max(row, 0), height - 1)
    isFull = false
  }

  /// Down by a row; at the bottom everything goes up.
  mutating func nextRow() {
    if cursor.row == region.upperBound {
      scrollUp()
    } else {
      cursor.row = min(cursor.row + 1, height - 1)
    }
    isFull = false
  }

  mutating func scrollUp() {
    let row = grid.remove(at: region.lowerBound)
    if region.lowerBound == 0 { scrolledOff.append(Self.text(of: row)) }
    grid.insert(blankRow, at: region.upperBound)
  }

  mutating func scrollDown() {
    grid.remove(at: region.upperBound)
    grid.insert(blankRow, at: region.lowerBound)
  }
}
