/// What the lines and boxes of a drawing mean.
struct SVGLegend {
  private let entries: [(sample: String, words: String)]
  private let perLine: Int
  private static let entryWidth = 380.0
  private static let lineHeight = 26.0

  /// A legend of what a diagram shows.
  init(_ diagram: SequenceDiagram, words: PictureWords, width: Double) {
    let box = "<rect class=\"box c0\" width=\"44\" height=\"16\" rx=\"4\"/>"
    let hatch = "<rect x=\"1\" y=\"1\" width=\"42\" height=\"14\" fill=\"url(#waits)\"/>"
    var entries = [(box, words.legendCall)]
    if diagram.calls.contains(where: { $0.first < $0.last }) {
      entries.append((box + hatch, words.legendWaiting))
    }
    func has(_ isWanted: (Arrival.Kind) -> Bool) -> Bool {
      diagram.arrows.contains { isWanted($0.kind) }
    }
    if has({ $0 == .connection }) {
      entries.append((Self.line("connection", "opened"), words.legendConnection))
    }
    if has({ if case .bytes = $0 { true } else { false } }) {
      entries.append((Self.line("bytes", "filled"), words.legendBytes))
    }
    if has({ if case .datagram = $0 { true } else { false } }) {
      entries.append((Self.line("datagram", "filled"), words.legendDatagram))
    }
    if has({ $0 == .end }) { entries.append((Self.line("end", "filled"), words.legendEnd)) }
    if has({ $0 == .reset }) { entries.append((Self.line("reset", "crossed"), words.legendReset)) }
    self.entries = entries
    perLine = max(1, Int((width - 24) / Self.entryWidth))
  }

  /// The height that it takes.
  var height: Double {
    Double((entries.count + perLine - 1) / perLine) * Self.lineHeight + 16
  }

  /// The legend, from a height on.
  func element(top: Double) -> String {
    entries.enumerated().map { index, entry in
      let x = 24 + Double(index % perLine) * Self.entryWidth
      let y = top + Double(index / perLine) * Self.lineHeight
      return "<g transform=\"translate(\(SVGText.number(x)) \(SVGText.number(y)))\">"
        + entry.sample + SVGText.element(entry.words, 56, 13, "faint small") + "</g>"
    }.joined(separator: "\n")
  }

  private static func line(_ name: String, _ head: String) -> String {
    "<path class=\"arrow \(name)\" d=\"M0 8H44\" marker-end=\"url(#\(head))\"/>"
  }
}
