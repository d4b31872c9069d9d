/// Another size of the window.
extension Screen {
  /// Folds lines anew at another width, as most terminals do, and keeps the cursor at its character.
  package mutating func resize(columns newColumns: Int, rows newHeight: Int) {
    var lines: [[Cell]] = [[]]
    var place = (line: 0, offset: 0)
    for (index, row) in grid.enumerated() {
      if index == cursor.row {
        let column = isFull ? cursor.column + 1 : cursor.column
        place = (lines.count - 1, lines[lines.count - 1].count + column)
      }
      lines[lines.count - 1] += row.cells
      if !row.isFolded { lines.append([]) }
    }
    while lines.count > place.line + 1, lines.last?.allSatisfy({ $0.text == " " }) == true {
      lines.removeLast()
    }
    columns = max(newColumns, 2)
    height = max(newHeight, 1)
    region = 0...height - 1
    isFull = false
    grid = []
    for (index, line) in lines.enumerated() {
      fold(line, cursorAt: index == place.line ? place.offset : nil)
    }
    while grid.count > height, cursor.row < grid.count - 1,
      Self.text(of: grid[grid.count - 1]) == ""
    {
      grid.removeLast()
    }
    let above = max(grid.count - height, 0)
    scrolledOff += grid.prefix(above).map { Self.text(of: $0) }
    grid.removeFirst(above)
    cursor.row = min(max(cursor.row - above, 0), height - 1)
    while grid.count < height { grid.append(blankRow) }
  }

  private mutating func fold(_ line: [Cell], cursorAt offset: Int?) {
    var cells = line
    while let last = cells.last, last.text == " ", cells.count > offset ?? 0 { cells.removeLast() }
    var row = Row(cells: [])
    for (index, cell) in cells.enumerated() {
      let isCut = row.cells.count == columns - 1 && CellWidth.of(cell.text) == 2
      if row.cells.count == columns || isCut { finish(&row, isFolded: true) }
      if index == offset { cursor = (grid.count, row.cells.count) }
      row.cells.append(cell)
    }
    if offset == cells.count {
      if row.cells.count == columns { finish(&row, isFolded: true) }
      cursor = (grid.count, row.cells.count)
    }
    finish(&row, isFolded: false)
  }

  private mutating func finish(_ row: inout Row, isFolded: Bool) {
    row.cells += Array(repeating: Cell(), count: columns - row.cells.count)
    row.isFolded = isFolded
    grid.append(row)
    row = Row(cells: [])
  }
}
