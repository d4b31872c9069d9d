/// Where libedit puts characters in a window, counted from the prompt's first row.
struct Layout {
  let columns: Int
  private(set) var row = 0
  private(set) var column = 0
  /// What was added, with a newline where a row ended before it was full: a wide character did not
  /// fit. A terminal that folds its rows anew keeps these ends.
  private(set) var broken: [Unicode.Scalar] = []

  init(columns: Int) {
    self.columns = max(columns, 2)
  }

  /// Adds text as it is drawn.
  mutating func add(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      add(scalar)
      broken.append(scalar)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      row += 1
      column = 0
    case "\t":
      repeat { advance(1) } while column % 8 != 0
    default:
      let width = CharacterWidth.shown(scalar)
      if width == 2, scalar.value >= 0xa0, column + 2 > columns { broken.append("\n") }
      // A wide character that does not fit goes to the next row; a number is split.
      if width <= 2, scalar.value >= 0xa0 {
        advance(width)
      } else {
        for _ in 0..<width { advance(1) }
      }
    }
  }

  private mutating func advance(_ width: Int) {
    if column + width > columns { nextRow() }
    column += width
    if column >= columns { nextRow() }
  }

  private mutating func nextRow() {
    row += 1
    column = 0
  }

  /// The row where a cursor before this character stands: the next one if it does not fit here.
  func row(before next: Unicode.Scalar?) -> Int {
    guard let next, CharacterWidth.shown(next) == 2, next.value >= 0xa0 else { return row }
    return column + 2 > columns ? row + 1 : row
  }
}
