/// Where the parts of a diagram stand on lines of text.
///
/// In a wide window each column holds its calls. In a narrow one the columns are only lines, and the
/// calls stand to the right of them all.
struct TextLayout {
  let style: TextStyle
  let lanes: ArrowLanes
  /// Columns of text before everything: the times. 0 where there is no room for them.
  private(set) var timeWidth = 0
  /// Whether the calls stand in the columns of their terminals.
  private(set) var isWide = false
  /// Where each column begins: the line of the life of its main thread.
  private(set) var starts: [Int] = []
  /// Where the text of each column begins, and how wide it may be.
  private(set) var textStarts: [Int] = []
  private(set) var textWidth = 0
  /// Where each gutter begins: the first column of text after its column's.
  private(set) var gutterStarts: [Int] = []
  private(set) var gutterWidths: [Int] = []

  private static let leastWideText = 25
  private static let leastNarrowText = 24
  private static let leastWithTimes = 60

  /// A layout for times of so many columns, and text of `natural` columns where there is room.
  init(_ diagram: SequenceDiagram, times: Int, natural: Int, style: TextStyle) {
    self.style = style
    let times = style.width >= Self.leastWithTimes ? times + 2 : 0
    let count = diagram.columns.count
    for most in [8, 5, 3] {
      let lanes = ArrowLanes(diagram, most: most)
      let gutters = lanes.counts.enumerated().map { index, count in
        index == lanes.counts.count - 1 ? (count == 0 ? 0 : count + 3) : max(count + 4, 4)
      }
      let tracks = diagram.columns.reduce(0) { $0 + $1.tracks + 1 }
      let room = style.width - times - gutters.reduce(0, +) - tracks
      if room / max(count, 1) >= Self.leastWideText {
        self.lanes = lanes
        timeWidth = times
        isWide = true
        gutterWidths = gutters
        // No wider than what is said and the words on an arrow need.
        textWidth = min(room / max(count, 1), max(natural + 18, Self.leastWideText))
        placeWide(diagram)
        return
      }
    }
    var most = 6
    while true {
      let lanes = ArrowLanes(diagram, most: most)
      let gutters = lanes.counts.enumerated().map { index, count in
        index == lanes.counts.count - 1 && count == 0 ? 1 : max(count + 2, 3)
      }
      let graph = diagram.columns.reduce(0) { $0 + $1.tracks } + gutters.reduce(0, +)
      for times in [times, 0] {
        let room = style.width - times - graph
        if room < Self.leastNarrowText, most > 0 || times > 0 { continue }
        self.lanes = lanes
        timeWidth = times
        gutterWidths = gutters
        textWidth = max(room, 1)
        placeNarrow(diagram)
        return
      }
      most -= 1
    }
  }

  private mutating func placeWide(_ diagram: SequenceDiagram) {
    var start = timeWidth
    for (index, column) in diagram.columns.enumerated() {
      starts.append(start)
      textStarts.append(start + column.tracks + 1)
      gutterStarts.append(start + column.tracks + 1 + textWidth)
      start += column.tracks + 1 + textWidth + gutterWidths[index]
    }
  }

  private mutating func placeNarrow(_ diagram: SequenceDiagram) {
    var start = timeWidth
    for (index, column) in diagram.columns.enumerated() {
      starts.append(start)
      gutterStarts.append(start + column.tracks)
      start += column.tracks + gutterWidths[index]
    }
    textStarts = Array(repeating: start, count: diagram.columns.count)
  }

  /// The column of text of one line of a gutter.
  func position(gutter: Int, line: Int) -> Int {
    gutterStarts[gutter] + (isWide ? 2 : 1) + line
  }
}
