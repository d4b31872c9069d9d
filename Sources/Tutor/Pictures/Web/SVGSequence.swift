import Lab

/// A diagram as an SVG drawing.
struct SVGSequence {
  private let diagram: SequenceDiagram
  private let snapshot: TimelineSnapshot
  private let words: PictureWords
  private let layout: SVGLayout
  private let style: TextStyle

  /// A drawing of a diagram of a timeline.
  init(_ diagram: SequenceDiagram, of snapshot: TimelineSnapshot, style: TextStyle) {
    self.diagram = diagram
    self.snapshot = snapshot
    self.style = style
    words = style.words
    layout = SVGLayout(diagram, style: style)
  }

  /// The drawing as an element, for a page or a file of its own.
  func element() -> String {
    let legend = SVGLegend(diagram, words: words, width: layout.width)
    let height = layout.height + legend.height
    let size = "\(number(layout.width)) \(number(height))"
    var parts = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(size)\""
        + " width=\"\(number(layout.width))\" height=\"\(number(height))\" role=\"img\""
        + " aria-label=\"\(Markup.escaped(label))\" lang=\"\(style.language.rawValue)\">",
      "<title>\(Markup.escaped(label))</title>",
      "<style>\n\(SVGStyle.sheet)\n</style>", SVGStyle.definitions,
      "<rect class=\"ground\" width=\"100%\" height=\"100%\"/>",
      text(summary, 24, 32, "faint"),
    ]
    parts += headings()
    parts += diagram.arrows.map(arrow)
    parts += diagram.rows.indices.map(time)
    parts += diagram.calls.map(call)
    parts += diagram.rows.indices.compactMap(other)
    parts += diagram.arrows.map(arrowLabel)
    parts.append(legend.element(top: layout.height))
    parts.append("</svg>\n")
    return parts.joined(separator: "\n")
  }

  private var label: String {
    words.title + ": " + diagram.columns.map(\.name).joined(separator: ", ")
  }

  /// The timeline in one sentence.
  var summary: String {
    let sentence = words.summary(
      diagram.columns.count, snapshot.calls.count, TimeText.span(diagram.length))
    return diagram.dropped > 0 ? sentence + "; " + words.dropped(diagram.dropped) : sentence
  }

  // MARK: Columns

  private func headings() -> [String] {
    var parts = [
      text(
        TimeText.unit(diagram.length), SVGLayout.timeWidth, SVGLayout.headTop + 19, "faint", "end")
    ]
    let bottom = layout.height - 24
    for (index, column) in diagram.columns.enumerated() {
      for (track, left) in layout.lanes[index].enumerated() {
        let middle = left + layout.boxWidth / 2
        if track == 0 {
          parts.append(
            "<path class=\"life\" d=\"M\(number(middle)) \(number(SVGLayout.headTop + 30))"
              + "V\(number(bottom))\"/>")
        }
      }
      let left = layout.lanes[index].first ?? 0
      let width = (layout.lanes[index].last ?? 0) + layout.boxWidth - left
      parts.append(
        "<rect class=\"box c\(index % SVGStyle.terminals)\" x=\"\(number(left))\""
          + " y=\"\(number(SVGLayout.headTop))\" width=\"\(number(width))\" height=\"30\" rx=\"15\"/>"
      )
      let name = TextFit.cut(column.name, to: layout.characters)
      parts.append(text(name, left + width / 2, SVGLayout.headTop + 20, "name", "middle"))
    }
    return parts
  }

  // MARK: Rows

  private func time(_ row: Int) -> String {
    if case .gap = diagram.rows[row].kind { return "" }
    let moment = TimeText.moment(diagram.rows[row].time, of: diagram.length)
    return text(moment, SVGLayout.timeWidth, baseline(row), "faint small", "end")
  }

  private func baseline(_ row: Int) -> Double { layout.rows[row].top + 18.5 }

  private func call(_ call: SequenceDiagram.Call) -> String {
    let (first, last) = (call.first, call.last)
    var box = layout.box(row: first, diagram)
    if isGap(first) || isGap(last) {
      box.left = layout.box(row: isGap(first) ? last : first, diagram).left
    }
    box.height = layout.rows[last].top + layout.rows[last].height - box.top
    let isInner = diagram.calls.contains {
      $0.first < first && $0.last > last && $0.column == call.column && $0.track == call.track
    }
    if isInner {
      box.left += 12
      box.width -= 24
    }
    var parts = [
      "<g class=\"call\(call.text.isError ? " error" : "")\">",
      "<title>\(Markup.escaped(CallDetails.text(call, snapshot, diagram, words)))</title>",
      rectangle("box c\(call.column % SVGStyle.terminals)", box),
    ]
    if first != last {
      let top = layout.rows[first].top + layout.rows[first].height
      let hatch = SVGLayout.Box(
        left: box.left + 1, top: top, width: box.width - 2,
        height: max(layout.rows[last].top - top, 0))
      parts.append(
        "<rect x=\"\(number(hatch.left))\" y=\"\(number(hatch.top))\" width=\"\(number(hatch.width))\""
          + " height=\"\(number(hatch.height))\" fill=\"url(#waits)\"/>")
    }
    parts += lines(of: call, box)
    parts.append("</g>")
    return parts.joined(separator: "\n")
  }

  private func lines(of call: SequenceDiagram.Call, _ box: SVGLayout.Box) -> [String] {
    var parts: [String] = []
    var left = box.left + SVGLayout.padding
    let digits = diagram.greatestLine().map { String($0).count } ?? 0
    if let line = call.line, !isGap(call.first) {
      let number = TextFit.aligned("\(line)", to: digits)
      parts.append(text(number, left, baseline(call.first), "faint"))
    }
    if digits > 0 { left += Double(digits + 1) * SVGLayout.characterWidth }
    for row in Set([call.first, call.last]).sorted() where !isGap(row) {
      for (index, line) in layout.lines[row].enumerated() {
        let isResult = index > 0 || diagram.rows[row].kind != .begins
        parts.append(
          text(
            line, left, baseline(row) + Double(index) * SVGLayout.lineHeight,
            isResult ? "result" : ""))
      }
    }
    return parts
  }

  private func isGap(_ row: Int) -> Bool {
    if case .gap = diagram.rows[row].kind { true } else { false }
  }

  /// What is no call: an exception, an end, rows left out.
  private func other(_ row: Int) -> String? {
    let line = layout.lines[row].first ?? ""
    switch diagram.rows[row].kind {
    case .gap: return text(line, layout.width / 2, baseline(row), "faint", "middle")
    case .said(let whole, let isError): return said(row, line, whole, isError)
    default: return nil
    }
  }

  private func said(_ row: Int, _ line: String, _ whole: String, _ isError: Bool) -> String {
    let box = layout.box(row: row, diagram)
    let mark = isError ? "✗ " : "■ "
    let words = mark + TextFit.cut(line, to: layout.characters - 2)
    let parts: [String] = [
      isError ? "<g class=\"error\">" : "<g>",
      "<title>" + Markup.escaped(whole) + "</title>",
      rectangle(isError ? "box" : "said", box),
      text(words, box.left + SVGLayout.padding, baseline(row), "result"),
      "</g>",
    ]
    return parts.joined()
  }

  // MARK: Arrows

  private struct Point {
    var x: Double
    var y: Double
  }

  /// The ends of an arrow, and whether it leads back to its own lane.
  private func ends(_ arrow: SequenceDiagram.Arrow) -> (from: Point, to: Point, isLoop: Bool) {
    let from = layout.box(row: arrow.from, diagram)
    let to = layout.box(row: arrow.to, diagram)
    let goesRight = from.left < to.left
    let isLoop = from.left == to.left
    let start = Point(x: goesRight || isLoop ? from.right : from.left, y: from.middle)
    let end = Point(x: goesRight ? to.left : to.right, y: to.middle)
    return (start, end, isLoop)
  }

  private func arrow(_ arrow: SequenceDiagram.Arrow) -> String {
    let (from, to, isLoop) = ends(arrow)
    let end = "\(number(to.x)) \(number(to.y))"
    var path = "M\(number(from.x)) \(number(from.y))"
    if isLoop {
      path += "C\(number(from.x + 60)) \(number(from.y)) \(number(to.x + 60)) \(number(to.y)) "
    } else {
      path += "L"
    }
    return "<path class=\"arrow \(name(of: arrow.kind))\" d=\"\(path)\(end)\""
      + " marker-end=\"url(#\(head(of: arrow.kind)))\"/>"
  }

  private func name(of kind: Arrival.Kind) -> String {
    switch kind {
    case .connection: "connection"
    case .bytes: "bytes"
    case .datagram: "datagram"
    case .end: "end"
    case .reset: "reset"
    }
  }

  private func head(of kind: Arrival.Kind) -> String {
    switch kind {
    case .connection: "opened"
    case .reset: "crossed"
    case .bytes, .datagram, .end: "filled"
    }
  }

  private func arrowLabel(_ arrow: SequenceDiagram.Arrow) -> String {
    let (from, to, isLoop) = ends(arrow)
    let label = words.label(arrow.kind)
    if isLoop { return text(label, from.x + 48, (from.y + to.y) / 2 + 4, "small halo", "start") }
    // In the gap beside the target, where the arrow is seen.
    let gap = min(abs(to.x - from.x), SVGLayout.columnGap)
    let share = abs(to.x - from.x) < 1 ? 0.5 : 1 - gap / 2 / abs(to.x - from.x)
    return text(
      label, from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share - 3, "small halo",
      "middle")
  }

  // MARK: Pieces

  private func rectangle(_ name: String, _ box: SVGLayout.Box) -> String {
    "<rect class=\"\(name)\" x=\"\(number(box.left))\" y=\"\(number(box.top))\""
      + " width=\"\(number(box.width))\" height=\"\(number(box.height))\" rx=\"5\"/>"
  }

  private func text(
    _ words: String, _ x: Double, _ y: Double, _ name: String = "", _ anchor: String = "start"
  ) -> String { SVGText.element(words, x, y, name, anchor) }

  private func number(_ value: Double) -> String { SVGText.number(value) }
}
