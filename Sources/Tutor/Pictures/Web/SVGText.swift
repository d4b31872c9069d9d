/// The smallest pieces of a drawing.
enum SVGText {
  /// A line of text; `anchor` is `start`, `middle` or `end`.
  static func element(
    _ words: String, _ x: Double, _ y: Double, _ name: String, _ anchor: String = "start"
  ) -> String {
    let name = name.isEmpty ? "" : " class=\"\(name)\""
    let anchor = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
    return "<text x=\"\(number(x))\" y=\"\(number(y))\"\(name)\(anchor)>"
      + Markup.escaped(words) + "</text>"
  }

  /// A length with one decimal at most.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
