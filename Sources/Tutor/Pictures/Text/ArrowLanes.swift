/// The way of each arrow of a diagram: along which vertical line between which columns, or, where
/// there is no room, by a letter at both ends.
struct ArrowLanes {
  /// The way of one arrow.
  enum Way: Equatable {
    /// In the gutter to the right of a column, on one of its lines.
    case lane(gutter: Int, line: Int)
    /// No line; both ends carry this letter.
    case letter(String)
  }

  /// The ways, in the order of the arrows.
  private(set) var ways: [Way] = []
  /// How many lines each gutter has.
  private(set) var counts: [Int]

  /// Ways for arrows of which no gutter takes more than `most`.
  init(_ diagram: SequenceDiagram, most: Int) {
    counts = Array(repeating: 0, count: diagram.columns.count)
    ways = Array(repeating: .letter(""), count: diagram.arrows.count)
    // For each gutter and line, the row to which it is taken.
    var taken = Array(repeating: [Int](), count: diagram.columns.count)
    var letters = 0
    let order = diagram.arrows.indices.sorted {
      (diagram.arrows[$0].from, diagram.arrows[$0].to)
        < (diagram.arrows[$1].from, diagram.arrows[$1].to)
    }
    for index in order {
      let arrow = diagram.arrows[index]
      let gutter = ArrowLanes.gutter(of: arrow, diagram)
      let line = taken[gutter].firstIndex { $0 < arrow.from } ?? taken[gutter].count
      if line < most {
        if line == taken[gutter].count { taken[gutter].append(arrow.to) }
        taken[gutter][line] = arrow.to
        ways[index] = .lane(gutter: gutter, line: line)
        counts[gutter] = max(counts[gutter], line + 1)
      } else {
        ways[index] = .letter(ArrowLanes.letter(letters))
        letters += 1
      }
    }
  }

  /// An arrow goes down beside its source, on the side of its target.
  private static func gutter(
    of arrow: SequenceDiagram.Arrow, _ diagram: SequenceDiagram
  ) -> Int {
    let (from, to) = (diagram.rows[arrow.from].column, diagram.rows[arrow.to].column)
    return to < from ? from - 1 : from
  }

  /// `a`, `b`, ..., `z`, `aa`, ...
  private static func letter(_ number: Int) -> String {
    var number = number
    var text = ""
    repeat {
      text = String(UnicodeScalar(UInt8(97 + number % 26))) + text
      number = number / 26 - 1
    } while number >= 0
    return text
  }
}
