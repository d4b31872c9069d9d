/// What was typed at a prompt, as the timeline keeps it: one text, of which the lines that are long ago
/// are blank.
struct TypedText {
  /// How many lines stay.
  private static let limit = 500

  private let file: String
  private var blank = 0
  private var lines: [Substring] = []

  init(_ terminal: String) { file = SourcePlace.typed + terminal }

  /// The lines so far.
  var count: Int { blank + lines.count }

  /// Adds an input that is Python; the lines of one that isn't are blank.
  mutating func add(_ input: String, isPython: Bool, to timeline: Timeline) {
    let new = input.split(separator: "\n", omittingEmptySubsequences: false)
    lines += isPython ? new : new.map { _ in "" }
    let excess = lines.count - TypedText.limit
    if excess > 0 {
      lines.removeFirst(excess)
      blank += excess
    }
    let text = String(repeating: "\n", count: blank) + lines.joined(separator: "\n") + "\n"
    timeline.keep(source: text, of: file)
  }
}
