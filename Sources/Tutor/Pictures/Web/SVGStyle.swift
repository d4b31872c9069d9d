/// The looks of a drawing: in light and dark, as its reader's system asks. Colours only repeat what
/// shapes and words say.
enum SVGStyle {
  /// A colour's name, and its value in light and in dark.
  private static let colours: [(selector: String, property: String, light: String, dark: String)] =
    [
      (".ground", "fill", "#ffffff", "#0d1117"),
      ("text", "fill", "#1f2328", "#e6edf3"),
      (".faint", "fill", "#59636e", "#9198a1"),
      (".life", "stroke", "#a4adb7", "#59636e"),
      (".box", "fill", "#f6f8fa", "#161b22"),
      (".said", "fill", "#ffffff", "#0d1117"),
      (".said", "stroke", "#818b98", "#656c76"),
      (".hatch", "stroke", "#c4ccd4", "#3d444d"),
      (".error .box", "fill", "#fff1ef", "#2c1416"),
      (".error .box", "stroke", "#cf222e", "#ff7b72"),
      (".error .result", "fill", "#b3131f", "#ff7b72"),
      (".arrow", "stroke", "#424a53", "#b7bfc8"),
      (".head", "fill", "#424a53", "#b7bfc8"),
      (".open", "stroke", "#424a53", "#b7bfc8"),
      (".reset", "stroke", "#cf222e", "#ff7b72"),
      (".halo", "stroke", "#ffffff", "#0d1117"),
      (".c0", "stroke", "#0969da", "#4493f8"),
      (".c1", "stroke", "#1a7f37", "#3fb950"),
      (".c2", "stroke", "#8250df", "#ab7df8"),
      (".c3", "stroke", "#bc4c00", "#f0883e"),
      (".c4", "stroke", "#0f766e", "#2dd4bf"),
      (".c5", "stroke", "#bf3989", "#f778ba"),
    ]

  /// How many colours terminals have, in turn.
  static let terminals = 6

  /// The style sheet.
  static var sheet: String {
    """
    text { font: 13px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", \
    monospace; white-space: pre; }
    .name { font-weight: bold; font-size: 14px; }
    .small { font-size: 11.5px; }
    .life { stroke-dasharray: 2 4; stroke-width: 1.3; }
    .box, .said { stroke-width: 1.3; }
    .said { stroke-dasharray: 3 3; }
    .error .box { stroke-dasharray: 6 2; stroke-width: 1.8; }
    .hatch { stroke-width: 1.4; }
    .arrow { fill: none; stroke-width: 1.6; }
    .connection { stroke-width: 2.6; }
    .open { fill: none; stroke-width: 1.8; }
    .datagram { stroke-dasharray: 2 3; }
    .end { stroke-dasharray: 8 4; }
    .reset { stroke-dasharray: 10 3 2 3; stroke-width: 1.8; }
    .cross { fill: none; stroke-width: 2; }
    .halo { stroke-width: 5px; paint-order: stroke; stroke-linejoin: round; }
    .call:hover .box { stroke-width: 2.4; }
    \(rules(\.light))
    @media (prefers-color-scheme: dark) {
    \(rules(\.dark))
    }
    """
  }

  private static func rules(
    _ value: (
      (selector: String, property: String, light: String, dark: String)
    ) -> String
  ) -> String {
    colours.map { "\($0.selector) { \($0.property): \(value($0)); }" }.joined(separator: "\n")
  }

  /// The ends of arrows, and the hatching of calls that wait.
  static let definitions = """
    <defs>
    <marker id="filled" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" \
    markerUnits="userSpaceOnUse" orient="auto"><path class="head" d="M0 0.5 10 5 0 9.5z"/></marker>
    <marker id="opened" viewBox="0 0 12 12" refX="11" refY="6" markerWidth="12" markerHeight="12" \
    markerUnits="userSpaceOnUse" orient="auto"><path class="open" d="M1 1 11 6 1 11"/></marker>
    <marker id="crossed" viewBox="0 0 12 12" refX="13" refY="6" markerWidth="12" markerHeight="12" \
    markerUnits="userSpaceOnUse" orient="auto">\
    <path class="reset cross" d="M1.5 1.5 10.5 10.5M10.5 1.5 1.5 10.5" stroke-dasharray="none"/>\
    </marker>
    <pattern id="waits" width="8" height="8" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><path class="hatch" d="M0 0V8"/></pattern>
    </defs>
    """
}
