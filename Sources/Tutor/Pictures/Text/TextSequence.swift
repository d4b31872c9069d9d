import Lab

/// A diagram as lines of text.
struct TextSequence {
  private let diagram: SequenceDiagram
  private let style: TextStyle
  private let layout: TextLayout
  private let times: [String]
  private let lineDigits: Int

  /// What a row says, and where its lines stand on the canvas.
  private struct Placed {
    var lines: [(text: String, ink: Ink)] = []
    var top = 0
    var bottom: Int { top + lines.count - 1 }
  }

  /// The lines of a diagram, none of them wider than the style's width.
  static func lines(_ diagram: SequenceDiagram, _ style: TextStyle) -> [String] {
    TextSequence(diagram, style).lines()
  }

  private init(_ diagram: SequenceDiagram, _ style: TextStyle) {
    self.diagram = diagram
    self.style = style
    let length = diagram.length
    times = diagram.rows.map { TimeText.moment($0.time, of: length) }
    let widest = times.map(\.count).max() ?? 0
    lineDigits = diagram.greatestLine().map { String($0).count } ?? 0
    let said = diagram.calls.map { TextFit.width($0.text.whole(style)) }.max() ?? 0
    layout = TextLayout(
      diagram, times: max(widest, 2), natural: said + lineDigits + 1, style: style)
  }

  private func lines() -> [String] {
    var placed = diagram.rows.indices.map(place)
    let top = headingRows
    var next = top
    for row in placed.indices {
      placed[row].top = next
      next += placed[row].lines.count
    }
    var canvas = TextCanvas(columns: style.width, rows: next)
    drawHeadings(&canvas)
    drawLives(&canvas, placed, top)
    for (row, place) in placed.enumerated() { draw(row, place, &canvas) }
    for index in diagram.arrows.indices { drawArrow(index, placed, &canvas) }
    return canvas.lines(style)
  }

  // MARK: Headings

  private var headingRows: Int { layout.isWide ? 1 : diagram.columns.count }

  private func drawHeadings(_ canvas: inout TextCanvas) {
    if layout.timeWidth > 0 {
      let unit = TextFit.aligned(TimeText.unit(diagram.length), to: layout.timeWidth - 2)
      canvas.write(unit, row: 0, column: 0, ink: .faint)
    }
    for (index, column) in diagram.columns.enumerated() {
      let start = layout.starts[index]
      let room = layout.isWide ? column.tracks + layout.textWidth : style.width - start
      let name = TextFit.cut(column.name, to: room, ellipsis: style.ellipsis)
      canvas.write(name, row: layout.isWide ? 0 : index, column: start, ink: .heading)
      if !layout.isWide {
        canvas.drawLife(.idle, column: start, from: index + 1, to: headingRows - 1)
      }
    }
  }

  // MARK: Lives

  private func drawLives(_ canvas: inout TextCanvas, _ placed: [Placed], _ top: Int) {
    guard let bottom = placed.last?.bottom else { return }
    for (index, column) in diagram.columns.enumerated() {
      let start = layout.starts[index]
      let rows = diagram.rows.indices.filter { diagram.rows[$0].column == index && !isGap($0) }
      var end = bottom
      if let last = rows.last, case .said = diagram.rows[last].kind, !isWaiting(index) {
        end = placed[last].bottom
      }
      canvas.drawLife(.idle, column: start, from: top, to: end)
      for track in 1..<max(column.tracks, 1) {
        let own = rows.filter { diagram.rows[$0].track == track }
        guard let first = own.first, let last = own.last else { continue }
        canvas.drawLife(
          .idle, column: start + track, from: placed[first].top, to: placed[last].bottom)
      }
    }
    for call in diagram.calls where call.first < call.last {
      canvas.drawLife(
        .waiting, column: layout.starts[call.column] + call.track,
        from: placed[call.first].top + 1, to: placed[call.last].bottom)
    }
  }

  private func isGap(_ row: Int) -> Bool {
    if case .gap = diagram.rows[row].kind { true } else { false }
  }

  private func isWaiting(_ column: Int) -> Bool {
    diagram.calls.contains { $0.column == column && $0.record.isWaiting }
  }

  // MARK: Rows

  /// The lines of a row, within the width of its text.
  private func place(_ row: Int) -> Placed {
    let item = diagram.rows[row]
    let tag = letters(of: row)
    let prefix = self.prefix(row)
    let width = layout.textWidth - TextFit.width(prefix) - TextFit.width(tag)
    var lines: [String]
    var ink = Ink.plain
    switch item.kind {
    case .gap(let words):
      return Placed(lines: [("\(style.ellipsis) \(words)", .faint)])
    case .said(let text, let isError):
      lines = [TextFit.cut(text, to: width, ellipsis: style.ellipsis)]
      ink = isError ? .error : .faint
    default:
      guard let call = item.call.map({ diagram.calls[$0] }) else { return Placed() }
      lines = self.lines(of: call, item.kind, width)
      if call.text.isError, item.kind != .begins { ink = .error }
    }
    let indent = String(repeating: " ", count: TextFit.width(prefix))
    lines = lines.enumerated().map { ($0.offset == 0 ? prefix : indent) + $0.element }
    lines[lines.count - 1] += tag
    return Placed(lines: lines.map { ($0, ink) })
  }

  private func lines(
    of call: SequenceDiagram.Call, _ kind: SequenceDiagram.Row.Kind, _ width: Int
  ) -> [String] {
    var lines: [String]
    switch kind {
    case .begins: return [call.text.callLine(columns: width, style)]
    case .lasts:
      let span = TimeText.span(
        max(diagram.length - call.record.began, 0), isPlain: style.isPlain)
      let text = style.ellipsis + " " + style.words.stillWaiting(span)
      return [TextFit.cut(text, to: width, ellipsis: style.ellipsis)]
    case .ends: lines = [call.text.resultLine(columns: width, style)]
    default: lines = call.text.lines(columns: width, style)
    }
    if let wait = call.notableWait, let last = lines.last {
      let words = style.words.waited(TimeText.span(wait, isPlain: style.isPlain))
      let longer = last + "  (" + words + ")"
      if TextFit.width(longer) <= width { lines[lines.count - 1] = longer }
    }
    return lines
  }

  /// What stands before the words of a row: in a narrow window the terminal, then the line.
  private func prefix(_ row: Int) -> String {
    let item = diagram.rows[row]
    if isGap(row) { return "" }
    var prefix = ""
    if !layout.isWide, diagram.columns.count > 1, layout.textWidth >= 36 {
      let widest = min(diagram.columns.map { TextFit.width($0.name) }.max() ?? 0, 10)
      let name = diagram.columns[item.column].name
      prefix = TextFit.padded(
        TextFit.cut(name, to: widest, ellipsis: style.ellipsis), to: widest + 1)
    }
    guard let call = item.call.map({ diagram.calls[$0] }) else { return prefix }
    if item.kind == .ends || item.kind == .lasts { return prefix }
    guard lineDigits > 0 else { return prefix }
    let line = call.line.map { "\($0)" } ?? ""
    return prefix + TextFit.aligned(line, to: lineDigits) + " "
  }

  /// The letters of the arrows of a row that have no line of their own.
  private func letters(of row: Int) -> String {
    var text = ""
    for (arrow, way) in zip(diagram.arrows, layout.lanes.ways) {
      guard case .letter(let letter) = way else { continue }
      if arrow.from == row { text += style.isPlain ? " ->\(letter)" : " →\(letter)" }
      if arrow.to == row { text += style.isPlain ? " <-\(letter)" : " ←\(letter)" }
    }
    return text
  }

  private func draw(_ row: Int, _ place: Placed, _ canvas: inout TextCanvas) {
    let item = diagram.rows[row]
    if layout.timeWidth > 0, !isGap(row) {
      let time = TextFit.aligned(times[row], to: layout.timeWidth - 2)
      canvas.write(time, row: place.top, column: 0, ink: .faint)
    }
    let column = isGap(row) ? layout.starts.first ?? 0 : layout.textStarts[item.column]
    for (offset, line) in place.lines.enumerated() {
      canvas.write(line.text, row: place.top + offset, column: column, ink: line.ink)
    }
    guard !isGap(row) else { return }
    let (mark, ink) = self.mark(item)
    canvas.write(
      mark, row: place.top, column: layout.starts[item.column] + item.track, ink: ink)
  }

  private func mark(_ row: SequenceDiagram.Row) -> (String, Ink) {
    let isError = row.call.map { diagram.calls[$0].text.isError } ?? false
    switch row.kind {
    case .whole where isError: return (style.cross, .error)
    case .whole: return (style.isPlain ? "o" : "●", .plain)
    case .begins: return (style.isPlain ? "o" : "●", .plain)
    case .ends: return (style.isPlain ? "#" : "┗", .waiting)
    case .lasts: return (style.isPlain ? "#" : "┃", .waiting)
    case .said(_, let isError):
      return isError ? (style.cross, .error) : (style.isPlain ? "=" : "■", .faint)
    case .gap: return ("", .plain)
    }
  }

  // MARK: Arrows

  private func drawArrow(_ index: Int, _ placed: [Placed], _ canvas: inout TextCanvas) {
    guard case .lane(let gutter, let line) = layout.lanes.ways[index] else { return }
    let arrow = diagram.arrows[index]
    let lane = layout.position(gutter: gutter, line: line)
    let (source, target) = (diagram.rows[arrow.from], diagram.rows[arrow.to])
    let goesLeft = target.column < source.column
    let isBack = target.column <= source.column
    let start =
      goesLeft
      ? (row: placed[arrow.from].top, column: layout.starts[source.column] - 1)
      : rightEnd(arrow.from, placed)
    canvas.drawAcross(row: start.row, from: start.column, to: lane)
    let end =
      isBack
      ? rightEnd(arrow.to, placed)
      : (row: placed[arrow.to].top, column: layout.starts[target.column] - 1)
    canvas.drawDown(column: lane, from: start.row, to: end.row)
    canvas.drawAcross(row: end.row, from: lane, to: end.column)
    let head = style.isPlain ? (isBack ? "<" : ">") : (isBack ? "◀" : "▶")
    canvas.write(head, row: end.row, column: end.column, ink: .arrow)
    drawLabel(arrow.kind, row: end.row, between: lane, and: end.column, &canvas)
  }

  /// The cell to the right of what a row says, on its last line.
  private func rightEnd(_ row: Int, _ placed: [Placed]) -> (row: Int, column: Int) {
    let item = diagram.rows[row]
    if !layout.isWide {
      return (placed[row].top, layout.gutterStarts[item.column])
    }
    let text = placed[row].lines.last?.text ?? ""
    let used = layout.textStarts[item.column] + TextFit.width(text)
    return (placed[row].bottom, used + 1)
  }

  /// What arrived, on the line of the arrow where it has room.
  private func drawLabel(
    _ kind: Arrival.Kind, row: Int, between lane: Int, and head: Int,
    _ canvas: inout TextCanvas
  ) {
    let label = style.words.label(kind)
    let width = TextFit.width(label) + 2
    let (left, right) = (min(lane, head) + 1, max(lane, head) - 1)
    guard right - left + 1 >= width + 2, canvas.isFree(row: row, columns: left...right) else {
      return
    }
    let column = left + (right - left + 1 - width) / 2
    canvas.write(" " + label + " ", row: row, column: column, ink: .arrow)
  }
}
