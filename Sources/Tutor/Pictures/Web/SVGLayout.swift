/// Where the parts of a diagram stand in a drawing, in pixels.
struct SVGLayout {
  /// The box of a call, from its first row to its last.
  struct Box {
    var left: Double
    var top: Double
    var width: Double
    var height: Double
    var right: Double { left + width }
    var bottom: Double { top + height }
    var middle: Double { top + height / 2 }
  }

  static let characterWidth = 7.85
  static let lineHeight = 18.0
  static let padding = 10.0
  static let rowGap = 9.0
  static let columnGap = 150.0
  static let trackGap = 56.0
  static let headTop = 58.0
  static let timeWidth = 74.0
  /// The most characters of a line in a box.
  static let mostCharacters = 46
  static let leastCharacters = 20

  /// The characters of a line in a box.
  let characters: Int
  /// The lines of text of each row.
  let lines: [[String]]
  /// The top and the height of each row.
  private(set) var rows: [(top: Double, height: Double)] = []
  /// The left edge of each lane: a thread of a column.
  private(set) var lanes: [[Double]] = []
  private(set) var width = 0.0
  private(set) var height = 0.0

  init(_ diagram: SequenceDiagram, style: TextStyle) {
    let prefix = diagram.greatestLine().map { String($0).count + 1 } ?? 0
    let natural = diagram.calls.map { prefix + TextFit.width($0.text.whole(style)) }.max() ?? 0
    let said = diagram.rows.map { row in
      if case .said(let text, _) = row.kind { TextFit.width(text) } else { 0 }
    }
    characters = min(
      max(natural, said.max() ?? 0, SVGLayout.leastCharacters), SVGLayout.mostCharacters)
    let room = characters
    lines = diagram.rows.map { SVGLayout.lines(of: $0, diagram, room, prefix, style) }
    place(diagram)
  }

  /// The width of a box.
  var boxWidth: Double { Double(characters) * Self.characterWidth + 2 * Self.padding }

  private mutating func place(_ diagram: SequenceDiagram) {
    var left = Self.timeWidth + 26
    for column in diagram.columns {
      var edges: [Double] = []
      for track in 0..<max(column.tracks, 1) {
        edges.append(left + Double(track) * (boxWidth + Self.trackGap))
      }
      lanes.append(edges)
      left = (edges.last ?? left) + boxWidth + Self.columnGap
    }
    // A line that leads from a box back to its own column needs room at the right.
    width = left - Self.columnGap + 80
    var top = Self.headTop + 40
    for lines in lines {
      let height = Double(max(lines.count, 1)) * Self.lineHeight + 10
      rows.append((top, height))
      top += height + Self.rowGap
    }
    height = top + 24
  }

  /// The box of a row.
  func box(row: Int, _ diagram: SequenceDiagram) -> Box {
    let item = diagram.rows[row]
    let edges = lanes[item.column]
    return Box(
      left: edges[min(item.track, edges.count - 1)], top: rows[row].top, width: boxWidth,
      height: rows[row].height)
  }

  private static func lines(
    of row: SequenceDiagram.Row, _ diagram: SequenceDiagram, _ room: Int, _ prefix: Int,
    _ style: TextStyle
  ) -> [String] {
    switch row.kind {
    case .gap(let words): return ["… " + words]
    case .said(let text, _): return [TextFit.cut(text, to: room)]
    default: break
    }
    guard let call = row.call.map({ diagram.calls[$0] }) else { return [""] }
    switch row.kind {
    case .begins: return [call.text.callLine(columns: room - prefix, style)]
    case .ends: return [call.text.resultLine(columns: room - prefix, style)]
    case .lasts:
      let span = TimeText.span(max(diagram.length - call.record.began, 0))
      return [TextFit.cut("… " + style.words.stillWaiting(span), to: room - prefix)]
    default: return call.text.lines(columns: room - prefix, style)
    }
  }
}
